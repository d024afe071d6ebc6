package dev.safeguard.core.pattern;

/**
 * What a share of few may be: the exact interval of Clopper and Pearson (1934), which holds the
 * true share at least as often as it says, and for few of them more often.
 *
 * @param low its lower end, 0 to 1
 * @param high its upper end, 0 to 1
 */
public record BinomialInterval(double low, double high) {
  /** Halvings of 0 to 1: more than the digits of a double. */
  private static final int STEPS = 60;

  /**
   * The interval.
   *
   * @param successes how many of them
   * @param trials of how many, above 0
   * @param confidence how often it is to hold the true share, above 0 and below 1
   * @throws IllegalArgumentException if they are none such
   */
  public static BinomialInterval of(int successes, int trials, double confidence) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("successes must be 0 to trials, and trials at least 1");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be above 0 and below 1");
    }
    double tail = (1 - confidence) / 2;
    return new BinomialInterval(
        low(successes, trials, tail), 1 - low(trials - successes, trials, tail));
  }

  /** The share at which so many, or more, have just this chance. */
  private static double low(int successes, int trials, double tail) {
    if (successes == 0) {
      return 0;
    }
    double from = 0;
    double to = 1;
    for (int i = 0; i < STEPS; i++) {
      double middle = (from + to) / 2;
      if (ExactTests.binomialAtLeast(successes, trials, middle) < tail) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
