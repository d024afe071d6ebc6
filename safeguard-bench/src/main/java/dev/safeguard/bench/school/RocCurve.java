package dev.safeguard.bench.school;

import java.util.Arrays;

/** Receiver operating characteristic of a score. */
final class RocCurve {

  /**
   * Area under the curve: the chance that one of those who deteriorate scores above one of the
   * ordinary, ties counted half; which is the statistic of Mann and Whitney (1947) over the number
   * of pairs.
   *
   * @return the area; not a number if there are no pairs
   */
  static double area(double[] deteriorating, double[] ordinary) {
    double[] sorted = ordinary.clone();
    Arrays.sort(sorted);
    double above = 0;
    for (double score : deteriorating) {
      above += (below(sorted, score, false) + below(sorted, score, true)) / 2.0;
    }
    return above / ((double) deteriorating.length * ordinary.length);
  }

  /** How many of those in order lie below the score, or at it too. */
  private static int below(double[] sorted, double score, boolean orAt) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score || (orAt && sorted[middle] == score)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private RocCurve() {}
}
