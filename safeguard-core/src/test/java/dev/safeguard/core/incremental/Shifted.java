package dev.safeguard.core.incremental;

import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;

/** The same event, counted back from another day. */
final class Shifted {

  /**
   * Counts back from a day so many days earlier than before, or later if less than 0.
   *
   * @return an event whose day is less than 0 where the event lies behind that day
   */
  static Event earlier(Event event, int by) {
    if (event instanceof AssessmentEvent e) {
      return new AssessmentEvent(e.ref(), day(e, by), e.subject(), e.percent(), e.level());
    }
    if (event instanceof AttendanceEvent e) {
      return new AttendanceEvent(e.ref(), day(e, by), e.session(), e.code());
    }
    if (event instanceof CommunicationEvent e) {
      return new CommunicationEvent(e.ref(), day(e, by), e.minuteOfDay(), e.source(), e.urgency());
    }
    if (event instanceof ConcernEvent e) {
      return new ConcernEvent(e.ref(), day(e, by), e.minuteOfDay(), e.category());
    }
    if (event instanceof IncidentEvent e) {
      return new IncidentEvent(
          e.ref(),
          day(e, by),
          e.minuteOfDay(),
          e.type(),
          e.severity(),
          e.role(),
          e.place(),
          e.subject(),
          e.count());
    }
    if (event instanceof IndicatorEvent e) {
      return new IndicatorEvent(
          e.ref(),
          day(e, by),
          e.minuteOfDay(),
          e.category(),
          e.assertion(),
          e.speaker(),
          e.explicit(),
          e.start(),
          e.end());
    }
    if (event instanceof InterventionEvent e) {
      int ended = e.endedDaysBefore();
      boolean ongoing = ended == InterventionEvent.ONGOING || ended < by;
      return new InterventionEvent(
          e.ref(), day(e, by), e.type(), ongoing ? InterventionEvent.ONGOING : ended - by);
    }
    OnlineEvent e = (OnlineEvent) event;
    return new OnlineEvent(e.ref(), day(e, by), e.minuteOfDay(), e.category(), e.severity());
  }

  private static int day(Event event, int by) {
    return event.daysBefore() == Event.UNDATED ? Event.UNDATED : event.daysBefore() - by;
  }

  /** Whether the event is known by a day so many days before the one that it counts from. */
  static boolean isKnown(Event event, int by) {
    return event.daysBefore() == Event.UNDATED || event.daysBefore() >= by;
  }

  private Shifted() {}
}
