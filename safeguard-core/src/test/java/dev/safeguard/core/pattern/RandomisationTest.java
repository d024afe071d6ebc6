package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;

/** Against R 4.2.2 by the calls given at each test, and against Commons Statistics 1.2. */
class RandomisationTest {

  /**
   * The test of Mann and Whitney (1947), ties counted half: how likely ranks as low as those of the
   * recent values are, which come first. Twice the mid-ranks are whole; the lowest has the highest.
   */
  private static double lower(int recent, double... values) {
    int[] ranks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      for (double other : values) {
        ranks[i] += other > values[i] ? 2 : other == values[i] ? 1 : 0;
      }
    }
    int observed = 0;
    for (int i = 0; i < recent; i++) {
      observed += ranks[i];
    }
    return Randomisation.sumAtLeast(ranks, values.length, recent, observed);
  }

  /** R: {@code wilcox.test(x, y, alternative = "less", exact = TRUE)$p.value}. */
  @Test
  void ranksWithoutTiesAreThoseOfR() {
    assertEquals(
        0.00252525252525253, lower(5, 41, 38, 45, 50, 36, 62, 55, 70, 48, 66, 58, 61), 1e-15);
    assertEquals(
        0.140909090909091, lower(3, 50.5, 61, 47, 62, 55, 70, 48, 66, 58, 52, 71, 49), 1e-14);
  }

  /**
   * R, all choices of the recent ones: {@code v <- rank(c(x, y)); n <- length(x); s <-
   * combn(length(v), n, function(i) sum(v[i])); mean(s <= sum(v[1:n]))}.
   */
  @Test
  void ranksWithTiesAreCountedOut() {
    assertEquals(1 / 12.0, lower(3, 40, 40, 45, 45, 50, 50, 60, 40, 70), 1e-14);
    assertEquals(0.0303030303030303, lower(4, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4), 1e-15);
    assertEquals(
        0.0424242424242424, lower(4, 25, 25, 50, 25, 50, 50, 75, 50, 25, 75, 50, 100), 1e-15);
  }

  /** R, all choices: {@code s <- combn(length(v), n, function(i) sum(v[i]))} from the sum on. */
  @Test
  void sumsAreCountedOut() {
    assertEquals(
        1 / 66.0,
        Randomisation.sumAtLeast(new int[] {3, 4, 2, 0, 1, 0, 0, 2, 1, 0, 0, 1}, 12, 2, 7),
        1e-15);
    assertEquals(
        0.027972027972028,
        Randomisation.sumAtLeast(new int[] {2, 3, 5, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0}, 13, 4, 10),
        1e-14);
    assertEquals(
        1 / 60.0,
        Randomisation.sumAtLeast(new int[] {6, 3, 6, 0, 0, 1, 0, 0, 3, 0}, 10, 3, 15),
        1e-15);
  }

  @Test
  void ranksAreThoseOfCommonsStatistics() {
    MannWhitneyUTest exact =
        MannWhitneyUTest.withDefaults()
            .with(PValueMethod.EXACT)
            .with(AlternativeHypothesis.LESS_THAN);
    Random random = new Random(20260320);
    int counted = 0;
    for (int round = 0; round < 300; round++) {
      double[] values = random.doubles(8 + random.nextInt(8)).toArray();
      int recent = 2 + random.nextInt(4);
      double[] now = new double[recent];
      double[] before = new double[values.length - recent];
      for (int i = 0; i < values.length; i++) {
        if (i < recent) {
          values[i] -= 0.4;
          now[i] = values[i];
        } else {
          before[i - recent] = values[i];
        }
      }
      double p = exact.test(now, before).getPValue();
      double found = lower(recent, values);
      if (p < 0.1) {
        counted++;
        assertEquals(p, found, 1e-9 * p);
      } else {
        assertTrue(found > 0.08, "what decides nothing may be approximated: " + found);
      }
    }
    assertTrue(counted > 50, "only " + counted);
  }
}
