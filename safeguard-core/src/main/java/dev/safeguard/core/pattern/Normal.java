package dev.safeguard.core.pattern;

/** The standard normal distribution. */
final class Normal {
  /** Terms of the continued fraction, enough for a relative error of 1e-12 from here on. */
  private static final int TERMS = 60;

  private static final double FROM = 2;

  /**
   * The chance of at least {@code z}. By the power series of the distribution function near the
   * middle and by Laplace's continued fraction in the tail (Abramowitz and Stegun 1964, 26.2.10 and
   * 26.2.14); relative error below 10⁻¹⁰ from −6 to 30.
   */
  static double upperTail(double z) {
    if (z < 0) {
      return 1 - upperTail(-z);
    }
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    if (z < FROM) {
      double term = z;
      double sum = z;
      for (int i = 1; term > 1e-17 * sum; i++) {
        term *= z * z / (2 * i + 1);
        sum += term;
      }
      return 0.5 - density * sum;
    }
    double fraction = z;
    for (int i = TERMS; i >= 1; i--) {
      fraction = z + i / fraction;
    }
    return density / fraction;
  }

  private Normal() {}
}
