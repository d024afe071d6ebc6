package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The area is the share of pairs in the right order, counted by hand. */
class RocCurveTest {

  @Test
  void pairsInTheRightOrderCountAndTiesCountHalf() {
    // 3 is above 2, 1 and 0; 1 is above 0 and ties with 1: four and a half of six pairs.
    assertEquals(0.75, area(new double[] {3, 1}, 2, 1, 0));
  }

  @Test
  void allAboveIsOneAllBelowIsNoneAllAlikeIsHalf() {
    assertEquals(1, area(new double[] {5, 6}, 1, 4, 4));
    assertEquals(0, area(new double[] {1, 2}, 3, 4));
    assertEquals(0.5, area(new double[] {2, 2, 2}, 2, 2));
  }

  @Test
  void withoutPairsThereIsNone() {
    assertTrue(Double.isNaN(area(new double[] {1})));
  }

  @Test
  void itIsWhatCountingEveryPairGives() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      double[] some = random.doubles(1 + round, 0, 9).map(Math::floor).toArray();
      double[] others = random.doubles(51 - round, 0, 8).map(Math::floor).toArray();
      double right = 0;
      for (double one : some) {
        for (double other : others) {
          right += one > other ? 1 : one == other ? 0.5 : 0;
        }
      }
      assertEquals(right / (some.length * others.length), area(some, others), 1e-12);
    }
  }

  private static double area(double[] deteriorating, double... ordinary) {
    return RocCurve.area(deteriorating, ordinary);
  }
}
