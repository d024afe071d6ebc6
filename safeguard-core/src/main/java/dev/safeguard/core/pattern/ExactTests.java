package dev.safeguard.core.pattern;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact tests for small counts. What the hot path asks dozens of times for a pupil, the
 * hypergeometric and the negative binomial tail, are sums of terms computed here, through a table
 * of logarithms of factorials so that nothing overflows: Commons Statistics gives the same
 * hypergeometric tail in about fifty times as long, and has no negative binomial distribution whose
 * size is no whole number. The relative error is below 10⁻⁹ up to eight thousand events, and of
 * what lies above 10⁻²⁹⁰. Binomial tails are those of Commons Statistics.
 */
final class ExactTests {
  private static final int TABLE = 4_096;
  private static final double[] LOG_FACTORIAL = new double[TABLE];

  static {
    for (int i = 2; i < TABLE; i++) {
      LOG_FACTORIAL[i] = LOG_FACTORIAL[i - 1] + Math.log(i);
    }
  }

  /**
   * Upper tail of the hypergeometric distribution, which is Fisher's exact test of a two by two
   * table, one-sided.
   *
   * @param k marked items drawn
   * @param drawn items drawn
   * @param marked marked items there are
   * @param all items there are
   * @return the chance of at least {@code k} marked items among those drawn
   */
  static double hypergeometricAtLeast(int k, int drawn, int marked, int all) {
    if (k <= 0) {
      return 1;
    }
    int least = Math.max(k, drawn + marked - all);
    int most = Math.min(drawn, marked);
    double sum = 0;
    for (int i = least; i <= most; i++) {
      sum +=
          Math.exp(
              logChoose(marked, i) + logChoose(all - marked, drawn - i) - logChoose(all, drawn));
    }
    return Math.min(1, sum);
  }

  /**
   * The chance of at least so many recent events, given those before and what rates are usual: the
   * rate has a gamma distribution, so the recent count a negative binomial one (Greenwood and Yule
   * 1920). Shrinks a short past towards the usual.
   *
   * <p>Beside it stand the conditional test of Przyborowski and Wilenski (1940), which is the same
   * tail with a shape of 1 and a rate of 0 and so gives higher chances, and the E-test of {@link
   * PoissonRates}, which needs no usual rates and costs a hundred times as much.
   *
   * @param shape of the usual rates; small where pupils differ much
   * @param rate of the gamma distribution, in the unit of the exposures
   */
  static double gammaPoissonAtLeast(
      int recent,
      double recentExposure,
      int before,
      double beforeExposure,
      double shape,
      double rate) {
    double size = shape + before;
    double share = recentExposure / (rate + beforeExposure + recentExposure);
    double term = Math.exp(size * Math.log1p(-share));
    double below = 0;
    for (int i = 0; i < recent; i++) {
      below += term;
      term *= (size + i) / (i + 1) * share;
    }
    // Where little is left the terms themselves are summed, so that no digits cancel.
    double above = 0;
    for (int i = recent; term > 1e-17 * above && i < recent + TABLE; i++) {
      above += term;
      term *= (size + i) / (i + 1) * share;
    }
    return below > 0.5 ? Math.min(1, above) : 1 - below;
  }

  /**
   * Scan statistic: the chance that some window holds at least {@code k} of {@code n} events, if
   * they are spread evenly. The approximation of Wallenstein and Naus (1974), (k/w − n − 1) b(k) +
   * 2 G(k) with the binomial b and its upper tail G; on the safe side where it is above a tenth.
   *
   * @param w the window as a share of the time, below one half
   * @param part the share of the time in which such windows are looked for
   */
  static double scanAtLeast(int k, int n, double w, double part) {
    if (k <= 1) {
      return 1;
    }
    BinomialDistribution inside = BinomialDistribution.of(n, w);
    double tail = inside.survivalProbability(k - 1);
    double term = inside.probability(k);
    return Math.min(1, Math.max(tail, part * ((k / w - n - 1) * term + 2 * tail)));
  }

  /** In how many ways {@code k} of {@code n} can be drawn. */
  static double choose(int n, int k) {
    return Math.exp(logChoose(n, k));
  }

  private static double logChoose(int n, int k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  }

  /** Beyond the table by Stirling's series, whose error there is below 10⁻¹³. */
  static double logFactorial(int n) {
    if (n < TABLE) {
      return LOG_FACTORIAL[n];
    }
    double x = n + 1.0;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x);
  }

  private ExactTests() {}
}
