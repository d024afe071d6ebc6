package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.junit.jupiter.api.Test;

/**
 * Against sums of whole numbers without rounding, and against R 4.2.2 by the calls given at each
 * test.
 */
class ExactTestsTest {
  private static final double RELATIVE = 1e-9;
  private static final MathContext DIGITS = new MathContext(60);

  private final Random random = new Random(20260320);

  @Test
  void tailsBeyondTheTableOfLogarithmsAreExact() {
    close(
        hypergeometric(60, 500, 700, 9_000),
        ExactTests.hypergeometricAtLeast(60, 500, 700, 9_000),
        "60 of 500, 700 of 9,000");
  }

  @Test
  void everySmallHypergeometricTailIsExact() {
    for (int all = 0; all <= 14; all++) {
      for (int drawn = 0; drawn <= all; drawn++) {
        for (int marked = 0; marked <= all; marked++) {
          for (int k = -1; k <= drawn + 1; k++) {
            close(
                hypergeometric(k, drawn, marked, all),
                ExactTests.hypergeometricAtLeast(k, drawn, marked, all),
                k + " of " + drawn + ", " + marked + " of " + all);
          }
        }
      }
    }
  }

  @Test
  void largeHypergeometricTailsAreExact() {
    for (int round = 0; round < 100; round++) {
      int all = 1 + random.nextInt(1_200);
      int drawn = random.nextInt(all + 1);
      int marked = random.nextInt(all + 1);
      int k = random.nextInt(Math.min(drawn, marked) + 1);
      close(
          hypergeometric(k, drawn, marked, all),
          ExactTests.hypergeometricAtLeast(k, drawn, marked, all),
          k + " of " + drawn + ", " + marked + " of " + all);
    }
  }

  @Test
  void theLadyTastingTeaIsRightByChanceOnceInSeventy() {
    // Fisher, The Design of Experiments (1935), chapter 2: eight cups, four of each sort.
    assertEquals(1.0 / 70, ExactTests.hypergeometricAtLeast(4, 4, 4, 8), 1e-15);
    assertEquals(17.0 / 70, ExactTests.hypergeometricAtLeast(3, 4, 4, 8), 1e-14);
  }

  /** R: {@code phyper(k - 1, marked, all - marked, drawn, lower.tail = FALSE)}. */
  @Test
  void aHypergeometricTailIsThatOfR() {
    assertHypergeometric(7.4296412969182e-06, 6, 6, 6, 24);
    assertHypergeometric(0.0892876682350367, 3, 10, 5, 40);
    assertHypergeometric(0.000229822884556874, 7, 12, 9, 50);
    assertHypergeometric(0.985714285714286, 1, 4, 4, 8);
    assertHypergeometric(1.5375736523017e-05, 20, 40, 30, 120);
    assertHypergeometric(0.00215389029000232, 5, 5, 60, 200);
    assertHypergeometric(0.000419438672835899, 60, 500, 700, 9_000);
  }

  private static void assertHypergeometric(double p, int k, int drawn, int marked, int all) {
    assertEquals(p, ExactTests.hypergeometricAtLeast(k, drawn, marked, all), 1e-9 * p);
  }

  /** Fisher's exact test of Commons Statistics 1.2, one-sided. */
  @Test
  void aHypergeometricTailIsFishersExactTest() {
    FisherExactTest fisher =
        FisherExactTest.withDefaults().with(AlternativeHypothesis.GREATER_THAN);
    for (int round = 0; round < 300; round++) {
      int all = 2 + random.nextInt(80);
      int drawn = 1 + random.nextInt(all - 1);
      int marked = 1 + random.nextInt(all - 1);
      int least = Math.max(0, drawn + marked - all);
      int k = least + random.nextInt(Math.min(drawn, marked) - least + 1);
      int[][] table = {{k, drawn - k}, {marked - k, all - drawn - marked + k}};
      double p = fisher.test(table).getPValue();
      assertEquals(p, ExactTests.hypergeometricAtLeast(k, drawn, marked, all), 1e-9 * p);
    }
  }

  /**
   * R: {@code pnbinom(recent - 1, size = shape + before, prob = 1 - te / (rate + tb + te),
   * lower.tail = FALSE)} with the exposures te and tb.
   */
  @Test
  void gammaAndPoissonMakeTheNegativeBinomialOfR() {
    assertGammaPoisson(0.00257102051230653, 4, 4, 0, 9, 0.5, 0.3);
    assertGammaPoisson(0.00700552344569047, 3, 2, 1, 11, 0.5, 0.3);
    assertGammaPoisson(0.00215901516038745, 8, 6, 5, 20, 0.5, 0.3);
    assertGammaPoisson(0.0179192701911734, 12, 4, 30, 22, 0.5, 0.3);
    assertGammaPoisson(0.0028592893217771, 2, 2, 0, 12, 0.3, 3);
    assertGammaPoisson(0.000342696952320125, 5, 4, 3, 30, 0.3, 3);
    assertGammaPoisson(6.41594321319051e-26, 40, 4, 20, 35, 0.5, 0.3);
    assertGammaPoisson(0.991646725193835, 1, 2, 60, 24, 0.5, 0.3);
    assertGammaPoisson(1.43839916160654e-56, 250, 6, 300, 30, 0.5, 0.3);
  }

