package dev.safeguard.api.event;

import dev.safeguard.api.token.EventRef;
import java.util.Comparator;

/**
 * One entry of a pupil's record, or something found in the text of one, without words: a keyed
 * reference, a time relative to the as-of date, closed codes and numbers.
 */
public sealed interface Event
    permits AssessmentEvent,
        AttendanceEvent,
        CommunicationEvent,
        ConcernEvent,
        IncidentEvent,
        IndicatorEvent,
        InterventionEvent,
        OnlineEvent {

  /** Value of {@link #daysBefore()} where the record has no date. */
  int UNDATED = -1;

  /** Value of a {@code minuteOfDay} where the record has no time. */
  int NO_TIME = -1;

  /** Oldest first, undated last, equal days by time and then by reference. */
  Comparator<Event> CHRONOLOGICAL =
      (a, b) -> {
        int order = Integer.compare(b.daysBefore(), a.daysBefore());
        if (order == 0) {
          order = Integer.compare(a.minuteOfDay(), b.minuteOfDay());
        }
        return order != 0 ? order : a.ref().compareTo(b.ref());
      };

  /** Reference to the entry. */
  EventRef ref();

  /** Calendar days from the event to the as-of date; 0 on that day, {@link #UNDATED} if unknown. */
  int daysBefore();

  /** Minutes since the school's midnight, or {@link #NO_TIME}. */
  default int minuteOfDay() {
    return NO_TIME;
  }
}
