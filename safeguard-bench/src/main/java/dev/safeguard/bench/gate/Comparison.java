package dev.safeguard.bench.gate;

/**
 * A figure beside its baseline: how many times as large, and between which bounds, by Welch's t
 * interval of the difference of the mean logarithms (Welch, The generalization of Student's problem
 * when several different population variances are involved, Biometrika 34, 1947).
 *
 * @param ratio now by baseline
 * @param lower lower bound
 * @param upper upper bound
 */
record Comparison(double ratio, double lower, double upper) {

  /** Of one side, so that 1 run in 200 lies above the upper and 1 below the lower bound. */
  static final double CONFIDENCE = 0.995;

  static Comparison of(Sample now, Sample baseline) {
    double difference = now.mean() - baseline.mean();
    double a = now.squaredError();
    double b = baseline.squaredError();
    double margin = 0;
    if (a + b > 0) {
      double degreesOfFreedom =
          (a + b)
              * (a + b)
              / (a * a / (now.logs().size() - 1) + b * b / (baseline.logs().size() - 1));
      margin = StudentT.quantile(CONFIDENCE, degreesOfFreedom) * Math.sqrt(a + b);
    }
    return new Comparison(
        Math.exp(difference), Math.exp(difference - margin), Math.exp(difference + margin));
  }

  /** Only where even the lower bound is above the threshold: noise alone raises none. */
  boolean isAlarm(double threshold) {
    return lower > threshold;
  }
}
