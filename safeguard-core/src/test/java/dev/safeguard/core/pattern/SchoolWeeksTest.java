package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** Since when a rate is higher, and how much more weeks vary than chance would have them. */
class SchoolWeeksTest {

  /** The most recent week first. */
  private static SchoolWeeks weeks(int... counts) {
    SchoolWeeks weeks = new SchoolWeeks(counts.length * SchoolWeeks.LENGTH);
    for (int week = 0; week < counts.length; week++) {
      weeks.add(week * SchoolWeeks.LENGTH, counts[week]);
    }
    return weeks;
  }

  @Test
  void theChangeIsWhereTheWeeksDivideBest() {
    assertEquals(3, weeks(4, 5, 4, 0, 1, 0, 1, 0, 0, 1, 0).weeksSinceRise());
    assertEquals(1, weeks(5, 0, 1, 0, 1, 0, 0, 1, 0).weeksSinceRise());
    assertEquals(5, weeks(1, 2, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0).weeksSinceRise());
  }

  @Test
  void whereNothingRoseThereIsNone() {
    assertEquals(0, weeks(1, 1, 1, 1, 1, 1, 1, 1, 1).weeksSinceRise());
    assertEquals(0, weeks(0, 0, 0, 0, 2, 3, 4, 3, 2).weeksSinceRise());
    assertEquals(0, weeks(3, 0, 0, 0).weeksSinceRise());
  }

  @Test
  void ofFewWeeksClumpsAreMostlyTheUsual() {
    // Mean 1: ten weeks of 1.1 + 1 / 1.5, and the squares of the pupil's own weeks about it.
    assertEquals((10 * (1.1 + 1 / 1.5) + 0) / 13, weeks(1, 1, 1, 1).clumping(0, 4), 1e-12);
    assertEquals((10 * (1.1 + 1 / 1.5) + 12) / 13, weeks(4, 0, 0, 0).clumping(0, 4), 1e-12);
    assertEquals((10 * (1.1 + 1 / 1.5) + 6) / 13, weeks(9, 3, 1, 0, 0).clumping(1, 5), 1e-12);
    assertEquals(1, weeks(0, 0, 0, 0).clumping(0, 4));
    assertEquals(1, weeks(0, 0, 5).clumping(2, 3));
  }

  @Test
  void ofManyWeeksTheyAreThePupilsOwn() {
    int[] even = new int[200];
    int[] crowded = new int[200];
    for (int week = 0; week < 200; week++) {
      even[week] = 1;
      crowded[week] = week % 5 == 0 ? 5 : 0;
    }
    assertEquals(1, weeks(even).clumping(0, 200));
    // The index of dispersion of the crowded weeks is 800 / 199.
    assertEquals(800 / 199.0, weeks(crowded).clumping(0, 200), 0.2);
  }

  /**
   * By the Poisson densities of Commons Statistics 1.2, at the mean of each side of every cut that
   * may be.
   */
  @Test
  void noOtherCutIsMoreLikely() {
    Random random = new Random(20260320);
    int found = 0;
    for (int round = 0; round < 300; round++) {
      int[] counts = new int[10 + random.nextInt(20)];
      for (int week = 0; week < counts.length; week++) {
        counts[week] = random.nextInt(week < 3 ? 6 : 3);
      }
      int since = weeks(counts).weeksSinceRise();
      double best = since == 0 ? Double.NEGATIVE_INFINITY : likelihood(counts, since);
      found += since == 0 ? 0 : 1;
      for (int cut = 1; cut <= 6 && cut <= counts.length - 4; cut++) {
        if (mean(counts, 0, cut) > mean(counts, cut, counts.length)) {
          assertTrue(likelihood(counts, cut) <= best + 1e-9, cut + " rather than " + since);
        }
      }
    }
    assertTrue(found > 200, "only " + found);
  }

  private static double likelihood(int[] counts, int cut) {
    return likelihood(counts, 0, cut) + likelihood(counts, cut, counts.length);
  }

  private static double likelihood(int[] counts, int from, int to) {
    double mean = mean(counts, from, to);
    double sum = 0;
    for (int week = from; week < to && mean > 0; week++) {
      sum += PoissonDistribution.of(mean).logProbability(counts[week]);
    }
    return sum;
  }

  private static double mean(int[] counts, int from, int to) {
    double sum = 0;
    for (int week = from; week < to; week++) {
      sum += counts[week];
    }
    return sum / (to - from);
  }
}
