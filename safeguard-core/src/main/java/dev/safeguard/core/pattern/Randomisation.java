package dev.safeguard.core.pattern;

import java.util.Arrays;

/**
 * Randomisation tests (Fisher 1935, Pitman 1937): if nothing changed, which of a pupil's weeks or
 * results are the recent ones is a draw by chance, whatever they are distributed like. So busy
 * pupils, pupils whose bad days come in clumps, and ties need no assumption.
 *
 * <p>Exact by counting all draws where that is cheap, and otherwise by the normal approximation to
 * the same distribution, with a correction for continuity.
 */
final class Randomisation {
  /** Most steps of exact counting, about twenty microseconds. */
  private static final long MOST_STEPS = 20_000;

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
    return (long) size * draws * observed <= MOST_STEPS
        ? counted(values, size, draws, observed)
        : approximated(values, size, draws, observed);
  }

  /** Ways to draw, by number drawn and sum, all sums of at least the observed one as one. */
  private static double counted(int[] values, int size, int draws, int observed) {
    double[][] ways = new double[draws + 1][observed + 1];
    ways[0][0] = 1;
    for (int i = 0; i < size; i++) {
      int value = Math.min(values[i], observed);
      int most = Math.min(draws, i + 1);
      for (int drawn = most; drawn >= 1; drawn--) {
        double[] to = ways[drawn];
        double[] from = ways[drawn - 1];
        if (value == 0) {
          for (int sum = 0; sum <= observed; sum++) {
            to[sum] += from[sum];
          }
        } else {
          for (int sum = observed; sum >= 0; sum--) {
            if (from[sum] > 0) {
              to[Math.min(observed, sum + value)] += from[sum];
            }
          }
        }
      }
    }
    double all = 0;
    for (double some : ways[draws]) {
      all += some;
    }
    return Math.min(1, ways[draws][observed] / all);
  }

  private static double approximated(int[] values, int size, int draws, int observed) {
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

  /**
   * Mann and Whitney's test (1947) of whether the recent values are lower, ties counted half: the
   * chance of ranks as low as theirs.
   *
   * @param values all of them
   * @param recent by value: whether it is recent
   * @param size how many there are
   */
  static double lower(double[] values, boolean[] recent, int size) {
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    // Twice the mid-ranks, so that they are whole numbers; the lowest value has the highest.
    int[] ranks = new int[size];
    int draws = 0;
    int observed = 0;
    for (int i = 0; i < size; i++) {
      int from = lowerBound(sorted, values[i]);
      int to = from;
      while (to < size && sorted[to] == values[i]) {
        to++;
      }
      ranks[i] = 2 * size - from - to;
      if (recent[i]) {
        draws++;
        observed += ranks[i];
      }
    }
    return draws == 0 ? 1 : sumAtLeast(ranks, size, draws, observed);
  }

  private static int lowerBound(double[] sorted, double value) {
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
  private static double tail(double aboveMean, double variance) {
    if (variance <= 0) {
      return 1;
    }
    return Normal.upperTail(aboveMean / Math.sqrt(variance));
  }

  private Randomisation() {}
}
