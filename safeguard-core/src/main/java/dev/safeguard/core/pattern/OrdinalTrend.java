package dev.safeguard.core.pattern;

import java.util.Arrays;

/**
 * Mann and Kendall's test (Mann 1945, Kendall 1948) of whether grades rise as time goes on, exact
 * where grades repeat. H₀: of the grades that there are any order in time is as likely as any
 * other. The statistic is the number D of pairs that fall, an earlier grade above a later one;
 * pairs of one grade count for nothing.
 *
 * <p>The orders of n₁ of the lowest grade, n₂ of the next and so on, by how many pairs of each
 * fall, are counted by the coefficients of the Gaussian multinomial [n]! / ([n₁]! [n₂]! …), where
 * [n]! = ∏ (1 − qⁱ) / (1 − q) (MacMahon 1916); p is the share of them with at most D, at least n₁!
 * n₂! … / n!. Above {@value #MOST} grades the normal approximation of {@link MannKendall}. Cost
 * grows with n D.
 */
final class OrdinalTrend {
  private static final int MOST = 40;

  /**
   * The chance of grades that rise so clearly or more so.
   *
   * @param grades in the order of time, from 0 to {@code highest}
   * @param size how many of them there are
   */
  static double rising(int[] grades, int size, int highest) {
    int[] counts = new int[highest + 1];
    int falling = 0;
    int rising = 0;
    for (int i = 0; i < size; i++) {
      for (int grade = 0; grade <= highest; grade++) {
        rising += grade < grades[i] ? counts[grade] : 0;
        falling += grade > grades[i] ? counts[grade] : 0;
      }
      counts[grades[i]]++;
    }
    if (rising <= falling) {
      return 1;
    }
    return size <= MOST ? counted(counts, falling) : approximated(grades, size);
  }

  /**
   * Whether so many grades can rise so clearly, if each of 1 to {@code highest} comes as often as
   * any other: then n! / (n₁! n₂! …) orders are the most there can be.
   */
  static boolean canBeClear(int size, int highest, double level) {
    double share = 1;
    for (int n = 1; n <= size && share > level; n++) {
      int alike = (n - 1) / highest + 1;
      share *= (double) alike / n;
    }
    return share <= level;
  }

  /** The share of orders with no more falling pairs; one grade after another takes its places. */
  private static double counted(int[] counts, int falling) {
    double[] share = new double[falling + 1];
    share[0] = 1;
    int placed = 0;
    for (int count : counts) {
      for (int n = 1; n <= count; n++) {
        place(share, placed + n, n);
      }
      placed += count;
    }
    double sum = 0;
    for (double some : share) {
      sum += some;
    }
    return Math.min(1, sum);
  }

  /** Times (1 − q<sup>all</sup>) / (1 − q<sup>n</sup>), as a share. */
  private static void place(double[] share, int all, int n) {
    if (all == n) {
      return;
    }
    for (int pairs = share.length - 1; pairs >= all; pairs--) {
      share[pairs] -= share[pairs - all];
    }
    for (int pairs = n; pairs < share.length; pairs++) {
      share[pairs] += share[pairs - n];
    }
    for (int pairs = 0; pairs < share.length; pairs++) {
      share[pairs] *= (double) n / all;
    }
  }

  private static double approximated(int[] grades, int size) {
    double[] values = new double[size];
    int[] days = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = -grades[i];
      days[i] = size - i;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    MannKendall trend = new MannKendall();
    trend.add(values, sorted, days);
    return trend.chance();
  }

  private OrdinalTrend() {}
}
