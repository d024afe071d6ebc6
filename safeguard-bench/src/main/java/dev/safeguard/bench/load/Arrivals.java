package dev.safeguard.bench.load;

import java.util.SplittableRandom;

/**
 * When pupils arrive, whatever has become of those before: a Poisson process, as of many schools
 * that know nothing of each other. The same seed gives the same moments.
 */
final class Arrivals {
  private final SplittableRandom random;
  private final double meanNanos;
  private double next;

  /** So many a second on average. */
  Arrivals(int perSecond, long seed) {
    this.random = new SplittableRandom(seed);
    this.meanNanos = 1e9 / perSecond;
  }

  /** Nanoseconds from the start to the next arrival. */
  long next() {
    next -= Math.log1p(-random.nextDouble()) * meanNanos;
    return Math.round(next);
  }
}
