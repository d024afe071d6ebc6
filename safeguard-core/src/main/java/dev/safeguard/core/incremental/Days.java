package dev.safeguard.core.incremental;

import dev.safeguard.api.event.Event;
import java.time.LocalDate;

/** Days of the years 1 to 9999 as numbers of 22 bits, 0 and up, and the undated behind them all. */
final class Days {
  static final int BITS = 22;

  /** Stands where an event has no day. */
  static final int UNDATED = (1 << BITS) - 1;

  private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
  private static final int LAST = (int) (LocalDate.of(9999, 12, 31).toEpochDay() - FIRST);

  static int of(LocalDate date) {
    long day = date.toEpochDay() - FIRST;
    if (!isDay(day)) {
      throw new IllegalArgumentException("days must lie in the years 1 to 9999");
    }
    return (int) day;
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day + FIRST);
  }

  static boolean isDay(long day) {
    return day >= 0 && day <= LAST;
  }

  /** The day so many days before another; {@link #UNDATED} for {@link Event#UNDATED}. */
  static int before(int countedFrom, int daysBefore) {
    if (daysBefore == Event.UNDATED) {
      return UNDATED;
    }
    if (daysBefore < 0 || daysBefore > countedFrom) {
      throw new IllegalArgumentException("days must lie in the years 1 to 9999");
    }
    return countedFrom - daysBefore;
  }

  /** The other way round. */
  static int daysBefore(int asOf, int day) {
    return day == UNDATED ? Event.UNDATED : asOf - day;
  }

  private Days() {}
}
