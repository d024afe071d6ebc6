package dev.safeguard.bench.school;

/**
 * How a positive quantity differs among pupils.
 *
 * @param mean its mean
 * @param shape one over its squared coefficient of variation, which for a gamma is the shape: below
 *     1 many have next to nothing and a few have most
 * @param heavyTail log-normal instead of gamma: the same mean and variance, fewer near nothing, and
 *     a few far out
 */
record Spread(double mean, double shape, boolean heavyTail) {

  static Spread gamma(double mean, double shape) {
    return new Spread(mean, shape, false);
  }

  static Spread logNormal(double mean, double shape) {
    return new Spread(mean, shape, true);
  }

  /** One pupil's own. */
  double draw(Draws draws) {
    if (!heavyTail) {
      return mean / shape * draws.gamma(shape);
    }
    double variance = Math.log1p(1 / shape);
    return mean * Math.exp(Math.sqrt(variance) * draws.normal() - variance / 2);
  }
}
