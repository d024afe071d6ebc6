package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BinomialIntervalTest {

  /** The chance of at least {@code k}, term by term; exact enough for few trials. */
  private static double atLeast(int k, int n, double p) {
    double sum = 0;
    double ways = 1;
    for (int i = 0; i <= n; i++) {
      sum += i >= k ? ways * Math.pow(p, i) * Math.pow(1 - p, n - i) : 0;
      ways = ways * (n - i) / (i + 1);
    }
    return sum;
  }

  /** Closed forms: with no success the upper end is 1 − (α/2)^(1/n), and the other way round. */
  @Test
  void theEndsOfNoneAndOfAllAreTheClosedForms() {
    for (int n : new int[] {1, 3, 10, 40}) {
      double high = 1 - Math.pow(0.025, 1.0 / n);
      BinomialInterval none = BinomialInterval.of(0, n, 0.95);
      assertEquals(0, none.low());
      assertEquals(high, none.high(), 1e-12);
      BinomialInterval all = BinomialInterval.of(n, n, 0.95);
      assertEquals(1 - high, all.low(), 1e-12);
      assertEquals(1, all.high());
    }
  }

  /** At each end the tail that reaches the observed number has just half of what is left over. */
  @Test
  void atEachEndTheTailIsWhatIsLeftOver() {
    for (int n = 2; n <= 30; n += 7) {
      for (int k = 1; k < n; k++) {
        BinomialInterval interval = BinomialInterval.of(k, n, 0.9);
        assertEquals(0.05, atLeast(k, n, interval.low()), 1e-9);
        assertEquals(0.05, 1 - atLeast(k + 1, n, interval.high()), 1e-9);
        assertTrue(interval.low() < (double) k / n && interval.high() > (double) k / n);
      }
    }
  }

  @Test
  void itHoldsTheTrueShareAtLeastAsOftenAsItSays() {
    int n = 12;
    for (double share = 0.05; share < 1; share += 0.05) {
      double held = 0;
      for (int k = 0; k <= n; k++) {
        BinomialInterval interval = BinomialInterval.of(k, n, 0.95);
        double chance = atLeast(k, n, share) - atLeast(k + 1, n, share);
        held += interval.low() <= share && share <= interval.high() ? chance : 0;
      }
      assertTrue(held >= 0.95, share + ": " + held);
    }
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BinomialInterval.of(1, 0, 0.95));
    assertThrows(IllegalArgumentException.class, () -> BinomialInterval.of(4, 3, 0.95));
    assertThrows(IllegalArgumentException.class, () -> BinomialInterval.of(1, 3, 1));
  }
}
