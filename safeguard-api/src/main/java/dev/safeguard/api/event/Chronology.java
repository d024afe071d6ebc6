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
    Event[] array = events.toArray(new Event[0]);
    if (size >= 1 << PLACE_BITS) {
      Arrays.sort(array, Event.CHRONOLOGICAL);
      return (List<E>) List.of(array);
    }
    long[] keys = new long[size];
    boolean inOrder = true;
    for (int i = 0; i < size; i++) {
      keys[i] = key(array[i], i);
      inOrder &= i == 0 || keys[i - 1] >>> PLACE_BITS < keys[i] >>> PLACE_BITS;
    }
    if (inOrder) {
      return (List<E>) List.of(array);
    }
    Arrays.sort(keys);
    Event[] sorted = new Event[size];
    for (int i = 0; i < size; i++) {
      Event event = array[(int) keys[i] & ((1 << PLACE_BITS) - 1)];
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
    long age = (long) Integer.MAX_VALUE - event.daysBefore();
    return (((age << MINUTE_BITS) | (event.minuteOfDay() + 1)) << PLACE_BITS) | place;
  }

  private Chronology() {}
}
