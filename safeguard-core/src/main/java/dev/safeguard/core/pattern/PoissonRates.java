package dev.safeguard.core.pattern;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Tests of two Poisson rates where nothing is known of what rates are usual: H₀ both are the same,
 * against the first being lower.
 */
final class PoissonRates {
  /** From so many events on the two tests agree, and the quicker one is asked. */
  private static final int MANY = 400;

  /** What is left of a distribution when it is cut off. */
  private static final double NEGLIGIBLE = 1e-12;

  /**
   * The exact conditional test (Przyborowski and Wilenski 1940): given how many events there are,
   * those of the first span are binomial with its share of the time.
   *
   * @param exposure length of the first span, above 0
   * @param otherExposure length of the other, above 0
   * @return the chance of no more than {@code count} events in the first span
   */
  static double noMore(int count, double exposure, int other, double otherExposure) {
    return BinomialDistribution.of(count + other, exposure / (exposure + otherExposure))
        .cumulativeProbability(count);
  }

  /**
   * The E-test of Krishnamoorthy and Thomson (2004): the chance of a difference of rates at least
   * so far below zero, in units of its estimated standard error, if both counts are Poisson with
   * the rate of all events together. Not conditional on how many there are, so it is less wary than
   * the exact test where they are few. Domain as for {@link #noMore}; cost grows with the number of
   * events, tens of microseconds for fifty.
   */
  static double lower(int count, double exposure, int other, double otherExposure) {
    if (count + other == 0) {
      return 1;
    }
    if (count + other > MANY) {
      return noMore(count, exposure, other, otherExposure);
    }
    double observed = standardised(count, exposure, other, otherExposure) + NEGLIGIBLE;
    double rate = (count + other) / (exposure + otherExposure);
    PoissonDistribution first = PoissonDistribution.of(rate * exposure);
    PoissonDistribution second = PoissonDistribution.of(rate * otherExposure);
    // The more events in the other span, the more in the first are still as far below.
    int lowest = 0;
    double noMoreThanLowest = first.probability(0);
    double sum = 0;
    int most = second.inverseSurvivalProbability(NEGLIGIBLE);
    for (int b = 0; b <= most; b++) {
      if (standardised(0, exposure, b, otherExposure) > observed) {
        continue;
      }
      while (standardised(lowest + 1, exposure, b, otherExposure) <= observed) {
        lowest++;
        noMoreThanLowest += first.probability(lowest);
      }
      sum += second.probability(b) * noMoreThanLowest;
    }
    return Math.min(1, sum);
  }

  private static double standardised(int a, double exposure, int b, double otherExposure) {
    double variance = a / (exposure * exposure) + b / (otherExposure * otherExposure);
    return variance == 0 ? 0 : (a / exposure - b / otherExposure) / Math.sqrt(variance);
  }

  private PoissonRates() {}
}