  private static void assertGammaPoisson(
      double p, int recent, double time, int before, double timeBefore, double shape, double rate) {
    double found = ExactTests.gammaPoissonAtLeast(recent, time, before, timeBefore, shape, rate);
    assertEquals(p, found, 1e-8 * p);
  }

  @Test
  void withAShapeOfOneAndNothingUsualItIsTheConditionalTest() {
    for (int recent = 1; recent <= 20; recent++) {
      for (int before = 0; before <= 20; before++) {
        double conditional =
            BinomialDistribution.of(recent + before, 4 / 13.0).survivalProbability(recent - 1);
        double found = ExactTests.gammaPoissonAtLeast(recent, 4, before, 9, 1, 0);
        assertEquals(conditional, found, 1e-9 * conditional, recent + " after " + before);
        assertTrue(ExactTests.gammaPoissonAtLeast(recent, 4, before, 9, 0.5, 0.3) < conditional);
      }
    }
  }

  @Test
  void aChanceIsLessTheMoreEventsAreRecentAndTheFewerCameBefore() {
    for (int round = 0; round < 500; round++) {
      int recent = 1 + random.nextInt(40);
      int before = random.nextInt(40);
      double time = 4 + random.nextInt(30);
      double p = ExactTests.gammaPoissonAtLeast(recent, 4, before, time, 0.5, 0.3);
      assertTrue(ExactTests.gammaPoissonAtLeast(recent + 1, 4, before, time, 0.5, 0.3) < p + 1e-12);
      assertTrue(ExactTests.gammaPoissonAtLeast(recent, 4, before + 1, time, 0.5, 0.3) > p - 1e-12);
      assertTrue(p >= 0 && p <= 1);
    }
  }

  /** Naus (1965): n wⁿ⁻¹ − (n − 1) wⁿ is the chance that all lie in one window, exactly. */
  @Test
  void thatAllLieInOneWindowIsExact() {
    for (int n = 2; n <= 12; n++) {
      for (double w : new double[] {0.03, 0.1, 0.25}) {
        double p = n * Math.pow(w, n - 1) - (n - 1) * Math.pow(w, n);
        assertEquals(p, ExactTests.scanAtLeast(n, n, w, 1), 1e-12 * p, n + " in " + w);
      }
    }
  }

  /**
   * R, {@code set.seed(1)}, 400,000 times n sorted {@code runif(n)}: how often k of them lie within
   * w of each other, the first of them in that part of the time. By 3 standard errors.
   */
  @Test
  void scansAreThoseOfSimulation() {
    assertScan(0.0013425, 5, 8, 0.05, 1);
    assertScan(0.0069475, 5, 12, 0.04, 1);
    assertScan(0.0117525, 6, 20, 0.04, 1);
    assertScan(0.000275, 7, 20, 0.04, 0.25);
    assertScan(0.01065, 4, 10, 0.04, 0.27);
  }

  private static void assertScan(double simulated, int k, int n, double w, double part) {
    double error = Math.sqrt(simulated / 400_000);
    assertEquals(simulated, ExactTests.scanAtLeast(k, n, w, part), 3 * error, k + " of " + n);
  }

  @Test
  void logarithmsOfFactorialsMeetWhereTheTableEnds() {
    double sum = 0;
    double lost = 0;
    for (int n = 2; n <= 6_000; n++) {
      // Kahan's sum, so that the reference does not drift.
      double term = Math.log(n) - lost;
      double next = sum + term;
      lost = next - sum - term;
      sum = next;
      assertEquals(sum, ExactTests.logFactorial(n), 1e-13 * sum, "of " + n);
    }
    assertEquals(0, ExactTests.logFactorial(0));
    assertEquals(0, ExactTests.logFactorial(1));
  }

  private static void close(BigDecimal expected, double actual, String what) {
    double exact = expected.doubleValue();
    if (exact < 1e-290) {
      // Below the least normal double a relative error means nothing.
      assertTrue(actual >= 0 && actual < 1e-280, what);
    } else {
      assertEquals(1, actual / exact, RELATIVE, what);
    }
  }

  private static BigDecimal hypergeometric(int k, int drawn, int marked, int all) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = Math.max(0, k); i <= Math.min(drawn, marked); i++) {
      sum = sum.add(choose(marked, i).multiply(choose(all - marked, drawn - i)));
    }
    return new BigDecimal(sum).divide(new BigDecimal(choose(all, drawn)), DIGITS);
  }

  private static BigInteger choose(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }
}
