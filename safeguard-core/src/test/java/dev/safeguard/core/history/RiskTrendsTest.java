package dev.safeguard.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.risk.RiskLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskTrendsTest {
  private static final LocalDate START = LocalDate.of(2025, 9, 8);

  private static List<PastAssessment> weekly(double... scores) {
    List<PastAssessment> history = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      history.add(new PastAssessment(START.plusWeeks(i), RiskLevel.LOW, scores[i]));
    }
    return history;
  }

  @Test
  void threeAreTooFew() {
    assertEquals(RiskTrend.NOT_ENOUGH_DATA, RiskTrends.of(List.of()));
    assertEquals(RiskTrend.NOT_ENOUGH_DATA, RiskTrends.of(weekly(1, 50, 90)));
  }

  @Test
  void fourThatRiseThroughoutEscalateAndBackwardsImprove() {
    assertEquals(RiskTrend.ESCALATING, RiskTrends.of(weekly(5, 12, 20, 31)));
    assertEquals(RiskTrend.IMPROVING, RiskTrends.of(weekly(31, 20, 12, 5)));
    assertEquals(RiskTrend.STABLE, RiskTrends.of(weekly(5, 20, 12, 31)));
  }

  @Test
  void whereTheScoreStartsAndEndsDoesNotDecide() {
    assertEquals(RiskTrend.STABLE, RiskTrends.of(weekly(5, 50, 45, 40, 35, 60)));
    assertEquals(RiskTrend.ESCALATING, RiskTrends.of(weekly(5, 10, 15, 20, 25, 30, 12)));
  }

  @Test
  void aScoreThatNeverMovesIsStable() {
    assertEquals(RiskTrend.STABLE, RiskTrends.of(weekly(0, 0, 0, 0, 0, 0)));
  }

  @Test
  void orderOfTheListDoesNotMatterAndOldOnesDoNotCount() {
    List<PastAssessment> history = new ArrayList<>(weekly(5, 12, 20, 31));
    Collections.reverse(history);
    assertEquals(RiskTrend.ESCALATING, RiskTrends.of(history));
    for (int i = 1; i <= 6; i++) {
      history.add(
          new PastAssessment(START.minusYears(2).plusWeeks(i), RiskLevel.CRITICAL, 100 - i));
    }
    assertEquals(RiskTrend.ESCALATING, RiskTrends.of(history));
  }

  /** Kendall's table: of the 120 orders of five, 1, 4, 9 and 15 have 0 to 3 falling pairs. */
  @Test
  void theChanceIsThatOfKendallsTable() {
    assertEquals(1 / 24.0, RiskTrends.chanceOfRise(new double[] {1, 2, 3, 4}));
    assertEquals(5 / 120.0, RiskTrends.chanceOfRise(new double[] {1, 2, 3, 5, 4}));
    assertEquals(14 / 120.0, RiskTrends.chanceOfRise(new double[] {1, 2, 5, 3, 4}));
    assertEquals(29 / 120.0, RiskTrends.chanceOfRise(new double[] {1, 5, 2, 3, 4}));
  }

  /**
   * R 4.2.2: {@code cor.test(seq_along(v), v, method = "kendall", exact = TRUE, alternative =
   * "greater")$p.value}; with ties, which that leaves to an approximation, the share of all orders
   * of v that rise as much.
   */
  @Test
  void theChanceIsThatOfR() {
    assertEquals(0.0277777777777778, chance(10, 12, 11, 15, 14, 18), 1e-14);
    assertEquals(0.0894345238095238, chance(3, 1, 4, 1.5, 5, 9, 2, 6), 1e-14);
    assertEquals(0.991666666666667, chance(5, 3, 4, 2, 1), 1e-14);
    assertEquals(0.0333333333333333, chance(1, 1, 2, 2, 3), 1e-14);
    assertEquals(0.0166666666666667, chance(1, 2, 2, 3, 3, 3), 1e-14);
    assertEquals(0.0761904761904762, chance(10, 10, 20, 10, 30, 30, 20), 1e-14);
  }

  private static double chance(double... scores) {
    return RiskTrends.chanceOfRise(scores);
  }

  @Test
  void theChanceIsThatOfCountingEveryOrderTiesToo() {
    Random random = new Random(20260320);
    for (int round = 0; round < 60; round++) {
      double[] values = new double[2 + random.nextInt(6)];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(4);
      }
      int[] counted = new int[2];
      count(values.clone(), 0, falling(values), counted);
      assertEquals((double) counted[0] / counted[1], RiskTrends.chanceOfRise(values), 1e-12);
    }
  }

  private static void count(double[] values, int from, int falling, int[] counted) {
    if (from == values.length) {
      counted[0] += falling(values) <= falling ? 1 : 0;
      counted[1]++;
      return;
    }
    for (int i = from; i < values.length; i++) {
      swap(values, from, i);
      count(values, from + 1, falling, counted);
      swap(values, from, i);
    }
  }

  private static void swap(double[] values, int a, int b) {
    double kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }

  private static int falling(double[] values) {
    int falling = 0;
    for (int i = 0; i < values.length; i++) {
      for (int k = i + 1; k < values.length; k++) {
        falling += values[k] < values[i] ? 1 : 0;
      }
    }
    return falling;
  }
}
