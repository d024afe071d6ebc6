package dev.safeguard.core.pattern;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The tests for small counts. Binomial and negative binomial tails are those of Commons Numbers.
 * The hypergeometric tail, which is asked for dozens of times for a pupil, is summed here, through
 * a table of logarithms of factorials so that nothing overflows: Commons Statistics gives the same
 * in about fifty times as long. Its relative error is below 10⁻⁹ up to eight thousand events, and
 * of what lies above 10⁻²⁹⁰.
 */
final class ExactTests {
  private static final int TABLE = 4_096;

  /** What adds less to a sum leaves it as it is. */
  private static final double NEGLIGIBLE = 1e-18;

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
    if (least > most) {
      return 0;
    }
    // From the likeliest on, each is a multiple of the one beside it and smaller.
    int start = Math.max(least, (int) ((drawn + 1L) * (marked + 1L) / (all + 2L)));
    double first =
        Math.exp(
            logChoose(marked, start)
                + logChoose(all - marked, drawn - start)
                - logChoose(all, drawn));
    double rest = (double) all - marked - drawn;
    double sum = first;
    double term = first;
    for (int i = start; i < most && term > sum * NEGLIGIBLE; i++) {
      term *= (double) (marked - i) * (drawn - i) / ((i + 1) * (rest + i + 1));
      sum += term;
    }
    term = first;
    for (int i = start; i > least && term > sum * NEGLIGIBLE; i--) {
      term *= i * (rest + i) / ((double) (marked - i + 1) * (drawn - i + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  /**
   * The chance of at least so many recent events, given those before and what rates are usual: the
   * rate has a gamma distribution, so the recent count a negative binomial one (Greenwood and Yule
   * 1920), whose upper tail is the regularised incomplete beta function. Shrinks a short past
   * towards the usual. Counts need not be whole, so that they can be divided by how much more they
   * vary than chance would have them.
   *
   * <p>Beside it stand the conditional test of Przyborowski and Wilenski (1940), which is the same
   * with a shape of 1 and a rate of 0 and so gives higher chances, and the E-test of {@link
   * PoissonRates}, which needs no usual rates and costs a hundred times as much.
   *
   * @param recent above 0
   * @param shape of the usual rates; small where pupils differ much
   * @param rate of the gamma distribution, in the unit of the exposures
   */
  static double gammaPoissonAtLeast(
      double recent,
      double recentExposure,
      double before,
      double beforeExposure,
      double shape,
      double rate) {
    double share = recentExposure / (rate + beforeExposure + recentExposure);
    return RegularizedBeta.value(share, recent, shape + before);
  }

  /**
   * Scan statistic: the chance that some window holds at least {@code k} of {@code n} events, if
   * they are spread evenly. The approximation of Wallenstein and Naus (1974), (k/w − n − 1) b(k) +
   * 2 G(k) with the binomial b and its upper tail G; on the safe side where it is above a tenth.
   * Numbers of events need not be whole, as for {@link #gammaPoissonAtLeast}.
   *
   * @param w the window as a share of the time, below one half
   * @param part the share of the time in which such windows are looked for
   */
  static double scanAtLeast(double k, double n, double w, double part) {
    if (k <= 1) {
      return 1;
    }
    double tail = binomialAtLeast(k, n, w);
    double term = tail - binomialAtLeast(k + 1, n, w);
    return Math.min(1, Math.max(tail, part * ((k / w - n - 1) * term + 2 * tail)));
  }

  private static double binomialAtLeast(double k, double n, double p) {
    return k > n ? 0 : RegularizedBeta.value(p, k, n - k + 1);
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
