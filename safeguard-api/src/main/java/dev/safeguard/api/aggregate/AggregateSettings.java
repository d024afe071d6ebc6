package dev.safeguard.api.aggregate;

/**
 * How much an aggregate report shows.
 *
 * @param leastCount the smallest count of pupils that readers other than the safeguarding lead are
 *     shown, and in {@link AggregateKind#SCHOOL_INSIGHT} that reader too; smaller ones are
 *     withheld, and others with them, so that none can be worked out. The sizes of groups are shown
 *     whatever they are. At least 2. The default of 5 is the usual k of a cohort; no official
 *     figure was verified, so a school that is bound to one sets it
 * @param mostAlerts how many pupils an early-warning report shows at most, 1 to 1,000; default 10
 * @param weeks how many school weeks are shown at most, of those of the last year, 1 to 53; default
 *     12
 * @param leastCompared how many pupils there must be with a time before and after support for a
 *     share to be stated. At least 1. Default 10, where the 95% interval of one half still goes
 *     from 19% to 81%
 */
public record AggregateSettings(int leastCount, int mostAlerts, int weeks, int leastCompared) {
  private static final AggregateSettings DEFAULTS = new AggregateSettings(5, 10, 12, 10);
  private static final int MOST_ALERTS = 1_000;
  private static final int MOST_WEEKS = 53;

  /**
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public AggregateSettings {
    check("leastCount", leastCount, 2, Integer.MAX_VALUE);
    check("mostAlerts", mostAlerts, 1, MOST_ALERTS);
    check("weeks", weeks, 1, MOST_WEEKS);
    check("leastCompared", leastCompared, 1, Integer.MAX_VALUE);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name
              + " must be at least "
              + least
              + (most < Integer.MAX_VALUE ? ", at most " + most : ""));
    }
  }

  /** The defaults. */
  public static AggregateSettings defaults() {
    return DEFAULTS;
  }

  /** The same with another smallest count. */
  public AggregateSettings withLeastCount(int count) {
    return new AggregateSettings(count, mostAlerts, weeks, leastCompared);
  }

  /** The same with another number of pupils to show. */
  public AggregateSettings withMostAlerts(int most) {
    return new AggregateSettings(leastCount, most, weeks, leastCompared);
  }

  /** The same with another number of weeks. */
  public AggregateSettings withWeeks(int number) {
    return new AggregateSettings(leastCount, mostAlerts, number, leastCompared);
  }

  /** The same with another least number of pupils to compare. */
  public AggregateSettings withLeastCompared(int pupils) {
    return new AggregateSettings(leastCount, mostAlerts, weeks, pupils);
  }
}
