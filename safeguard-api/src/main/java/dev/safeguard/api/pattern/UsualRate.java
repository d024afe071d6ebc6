package dev.safeguard.api.pattern;

/**
 * How many events of a kind in a school week are usual, and how much pupils differ: their weekly
 * rates have a gamma distribution, so that what a pupil has in some weeks is negative binomial
 * (Greenwood and Yule 1920). A pupil of whom little is known is judged beside it.
 *
 * @param shape above 0; small where pupils differ much
 * @param rate above 0, in school weeks: after so many of a pupil's own these weigh as much as what
 *     is usual
 */
public record UsualRate(double shape, double rate) {
  /** Of fewer pupils a cohort says too little of what is usual. */
  public static final int LEAST_PUPILS = 30;

  private static final int MOST_EVENTS = 100_000;

  /** Between these the shape of a cohort is looked for: far more alike is as good as the same. */
  private static final double LEAST_SHAPE = 0.05;

  private static final double MOST_SHAPE = 50;

  /**
   * @throws IllegalArgumentException if a number is not above 0 and finite
   */
  public UsualRate {
    if (!isPositive(shape) || !isPositive(rate)) {
      throw new IllegalArgumentException("shape and rate must be above 0 and finite");
    }
  }

  private static boolean isPositive(double number) {
    return number > 0 && number < Double.POSITIVE_INFINITY;
  }

  /**
   * By the mean.
   *
   * @param perWeek events of a pupil in a school week, on average
   * @param shape as above; the rates' coefficient of variation is 1 / √shape
   * @throws IllegalArgumentException if a number is not above 0 and finite
   */
  public static UsualRate ofMean(double perWeek, double shape) {
    if (!isPositive(perWeek)) {
      throw new IllegalArgumentException("perWeek must be above 0 and finite");
    }
    return new UsualRate(shape, shape / perWeek);
  }

  /**
   * The rate of a cohort, by maximum likelihood of the negative binomial distribution (Fisher 1941;
   * with unequal times Clayton and Kaldor 1987). The shape is kept between {@value #LEAST_SHAPE}
   * and {@value #MOST_SHAPE}. Cost is linear: milliseconds for a thousand pupils.
   *
   * @param counts events of each pupil
   * @param schoolWeeks in how many school weeks each had them, above 0
   * @throws IllegalArgumentException if there are fewer than {@value #LEAST_PUPILS} pupils, no
   *     event, more than {@value #MOST_EVENTS} events of one pupil, not as many times as counts, or
   *     a number is out of range
   */
  public static UsualRate ofCohort(int[] counts, double[] schoolWeeks) {
    if (counts.length != schoolWeeks.length) {
      throw new IllegalArgumentException("counts and schoolWeeks must be as many");
    }
    if (counts.length < LEAST_PUPILS) {
      throw new IllegalArgumentException("counts must be of at least " + LEAST_PUPILS + " pupils");
    }
    int most = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0 || counts[i] > MOST_EVENTS) {
        throw new IllegalArgumentException("counts must be 0 to " + MOST_EVENTS);
      }
      if (!isPositive(schoolWeeks[i])) {
        throw new IllegalArgumentException("schoolWeeks must be above 0 and finite");
      }
      most = Math.max(most, counts[i]);
    }
    if (most == 0) {
      throw new IllegalArgumentException("counts must hold an event");
    }
    NegativeBinomialFit fit = new NegativeBinomialFit(counts, schoolWeeks, most);
    double shape = fit.shape(LEAST_SHAPE, MOST_SHAPE);
    return ofMean(fit.mean(shape), shape);
  }

  /** Events of a pupil in a school week, on average. */
  public double perWeek() {
    return shape / rate;
  }
}
