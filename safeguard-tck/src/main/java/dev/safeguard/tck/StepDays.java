package dev.safeguard.tck;

import dev.safeguard.api.spi.Jurisdiction.StepRule;

/** How long a step waits, in days counted from a Monday three weeks before two of holidays. */
final class StepDays {
  private static final int WEEK = 7;
  private static final int WEEKDAYS = 5;
  private static final int HOLIDAYS_BEGIN = 3 * WEEK;
  static final int HOLIDAYS_END = 5 * WEEK;

  /** The last day for a step that begins on a day. */
  static int due(int start, StepRule step) {
    int day = start;
    for (int left = step.within(); left > 0; ) {
      day++;
      boolean weekday = day % WEEK < WEEKDAYS;
      boolean open = weekday && (day < HOLIDAYS_BEGIN || day >= HOLIDAYS_END);
      boolean counts =
          switch (step.unit()) {
            case SCHOOL_DAYS -> open;
            case WORKING_DAYS -> weekday;
            case DAYS -> true;
          };
      left -= counts ? 1 : 0;
    }
    return day;
  }

  private StepDays() {}
}
