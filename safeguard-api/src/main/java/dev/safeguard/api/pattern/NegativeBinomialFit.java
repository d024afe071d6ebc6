package dev.safeguard.api.pattern;

/**
 * Maximum likelihood of shape a and mean m of gamma distributed rates, where a pupil has y events
 * in a time t. With b = a / m the logarithm of the likelihood is, but for a constant,
 *
 * <p>Σ [ log(a (a + 1) … (a + y − 1)) + a log b − (a + y) log(b + t) ].
 *
 * <p>For a given shape the mean fulfils Σ (y − m t) / (a + m t) = 0; the shape is found by golden
 * sections of its logarithm, since of overdispersed counts the likelihood has one maximum (Simonsen
 * 1976).
 */
final class NegativeBinomialFit {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double PRECISION = 1e-9;
  private static final double MEAN_PRECISION = 1e-13;
  private static final int MOST_STEPS = 200;

  private final int[] counts;
  private final double[] times;

  /** By number, how many pupils have more events. */
  private final int[] more;

  private final double pooled;

  NegativeBinomialFit(int[] counts, double[] times, int most) {
    this.counts = counts;
    this.times = times;
    this.more = new int[most];
    double events = 0;
    double time = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int fewer = 0; fewer < counts[i]; fewer++) {
        more[fewer]++;
      }
      events += counts[i];
      time += times[i];
    }
    this.pooled = events / time;
  }

  double shape(double least, double most) {
    double low = Math.log(least);
    double high = Math.log(most);
    double lower = high - GOLDEN * (high - low);
    double upper = low + GOLDEN * (high - low);
    double atLower = likelihood(Math.exp(lower));
    double atUpper = likelihood(Math.exp(upper));
    while (high - low > PRECISION) {
      if (atLower > atUpper) {
        high = upper;
        upper = lower;
        atUpper = atLower;
        lower = high - GOLDEN * (high - low);
        atLower = likelihood(Math.exp(lower));
      } else {
        low = lower;
        lower = upper;
        atLower = atUpper;
        upper = low + GOLDEN * (high - low);
        atUpper = likelihood(Math.exp(upper));
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** The likeliest mean: that of the counts, the less weighed the longer their time. */
  double mean(double shape) {
    double mean = pooled;
    for (int step = 0; step < MOST_STEPS; step++) {
      double events = 0;
      double time = 0;
      for (int i = 0; i < counts.length; i++) {
        double weight = 1 / (shape + mean * times[i]);
        events += weight * counts[i];
        time += weight * times[i];
      }
      double next = events / time;
      if (Math.abs(next - mean) <= MEAN_PRECISION * mean) {
        return next;
      }
      mean = next;
    }
    return mean;
  }

  private double likelihood(double shape) {
    double rate = shape / mean(shape);
    double sum = counts.length * shape * Math.log(rate);
    for (int fewer = 0; fewer < more.length; fewer++) {
      sum += more[fewer] * Math.log(shape + fewer);
    }
    for (int i = 0; i < counts.length; i++) {
      sum -= (shape + counts[i]) * Math.log(rate + times[i]);
    }
    return sum;
  }
}
