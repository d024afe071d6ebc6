package dev.safeguard.core.pattern;

/** How well a mere count supports a pattern: rises with every event and never reaches one. */
final class Strength {

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

  private Strength() {}
}
