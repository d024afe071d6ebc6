package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against sums of whole numbers without rounding, or of sixty digits where there is a power. */
class ExactTestsTest {
  private static final double RELATIVE = 1e-9;
  private static final MathContext DIGITS = new MathContext(60);
  private static final double[] CHANCES = {1e-6, 0.01, 1.0 / 13, 0.2, 4.0 / 13, 0.5, 0.75, 0.999};

  private final Random random = new Random(20260320);

  @Test
  void everySmallBinomialTailIsExact() {
    for (int n = 0; n <= 25; n++) {
      for (double p : CHANCES) {
        for (int k = -1; k <= n + 2; k++) {
          close(
              binomial(k, n, p), ExactTests.binomialAtLeast(k, n, p), k + " of " + n + " by " + p);
        }
      }
    }
  }

  @Test
  void largeBinomialTailsAreExact() {
    for (int round = 0; round < 150; round++) {
      int n = 1 + random.nextInt(1_500);
      double p = random.nextDouble();
      int k = random.nextInt(n + 1);
      close(binomial(k, n, p), ExactTests.binomialAtLeast(k, n, p), k + " of " + n + " by " + p);
    }
  }

  @Test
  void tailsBeyondTheTableOfLogarithmsAreExact() {
    for (int k : new int[] {1_200, 1_950, 2_000, 2_300}) {
      close(binomial(k, 8_000, 0.25), ExactTests.binomialAtLeast(k, 8_000, 0.25), k + " of many");
    }
    close(
        hypergeometric(60, 500, 700, 9_000),
        ExactTests.hypergeometricAtLeast(60, 500, 700, 9_000),
        "60 of 500, 700 of 9,000");
  }

  @Test
  void aTailThatIsNearlyAllDoesNotVanish() {
    // The first of its terms is too small for a double, and so would be a sum that begins there.
    close(binomial(1, 1_200, 0.5), ExactTests.binomialAtLeast(1, 1_200, 0.5), "1 of 1,200");
    assertEquals(1, ExactTests.binomialAtLeast(1, 100_000, 0.9));
    assertEquals(1, ExactTests.binomialAtLeast(40_000, 100_000, 0.5), RELATIVE);
  }

  @Test
  void whatMustHappenIsCertainAndWhatCannotIsImpossible() {
    assertEquals(1, ExactTests.binomialAtLeast(0, 0, 0.5));
    assertEquals(1, ExactTests.binomialAtLeast(-3, 4, 0.5));
    assertEquals(0, ExactTests.binomialAtLeast(5, 4, 0.5));
    assertEquals(0, ExactTests.binomialAtLeast(1, 4, 0));
    assertEquals(1, ExactTests.binomialAtLeast(0, 4, 0));
    assertEquals(1, ExactTests.binomialAtLeast(4, 4, 1));
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

  @Test
  void aRateIncreaseIsABinomialTailOfTheShareOfTime() {
    for (int recent = 0; recent <= 12; recent++) {
      for (int before = 0; before <= 12; before++) {
        double share = 20 / (20 + 45.0);
        close(
            binomial(recent, recent + before, share),
            ExactTests.rateIncrease(recent, 20, before, 45),
            recent + " after " + before);
      }
    }
  }

  @Test
  void aChanceIsLessTheMoreEventsAreRecentAndTheFewerCameBefore() {
    for (int round = 0; round < 500; round++) {
      int recent = random.nextInt(40);
      int before = random.nextInt(40);
      double exposure = 1 + random.nextInt(60);
      double p = ExactTests.rateIncrease(recent, 20, before, exposure);
      assertTrue(ExactTests.rateIncrease(recent + 1, 20, before, exposure) <= p + 1e-12);
      assertTrue(ExactTests.rateIncrease(recent, 20, before + 1, exposure) >= p - 1e-12);
      assertTrue(p >= 0 && p <= 1);
    }
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

  private static BigDecimal binomial(int k, int n, double chance) {
    BigDecimal p = new BigDecimal(chance);
    BigDecimal q = BigDecimal.ONE.subtract(p);
    BigDecimal sum = BigDecimal.ZERO;
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i <= n; i++) {
      if (i >= k) {
        sum =
            sum.add(
                new BigDecimal(ways).multiply(p.pow(i, DIGITS)).multiply(q.pow(n - i, DIGITS)),
                DIGITS);
      }
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return sum;
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
