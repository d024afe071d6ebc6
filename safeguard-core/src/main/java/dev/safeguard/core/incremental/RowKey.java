package dev.safeguard.core.incremental;

import dev.safeguard.api.event.Event;

/**
 * The first word of an event's row: from the highest bit down its day (22), its minute and one
 * (11), its kind (4) and its codes (27). Compared as unsigned numbers, rows of one kind stand
 * oldest first, the undated last.
 */
final class RowKey {
  static final int CODE_BITS = 27;

  private static final int KIND_BITS = 4;
  private static final int MINUTE_BITS = 11;
  private static final int MINUTES = 1_440;

  static long of(int day, int minute, int kind, int codes) {
    if (!isMinute(minute)) {
      throw new IllegalArgumentException("minuteOfDay must be 0 to 1439, or NO_TIME");
    }
    return (((long) day << MINUTE_BITS | (minute + 1)) << KIND_BITS | kind) << CODE_BITS | codes;
  }

  /** The least key of a day. */
  static long from(int day) {
    return (long) day << (MINUTE_BITS + KIND_BITS + CODE_BITS);
  }

  static int day(long key) {
    return (int) (key >>> (MINUTE_BITS + KIND_BITS + CODE_BITS));
  }

  static int minute(long key) {
    return (int) (key >>> (KIND_BITS + CODE_BITS) & ((1 << MINUTE_BITS) - 1)) - 1;
  }

  static int kind(long key) {
    return (int) (key >>> CODE_BITS) & ((1 << KIND_BITS) - 1);
  }

  static int codes(long key) {
    return (int) key & ((1 << CODE_BITS) - 1);
  }

  static boolean isMinute(int minute) {
    return minute >= Event.NO_TIME && minute < MINUTES;
  }

  private RowKey() {}
}
