package dev.safeguard.core.pattern;

/**
 * How many ordinary pupils in a hundred may show a change by chance, in each domain, whenever it is
 * looked. The tests of a domain share it among them (Bonferroni), so it holds for all of them
 * together; counts being whole, it is seldom reached. Where incidents come in clumps, several of
 * one cause within days, that of behaviour is exceeded by half, as the simulated busy school shows:
 * of clumps not all shows in the weeks before, nor is all of it usual.
 *
 * @param perHundred above 0, at most 20
 */
record FalseAlarms(double perHundred) {
  static final FalseAlarms STANDARD = new FalseAlarms(2);

  /** Pairs of the four domains that changes are looked for in. */
  private static final int PAIRS = 6;

  private static final int MOST = 20;

  FalseAlarms {
    if (!(perHundred > 0 && perHundred <= MOST)) {
      throw new IllegalArgumentException("falseAlarmsPerHundred must be above 0 and at most 20");
    }
  }

  /** The most likely chance finding that one of so many equal tests in a domain reports. */
  double level(int tests) {
    return perHundred / 100 / tests;
  }

  /**
   * The level at which each of two domains counts as changed together: the chance that any two of
   * four do is the level of one domain.
   */
  double together() {
    return Math.sqrt(level(PAIRS));
  }
}
