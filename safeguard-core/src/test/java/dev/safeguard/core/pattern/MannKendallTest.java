package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Against SciPy 1.17.1 and against all orders, counted out by {@code itertools.permutations} of
 * Python 3.
 */
class MannKendallTest {

  private static double falling(double... values) {
    int[] days = new int[values.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = days.length - i;
    }
    return falling(values, days);
  }

  private static double falling(double[] values, int[] days) {
    MannKendall trend = new MannKendall();
    add(trend, values, days);
    return trend.chance();
  }

  private static void add(MannKendall trend, double[] values, int[] days) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    trend.add(values, sorted, days);
  }

  /** {@code kendalltau(range(n), x, method="exact", alternative="less").pvalue}. */
  @Test
  void withoutTiesItIsExact() {
    assertEquals(1 / 720.0, falling(70, 68, 63, 60, 55, 50), 1e-17);
    assertEquals(0.01507936507936508, falling(5, 7, 4, 6, 3, 2, 1), 1e-16);
  }

  @Test
  void subjectsAreNotComparedWithEachOther() {
    MannKendall trend = new MannKendall();
    add(trend, new double[] {84, 76, 61, 44}, new int[] {4, 3, 2, 1});
    MannKendall other = new MannKendall();
    add(other, new double[] {38, 33, 24}, new int[] {9, 5, 2});
    trend.addAll(other);
    assertEquals(1 / (24.0 * 6), trend.chance(), 1e-17);
  }

  /**
   * Of {@code kendalltau(t, x, method="asymptotic")} the variance, which is (S / z)²; the statistic
   * one lower, as the correction for continuity has it: {@code norm.sf((S - 1) / sqrt(V))}.
   */
  @Test
  void tiesLessenTheVariance() {
    double[] values = {9, 8, 8, 7, 9, 6, 6, 5, 7, 4, 4, 3};
    assertEquals(0.0004328732279415121, falling(values), 1e-12);
    int[] days = {9, 9, 8, 7, 6, 6, 6, 5, 4, 3, 3, 2};
    assertEquals(0.0007801597255534178, falling(values, days), 1e-12);
  }

  @Test
  void theOrderOfOneDayDoesNotMatter() {
    int[] days = {9, 9, 8, 7, 6, 6, 6, 5};
    double[] values = {9, 6, 8, 7, 5, 4, 6, 3};
    double[] otherwise = {6, 9, 8, 7, 6, 5, 4, 3};
    assertEquals(falling(values, days), falling(otherwise, days));
  }

  @Test
  void whatRisesOrStaysDoesNotFall() {
    assertEquals(1, falling(1, 2, 3, 4, 5, 6));
    assertEquals(1, falling(5, 5, 5, 5, 5, 5));
    assertEquals(1, new MannKendall().chance());
  }

  @Test
  void manyFallAsOftenAsTheLevelSays() {
    Random random = new Random(4);
    int found = 0;
    for (int series = 0; series < 4_000; series++) {
      found += falling(random.doubles(40).toArray()) <= 0.05 ? 1 : 0;
    }
    assertTrue(found > 140 && found < 250, found + " of 4000, expected 200");
  }
}
