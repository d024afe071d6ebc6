package dev.safeguard.api.event;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts events by {@link Event#CHRONOLOGICAL}, but over numbers: day and minute and place in one
 * {@code long}, since comparing objects of seven classes would take longer than all the rest of
 * stage 1.
 */
final class Chronology {
  private static final int PLACE_BITS = 20;
  private static final int MINUTE_BITS = 11;

  /** An immutable copy, sorted. */
  @SuppressWarnings("unchecked") // the array holds what the list held
  static <E extends Event> List<E> sorted(List<E> events) {
    int size = events.size();
    if (size == 0) {
      return List.of();
    }
    if (size >= 1 << PLACE_BITS) {
      return events.stream().sorted(Event.CHRONOLOGICAL).toList();
    }
    // Not an array of events: to copy into one, each would have its class looked at.
    Object[] array = events.toArray();
    long[] keys = new long[size];
    boolean inOrder = true;
    for (int i = 0; i < size; i++) {
      keys[i] = key((Event) array[i], i);
      inOrder &= i == 0 || keys[i - 1] >>> PLACE_BITS < keys[i] >>> PLACE_BITS;
    }
    if (inOrder) {
      return (List<E>) (List<?>) List.of(array);
    }
    Arrays.sort(keys);
    Event[] sorted = new Event[size];
    for (int i = 0; i < size; i++) {
      Event event = (Event) array[(int) keys[i] & ((1 << PLACE_BITS) - 1)];
      int at = i;
      while (at > 0
          && keys[at - 1] >>> PLACE_BITS == keys[i] >>> PLACE_BITS
          && sorted[at - 1].ref().compareTo(event.ref()) > 0) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = event;
    }
    return (List<E>) List.of(sorted);
  }

  /**
   * Oldest first, the undated (−1) last; then by minute; then by place, to find the event again.
   */
  private static long key(Event event, int place) {
    // A call through the interface costs more than finding out which class it is.
    if (event instanceof IncidentEvent e) {
      return key(e.daysBefore(), e.minuteOfDay(), place);
    }
    if (event instanceof AttendanceEvent e) {
      return key(e.daysBefore(), e.minuteOfDay(), place);
    }
    if (event instanceof AssessmentEvent e) {
      return key(e.daysBefore(), e.minuteOfDay(), place);
    }
    return key(event.daysBefore(), event.minuteOfDay(), place);
  }

  private static long key(int daysBefore, int minuteOfDay, int place) {
    long age = (long) Integer.MAX_VALUE - daysBefore;
    return (((age << MINUTE_BITS) | (minuteOfDay + 1)) << PLACE_BITS) | place;
  }

  private Chronology() {}
}
