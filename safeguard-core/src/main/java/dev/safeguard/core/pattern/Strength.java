package dev.safeguard.core.pattern;

/** How well a count or a test supports a pattern: rises with every event, never reaches one. */
final class Strength {
  private static final double POWERS = -Math.log10(2e-5);

  /**
   * 1 − e<sup>−(weight − 1) / scale</sup>: nothing for one event, near one for many. A choice, not
   * a statistic: a count without a past has no p value.
   *
   * @param weight events, weighed by their gravity
   * @param scale how many more events make it 63 %
   */
  static double ofCount(double weight, double scale) {
    return weight <= 1 ? 0 : 1 - Math.exp(-(weight - 1) / scale);
  }

  /**
   * By how many powers of ten chance gives it more seldom than every other time, up to one in a
   * hundred thousand: nothing for a half, 0.36 for one in a hundred. A choice: it keeps the order
   * of p values, which 1 − p drowns in the last digits.
   */
  static double ofChance(double p) {
    return Math.max(0, Math.min(1, -Math.log10(Math.max(2 * p, Double.MIN_NORMAL)) / POWERS));
  }

  private Strength() {}
}
