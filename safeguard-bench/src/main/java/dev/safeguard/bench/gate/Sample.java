package dev.safeguard.bench.gate;

import java.util.List;

/**
 * The logarithms of one figure, one from each fork. Forks are what varies most, since each compiles
 * anew, so they and not the rounds within them are the independent observations (Kalibera and
 * Jones, Rigorous benchmarking in reasonable time, ISMM 2013; Georges, Buytaert and Eeckhout,
 * Statistically rigorous Java performance evaluation, OOPSLA 2007).
 *
 * @param logs natural logarithms, at least two, of figures above 0
 */
record Sample(List<Double> logs) {
  Sample {
    logs = List.copyOf(logs);
    if (logs.size() < 2) {
      throw new IllegalArgumentException("one fork tells nothing of how forks differ");
    }
    if (!logs.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a figure must be a number above 0");
    }
  }

  double mean() {
    return logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** The geometric mean. */
  double typical() {
    return Math.exp(mean());
  }

  /** Variance of the mean. */
  double squaredError() {
    double mean = mean();
    double squares = logs.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return squares / (logs.size() - 1) / logs.size();
  }

  /**
   * What the figure is at least, with this confidence.
   *
   * @param confidence one-sided, above 0.5
   */
  double atLeast(double confidence) {
    return Math.exp(
        mean() - StudentT.quantile(confidence, logs.size() - 1.0) * Math.sqrt(squaredError()));
  }
}
