package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PoissonRatesTest {

  /** R 4.2.2: {@code poisson.test(c(a, b), c(ta, tb), alternative = "less")$p.value}. */
  @Test
  void theExactTestIsThatOfR() {
    assertEquals(0.104049179494996, PoissonRates.noMore(1, 20, 9, 40), 1e-14);
    assertEquals(0.026336095680589, PoissonRates.noMore(0, 25, 6, 30), 1e-14);
    assertEquals(0.00151692843360073, PoissonRates.noMore(4, 60, 15, 45), 1e-16);
    assertEquals(0.771950005028827, PoissonRates.noMore(10, 40, 12, 60), 1e-14);
  }

  /**
   * R 4.2.2, all pairs of counts: {@code l <- (a + b) / (ta + tb); g <- expand.grid(x = 0:200, y =
   * 0:200); sum((dpois(g$x, l * ta) * dpois(g$y, l * tb))[z(g$x, g$y) <= z(a, b) + 1e-12])} with
   * {@code z <- function(x, y) { v <- x / ta^2 + y / tb^2; ifelse(v == 0, 0, (x / ta - y / tb) /
   * sqrt(v)) }}.
   */
  @Test
  void theETestIsThatOfCountingAllPairs() {
    assertEquals(0.0631964118421589, PoissonRates.lower(1, 20, 9, 40), 1e-11);
    assertEquals(0.00785450982127487, PoissonRates.lower(0, 25, 6, 30), 1e-11);
    assertEquals(0.000798905936478183, PoissonRates.lower(4, 60, 15, 45), 1e-11);
    assertEquals(0.703732479927035, PoissonRates.lower(10, 40, 12, 60), 1e-11);
    assertEquals(0.246988731912253, PoissonRates.lower(2, 30, 3, 20), 1e-11);
    assertEquals(0.0441895047274176, PoissonRates.lower(0, 20, 3, 20), 1e-11);
    assertEquals(1, PoissonRates.lower(0, 20, 0, 20));
  }

  @Test
  void beyondManyEventsItIsTheExactOne() {
    assertEquals(PoissonRates.noMore(150, 40, 260, 50), PoissonRates.lower(150, 40, 260, 50));
    assertEquals(
        1, PoissonRates.lower(150, 40, 245, 50) / PoissonRates.noMore(150, 40, 245, 50), 0.2);
  }

  /**
   * Why the E-test decides whether support helps: over all outcomes of two Poisson counts it
   * answers falsely about as seldom as it says, which the exact test stays far below, and so finds
   * more of what is there.
   */
  @Test
  void theETestFindsMoreAtTheSameLevel() {
    double level = 0.02;
    for (double before : new double[] {4, 8, 16}) {
      double falsely = found(before, before, level, true);
      assertTrue(falsely <= 1.25 * level, "falsely " + falsely);
      assertTrue(found(before, before, level, false) <= 0.8 * level);
      double fallen = before / 4;
      assertTrue(found(fallen, before, level, true) > found(fallen, before, level, false) + 0.02);
    }
  }

  /** The chance that a fall is found, of two spans of thirty days with these expected counts. */
  private static double found(double since, double before, double level, boolean eTest) {
    PoissonDistribution now = PoissonDistribution.of(since);
    PoissonDistribution then = PoissonDistribution.of(before);
    double chance = 0;
    for (int b = 0; b <= 60; b++) {
      for (int a = 0; a <= b; a++) {
        double p = eTest ? PoissonRates.lower(a, 30, b, 30) : PoissonRates.noMore(a, 30, b, 30);
        chance += p <= level ? now.probability(a) * then.probability(b) : 0;
      }
    }
    return chance;
  }
}
