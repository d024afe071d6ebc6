package dev.safeguard.api.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsualRateTest {

  private static double[] each(int size, double weeks) {
    double[] all = new double[size];
    Arrays.fill(all, weeks);
    return all;
  }

  /** Red mites on apple leaves: Bliss and Fisher (1953) give k = 1.02459 and the mean 1.14667. */
  @Test
  void aPublishedFitIsHadAgain() {
    int[] leaves = {70, 38, 17, 10, 9, 3, 2, 1};
    int[] counts = new int[150];
    int at = 0;
    for (int mites = 0; mites < leaves.length; mites++) {
      Arrays.fill(counts, at, at + leaves[mites], mites);
      at += leaves[mites];
    }
    UsualRate rate = UsualRate.ofCohort(counts, each(150, 1));
    assertEquals(1.02459, rate.shape(), 5e-6);
    assertEquals(172 / 150.0, rate.perWeek(), 1e-12);
    assertEquals(rate.rate() * 3, UsualRate.ofCohort(counts, each(150, 3)).rate(), 1e-5);
  }

  /** SciPy 1.17.1: {@code minimize} by Nelder and Mead of the same likelihood by gammaln. */
  @Test
  void timesMayDiffer() {
    int[] counts = {
      0, 5, 0, 0, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 3, 0, 1, 3, 0, 5, 0, 0, 0, 5, 0, 3, 1, 0, 3, 0, 0,
      0, 2, 0, 5, 0, 0, 1, 1, 0
    };
    double[] weeks = new double[counts.length];
    for (int i = 0; i < weeks.length; i++) {
      weeks[i] = 5 + i * 13 % 31;
    }
    UsualRate rate = UsualRate.ofCohort(counts, weeks);
    assertEquals(0.46517499, rate.shape(), 1e-6);
    assertEquals(7.22656048, rate.rate(), 1e-5);
  }

  @Test
  void itFindsWhatACohortWasDrawnFrom() {
    Random random = new Random(7);
    int[] counts = new int[4_000];
    double[] weeks = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      weeks[i] = 4 + random.nextInt(30);
      // A gamma distribution of shape 2 is a sum of two exponential ones.
      double perWeek = -Math.log(random.nextDouble() * random.nextDouble()) / 4;
      for (double at = gap(random); at < perWeek * weeks[i]; at += gap(random)) {
        counts[i]++;
      }
    }
    UsualRate rate = UsualRate.ofCohort(counts, weeks);
    assertEquals(2, rate.shape(), 0.15);
    assertEquals(0.5, rate.perWeek(), 0.02);
  }

  private static double gap(Random random) {
    return -Math.log(1 - random.nextDouble());
  }

  @Test
  void pupilsWhoHardlyDifferAreAsAlikeAsCanBe() {
    int[] counts = new int[30];
    Arrays.fill(counts, 4);
    UsualRate rate = UsualRate.ofCohort(counts, each(30, 8));
    assertEquals(50, rate.shape(), 1e-4);
    assertEquals(0.5, rate.perWeek(), 1e-12);
  }

  @Test
  void itCanBeGivenByItsMean() {
    assertEquals(new UsualRate(2, 4), UsualRate.ofMean(0.5, 2));
    assertEquals(0.5, new UsualRate(2, 4).perWeek());
  }

  @Test
  void whatSaysNothingIsRefused() {
    refused("shape and rate must be above 0 and finite", () -> new UsualRate(0, 1));
    refused("shape and rate must be above 0 and finite", () -> new UsualRate(1, Double.NaN));
    refused("perWeek must be above 0 and finite", () -> UsualRate.ofMean(0, 1));
    refused(
        "counts must be of at least 30 pupils", () -> UsualRate.ofCohort(new int[29], each(29, 1)));
    refused("counts must hold an event", () -> UsualRate.ofCohort(new int[30], each(30, 1)));
    refused(
        "counts and schoolWeeks must be as many",
        () -> UsualRate.ofCohort(new int[30], each(31, 1)));
    refused(
        "schoolWeeks must be above 0 and finite",
        () -> UsualRate.ofCohort(new int[30], each(30, 0)));
    int[] negative = new int[30];
    negative[3] = -1;
    refused("counts must be 0 to 100000", () -> UsualRate.ofCohort(negative, each(30, 1)));
  }

  private static void refused(String message, Runnable what) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, what::run).getMessage());
  }
}
