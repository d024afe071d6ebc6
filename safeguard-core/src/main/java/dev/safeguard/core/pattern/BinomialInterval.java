package dev.safeguard.core.pattern;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What a share of few may be: the exact interval of Clopper and Pearson (1934), which holds the
 * true share at least as often as it says, and for few of them more often.
 *
 * @param low its lower end, 0 to 1
 * @param high its upper end, 0 to 1
 */
public record BinomialInterval(double low, double high) {
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
    return successes == 0
        ? 0
        : BetaDistribution.of(successes, trials - successes + 1.0)
            .inverseCumulativeProbability(tail);
  }
}
