package dev.safeguard.core.pattern;

import java.util.Arrays;

/**
 * Mann and Kendall's test (Mann 1945, Kendall 1948) of whether values fall as time goes on, summed
 * over groups that are not compared with each other (Hirsch, Slack and Smith 1982). H₀: in each
 * group any order in time is as likely as any other. The statistic is the number of pairs of a
 * group that fall less that of pairs that rise; pairs of one value or of one day count for neither.
 *
 * <p>Without ties and up to {@value #MOST_PAIRS} pairs exact, by counting the orders with so few
 * rising pairs, where that might matter; else by the normal approximation with the variance
 * corrected for ties in values and in days (Kendall 1970) and a correction for continuity, which is
 * on the safe side where values are few. Cost grows as that of sorting.
 */
final class MannKendall {
  private static final int MOST_PAIRS = 150;

  /** What the approximation gives so good a chance decides nothing, and is left at that. */
  private static final double LIKELY = 0.25;

  private int[] groups = new int[2];
  private int size;
  private long falling;
  private long rising;
  private double variance;
  private boolean ties;

  /**
   * Adds a group.
   *
   * @param values of the group, in the order of time
   * @param sorted the same in the order of value
   * @param days of each; equal ones stand together
   */
  void add(double[] values, double[] sorted, int[] days) {
    int n = values.length;
    Tied inValue = new Tied();
    Tied inTime = new Tied();
    for (int i = 0, from = 0; i < n; i++) {
      if (i + 1 == n || sorted[i + 1] != sorted[i]) {
        inValue.add(i + 1 - from);
        from = i + 1;
      }
    }
    int[] tree = new int[n + 1];
    for (int from = 0; from < n; ) {
      int to = from;
      for (; to < n && days[to] == days[from]; to++) {
        rising += upTo(tree, Randomisation.lowerBound(sorted, values[to]));
        falling += from - upTo(tree, Randomisation.lowerBound(sorted, Math.nextUp(values[to])));
      }
      inTime.add(to - from);
      for (; from < to; from++) {
        for (int at = Randomisation.lowerBound(sorted, values[from]) + 1; at <= n; at += at & -at) {
          tree[at]++;
        }
      }
    }
    groups = size == groups.length ? Arrays.copyOf(groups, 2 * size) : groups;
    groups[size++] = n;
    ties |= inValue.any || inTime.any;
    variance += (n * (n - 1.0) * (2 * n + 5) - inValue.fives - inTime.fives) / 18;
    if (inValue.any && inTime.any) {
      variance += n < 3 ? 0 : inValue.threes * inTime.threes / (9.0 * n * (n - 1) * (n - 2));
      variance += inValue.twos * inTime.twos / (2.0 * n * (n - 1));
    }
  }

  /** The sums over runs of ties that the variance is corrected by. */
  private static final class Tied {
    private boolean any;
    private double twos;
    private double threes;
    private double fives;

    void add(double run) {
      any |= run > 1;
      twos += run * (run - 1);
      threes += run * (run - 1) * (run - 2);
      fives += run * (run - 1) * (2 * run + 5);
    }
  }

  /** Of a Fenwick tree, how many stand at the first positions. */
  private static int upTo(int[] tree, int positions) {
    int sum = 0;
    for (int at = positions; at > 0; at &= at - 1) {
      sum += tree[at];
    }
    return sum;
  }

  /** Adds the groups of another. */
  void addAll(MannKendall other) {
    groups = Arrays.copyOf(groups, Math.max(groups.length, size + other.size));
    System.arraycopy(other.groups, 0, groups, size, other.size);
    size += other.size;
    falling += other.falling;
    rising += other.rising;
    variance += other.variance;
    ties |= other.ties;
  }

  /** The chance of so clear a fall or a clearer one. */
  double chance() {
    if (falling <= rising) {
      return 1;
    }
    double likely = Randomisation.tail((double) (falling - rising) - 1, variance);
    return ties || falling + rising > MOST_PAIRS || likely > LIKELY ? likely : counted();
  }

  /** The share of orders with no more rising pairs: of n values, by where each stands. */
  private double counted() {
    double[] share = new double[(int) rising + 1];
    share[0] = 1;
    for (int group = 0; group < size; group++) {
      for (int n = 2; n <= groups[group]; n++) {
        for (int pairs = 1; pairs < share.length; pairs++) {
          share[pairs] += share[pairs - 1];
        }
        for (int pairs = share.length - 1; pairs >= 0; pairs--) {
          share[pairs] = (share[pairs] - (pairs >= n ? share[pairs - n] : 0)) / n;
        }
      }
    }
    double sum = 0;
    for (double some : share) {
      sum += some;
    }
    return Math.min(1, sum);
  }
}
