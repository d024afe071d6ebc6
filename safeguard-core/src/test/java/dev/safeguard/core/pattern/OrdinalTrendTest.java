package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against all orders, counted out one by one. */
class OrdinalTrendTest {
  private static final int HIGHEST = 5;

  private static double rising(int... grades) {
    return OrdinalTrend.rising(grades, grades.length, HIGHEST);
  }

  private static int falling(int[] grades) {
    int pairs = 0;
    for (int i = 0; i < grades.length; i++) {
      for (int j = 0; j < i; j++) {
        pairs += grades[j] > grades[i] ? 1 : 0;
      }
    }
    return pairs;
  }

  /** Of all orders of the grades from a place on, how many have no more falling pairs. */
  private static int orders(int[] grades, int from, int most) {
    if (from == grades.length) {
      return falling(grades) <= most ? 1 : 0;
    }
    int orders = 0;
    for (int i = from; i < grades.length; i++) {
      swap(grades, from, i);
      orders += orders(grades, from + 1, most);
      swap(grades, from, i);
    }
    return orders;
  }

  private static void swap(int[] grades, int i, int j) {
    int kept = grades[i];
    grades[i] = grades[j];
    grades[j] = kept;
  }

  @Test
  void theClearestOrderIsAsRareAsTheTiesAllow() {
    assertEquals(1 / 24.0, rising(1, 2, 3, 4), 1e-16);
    assertEquals(1 / 120.0, rising(1, 2, 3, 4, 5), 1e-16);
    assertEquals(1 / 60.0, rising(1, 2, 2, 3, 4), 1e-16);
    assertEquals(1 / 70.0, rising(2, 2, 2, 2, 4, 4, 4, 4), 1e-16);
    assertEquals(4 / 60.0, rising(2, 1, 2, 3, 4), 1e-16, "no more than one pair falls in four");
  }

  @Test
  void itAgreesWithAllOrdersCountedOut() {
    Random random = new Random(11);
    for (int series = 0; series < 200; series++) {
      int[] grades = random.ints(2 + random.nextInt(6), 0, HIGHEST + 1).toArray();
      int pairs = falling(grades);
      int[] back = new int[grades.length];
      for (int i = 0; i < back.length; i++) {
        back[i] = grades[back.length - 1 - i];
      }
      double all = 1;
      for (int n = 2; n <= grades.length; n++) {
        all *= n;
      }
      double expected = falling(back) <= pairs ? 1 : orders(grades.clone(), 0, pairs) / all;
      assertEquals(expected, rising(grades), 1e-12);
    }
  }

  @Test
  void whatStaysOrFallsDoesNotRise() {
    assertEquals(1, rising(3, 3, 3, 3, 3, 3));
    assertEquals(1, rising(5, 4, 3, 2, 1));
    assertEquals(1, rising());
  }

  @Test
  void theApproximationTakesOverWithoutAStep() {
    Random random = new Random(3);
    for (int series = 0; series < 50; series++) {
      int[] grades = new int[41];
      for (int i = 0; i < grades.length; i++) {
        grades[i] = 1 + Math.min(4, random.nextInt(5) * (20 + i) / 40);
      }
      double approximated = OrdinalTrend.rising(grades, 41, HIGHEST);
      double exact = OrdinalTrend.rising(grades, 40, HIGHEST);
      assertTrue(approximated >= 0 && approximated <= 1 && exact >= 0 && exact <= 1);
      assertEquals(Math.min(0.5, exact), Math.min(0.5, approximated), 0.12);
    }
  }

  @Test
  void howManyItTakesFollowsFromTheLevel() {
    assertFalse(OrdinalTrend.canBeClear(4, HIGHEST, 0.02));
    assertTrue(OrdinalTrend.canBeClear(5, HIGHEST, 0.02));
    assertTrue(OrdinalTrend.canBeClear(4, HIGHEST, 0.05));
    assertFalse(OrdinalTrend.canBeClear(0, HIGHEST, 0.02));
  }

  @Test
  void ofMoreThanThereAreGradesTheClearestOrderHasTies() {
    for (int size = 1; size <= 2 * HIGHEST; size++) {
      int[] grades = new int[size];
      for (int i = 0; i < size; i++) {
        grades[i] = i % HIGHEST + 1;
      }
      Arrays.sort(grades);
      double chance = rising(grades);
      assertTrue(OrdinalTrend.canBeClear(size, HIGHEST, chance * (1 + 1e-12)), size + " grades");
      assertFalse(OrdinalTrend.canBeClear(size, HIGHEST, chance * (1 - 1e-12)), size + " grades");
    }
  }
}
