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

  /**
   * One half for what chance gives as often as not, and a tenth more for each power of ten that
   * chance gives it more seldom: 0.7 for one in a hundred, 1 from one in a hundred thousand on. A
   * choice: it keeps the order of p values, which one less the p value drowns in the last digits.
   */
  static double ofChance(double p) {
    return Math.min(1, 0.5 - 0.1 * Math.log10(Math.max(p, 1e-5)));
  }

  private Strength() {}
}
