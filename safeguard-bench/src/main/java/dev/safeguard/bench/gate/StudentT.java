package dev.safeguard.bench.gate;

/**
 * Student's t. With {@code x = sqrt(df) tan(a)} its density is that of {@code cos(a)^(df - 1)},
 * which Simpson's rule integrates well; the quantile is found by halving.
 */
final class StudentT {
  private static final int STEPS = 512;
  private static final int HALVINGS = 50;

  /**
   * The value that a variable of so many degrees of freedom stays below with a probability.
   *
   * @param probability above 0.5, below 1
   * @param degreesOfFreedom at least 1; need not be whole
   */
  static double quantile(double probability, double degreesOfFreedom) {
    double whole = integral(Math.PI / 2, degreesOfFreedom);
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (0.5 + integral(middle, degreesOfFreedom) / whole / 2 < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(degreesOfFreedom) * Math.tan(low);
  }

  private static double integral(double to, double degreesOfFreedom) {
    double step = to / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      int weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.pow(Math.max(0, Math.cos(i * step)), degreesOfFreedom - 1);
    }
    return sum * step / 3;
  }

  private StudentT() {}
}
