package dev.safeguard.bench.school;

import java.util.SplittableRandom;

/** A stream of draws from the distributions that the simulation needs. */
final class Draws {
  private final SplittableRandom random;

  Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Whether something of this chance happens. */
  boolean chance(double chance) {
    return random.nextDouble() < chance;
  }

  /** Evenly from 0 up to, but not including, 1. */
  double uniform() {
    return random.nextDouble();
  }

  /** Evenly from both, inclusive. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Normal, of mean 0 and variance 1. */
  double normal() {
    return random.nextGaussian();
  }

  /** Failures before the first success, of this mean. */
  int geometric(double mean) {
    int failures = 0;
    while (random.nextDouble() * (1 + mean) < mean) {
      failures++;
    }
    return failures;
  }

  /** Poisson, by the product of uniforms (Knuth); made for means of a few. */
  int poisson(double mean) {
    double least = Math.exp(-mean);
    int events = 0;
    for (double product = random.nextDouble(); product > least; product *= random.nextDouble()) {
      events++;
    }
    return events;
  }

  /**
   * Gamma of this shape and scale 1 (Marsaglia and Tsang 2000; below shape 1 by their power of a
   * uniform).
   */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
