package dev.safeguard.core.history;

import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.history.RiskTrend;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which way a pupil's assessments go: the rank test of Mann (1945) and Kendall over their scores in
 * the order of their days, exact for any number of them and for ties. Against the hypothesis that
 * every order is equally likely, scores escalate where so many rising pairs, or more, have a chance
 * of at most one in twenty, and improve where so many falling ones have. A first against a last
 * score would tell little: one bad week at either end would decide.
 *
 * <p>Assessments of one pupil overlap in what they rest on, so that the chance is too small where
 * they lie close together; at least a school week between them is meant. Looks at the last sixteen
 * of the year before the latest. Cost grows with the fourth power of their number, some tens of
 * microseconds for sixteen.
 */
public final class RiskTrends {
  private static final double CHANCE = 0.05;

  /** The fewest of which any order is rarer than one in twenty: of four it is one in 24. */
  private static final int FEWEST = 4;

  private static final int MOST = 16;
  private static final int DAYS = 365;

  /**
   * The trend.
   *
   * @param history a pupil's assessments in any order, at most one of a day
   */
  public static RiskTrend of(List<PastAssessment> history) {
    double[] scores = recent(history);
    if (scores.length < FEWEST) {
      return RiskTrend.NOT_ENOUGH_DATA;
    }
    if (chanceOfRise(scores) <= CHANCE) {
      return RiskTrend.ESCALATING;
    }
    double[] turned = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      turned[i] = -scores[i];
    }
    return chanceOfRise(turned) <= CHANCE ? RiskTrend.IMPROVING : RiskTrend.STABLE;
  }

  private static double[] recent(List<PastAssessment> history) {
    List<PastAssessment> sorted =
        history.stream().sorted(Comparator.comparing(PastAssessment::asOf)).toList();
    if (sorted.isEmpty()) {
      return new double[0];
    }
    LocalDate first = sorted.get(sorted.size() - 1).asOf().minusDays(DAYS);
    List<PastAssessment> year = sorted.stream().filter(a -> !a.asOf().isBefore(first)).toList();
    return year.stream()
        .skip(Math.max(0, year.size() - MOST))
        .mapToDouble(PastAssessment::score)
        .toArray();
  }

  /**
   * The chance that values in random order have as few falling pairs as these, or fewer. Pairs of
   * equals neither fall nor rise, and the numbers of both add up to a constant, so that few falling
   * pairs are many rising ones.
   */
  static double chanceOfRise(double[] values) {
    double[] orders = ordersByFallingPairs(values);
    double all = 0;
    double asFew = 0;
    int falling = fallingPairs(values);
    for (int pairs = 0; pairs < orders.length; pairs++) {
      all += orders[pairs];
      asFew += pairs <= falling ? orders[pairs] : 0;
    }
    return asFew / all;
  }

  private static int fallingPairs(double[] values) {
    int falling = 0;
    for (int i = 0; i < values.length; i++) {
      for (int k = i + 1; k < values.length; k++) {
        falling += values[k] < values[i] ? 1 : 0;
      }
    }
    return falling;
  }

  /**
   * How many orders of these values have each number of falling pairs: the coefficients of the
   * q-multinomial of the sizes of their ties (MacMahon 1916), built up group by group. At most 16!,
   * so that every count is exact.
   */
  private static double[] ordersByFallingPairs(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] orders = {1};
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      orders = product(orders, placings(from, to - from));
      from = to;
    }
    return orders;
  }

  /**
   * In how many ways equals can be placed among smaller values, by the number of smaller values
   * that come behind them: partitions into at most so many parts, each at most that large.
   */
  private static double[] placings(int smaller, int equals) {
    double[][] ways = new double[equals + 1][smaller * equals + 1];
    ways[0][0] = 1;
    for (int behind = 0; behind <= smaller; behind++) {
      for (int parts = 1; parts <= equals; parts++) {
        for (int pairs = behind; pairs <= smaller * equals; pairs++) {
          ways[parts][pairs] += ways[parts - 1][pairs - behind];
        }
      }
    }
    return ways[equals];
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        product[i + k] += a[i] * b[k];
      }
    }
    return product;
  }

  private RiskTrends() {}
}
