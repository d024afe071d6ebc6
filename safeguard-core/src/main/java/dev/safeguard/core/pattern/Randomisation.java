package dev.safeguard.core.pattern;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Randomisation tests (Fisher 1935, Pitman 1937): if nothing changed, which of a pupil's weeks or
 * incidents are the recent ones is a draw by chance, whatever they are distributed like. So busy
 * pupils, pupils whose bad days come in clumps, and ties need no assumption.
 *
 * <p>Exact by counting all draws where that is cheap and might matter, and otherwise by the normal
 * approximation to the same distribution, with a correction for continuity.
 */
final class Randomisation {
  /** Most steps of exact counting, about ten microseconds. */
  private static final long MOST_STEPS = 20_000;

  /** What the approximation gives so good a chance decides nothing, and is left at that. */
  private static final double LIKELY = 0.15;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * The chance that {@code draws} of the values, drawn without replacement, sum to at least what is
   * observed.
   *
   * @param values none negative
   * @param size how many of them there are
   * @param draws how many are drawn, above 0 and at most {@code size}
   */
  static double sumAtLeast(int[] values, int size, int draws, int observed) {
    if (observed <= 0) {
      return 1;
    }
    double likely = approximated(values, size, draws, observed);
    return likely < LIKELY && (long) size * draws * observed <= MOST_STEPS
        ? counted(values, size, draws, observed)
        : likely;
  }

  /**
   * Ways to draw, by number drawn and sum, all sums of at least the observed one as one: a row for
   * each number.
   */
  private static double counted(int[] values, int size, int draws, int observed) {
    int row = observed + 1;
    double[] ways = new double[(draws + 1) * row];
    ways[0] = 1;
    int zeros = 0;
    int seen = 0;
    for (int i = 0; i < size; i++) {
      int value = Math.min(values[i], observed);
      if (value == 0) {
        zeros++;
        continue;
      }
      seen++;
      for (int drawn = Math.min(draws, seen); drawn >= 1; drawn--) {
        addWays(ways, (drawn - 1) * row, drawn * row, value, observed);
      }
    }
    // Any of the zeros may make up the number of draws.
    double enough = 0;
    double all = 0;
    double choices = 1;
    for (int drawn = draws; drawn >= 0 && draws - drawn <= zeros; drawn--) {
      double some = 0;
      for (int at = drawn * row; at < (drawn + 1) * row; at++) {
        some += ways[at];
      }
      all += choices * some;
      enough += choices * ways[drawn * row + observed];
      int left = draws - drawn;
      choices = choices * (zeros - left) / (left + 1);
    }
    return Math.min(1, enough / all);
  }

  private static void addWays(double[] ways, int from, int to, int value, int observed) {
    for (int sum = 0; sum < observed - value; sum++) {
      ways[to + sum + value] += ways[from + sum];
    }
    double enough = 0;
    for (int sum = observed - value; sum <= observed; sum++) {
      enough += ways[from + sum];
    }
    ways[to + observed] += enough;
  }

  /** The same by the normal approximation alone: tells which of several draws is most unlikely. */
  static double approximated(int[] values, int size, int draws, int observed) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
      squares += (double) values[i] * values[i];
    }
    double mean = sum / size;
    double spread = squares / size - mean * mean;
    double variance = spread * draws * (size - draws) / Math.max(1, size - 1);
    return tail(observed - 0.5 - draws * mean, variance);
  }

  /** How many of the sorted values are lower. */
  static int lowerBound(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The chance of so much above the mean of a normal distribution. */
  static double tail(double aboveMean, double variance) {
    if (variance <= 0) {
      return 1;
    }
    return NORMAL.survivalProbability(aboveMean / Math.sqrt(variance));
  }

  private Randomisation() {}
}
