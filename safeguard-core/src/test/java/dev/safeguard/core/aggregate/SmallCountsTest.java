package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.core.aggregate.Attacker.Bounds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
  private static final int LEAST = 5;

  private static boolean[][] withheld(RandomTable table, int least) {
    return SmallCounts.withheld(table.parents(), table.counts(), table.harmless(), least);
  }

  @Test
  void ofNoSmallCountCanMoreBeWorkedOutThanThatItIsNoneFewOrEnough() {
    SplittableRandom random = new SplittableRandom(11);
    int small = 0;
    for (int i = 0; i < 4_000; i++) {
      RandomTable table = RandomTable.of(random, 4, 3, 30);
      int least = random.nextInt(2, 9);
      boolean[][] withheld = withheld(table, least);
      Attacker attacker = new Attacker(table.parents(), table.counts(), withheld);
      for (int g = 0; g < withheld.length; g++) {
        for (int v = 0; v < withheld[g].length; v++) {
          Bounds bounds = attacker.bounds(g, v);
          if (table.isSmall(g, v, least)) {
            small++;
            int high = Math.min(least, table.pupils(g));
            assertTrue(bounds.low() == 0 && bounds.high() >= high, i + ": " + bounds);
          } else if (withheld[g][v]) {
            assertTrue(bounds.high() > bounds.low(), i + ": withheld for nothing");
          }
        }
      }
    }
    assertTrue(small > 10_000, "only " + small + " small counts were tried");
  }

  @Test
  void withholdingTheSmallAloneIsBrokenBySubtraction() {
    SplittableRandom random = new SplittableRandom(11);
    int broken = 0;
    for (int i = 0; i < 200; i++) {
      RandomTable table = RandomTable.of(random, 4, 3, 30);
      boolean[][] withheld = new boolean[table.counts().length][table.harmless().length];
      for (int g = 0; g < withheld.length; g++) {
        for (int v = 0; v < withheld[g].length; v++) {
          withheld[g][v] = table.isSmall(g, v, LEAST);
        }
      }
      Attacker attacker = new Attacker(table.parents(), table.counts(), withheld);
      for (int g = 0; g < withheld.length; g++) {
        for (int v = 0; v < withheld[g].length; v++) {
          Bounds bounds = attacker.bounds(g, v);
          broken += withheld[g][v] && bounds.low() == bounds.high() ? 1 : 0;
        }
      }
    }
    assertTrue(broken > 100, "the attacker works out " + broken + " only");
  }

  @Test
  void theAttackerFindsWhatGoingThroughAllTablesFinds() {
    SplittableRandom random = new SplittableRandom(5);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      RandomTable table = RandomTable.of(random, 2, 2, 4);
      boolean[][] withheld = new boolean[table.counts().length][table.harmless().length];
      for (boolean[] row : withheld) {
        for (int v = 0; v < row.length; v++) {
          row[v] = random.nextInt(3) > 0;
        }
      }
      Attacker attacker = new Attacker(table.parents(), table.counts(), withheld);
      int g = random.nextInt(withheld.length);
      int v = random.nextInt(withheld[g].length);
      assertEquals(
          Attacker.enumerated(table.parents(), table.counts(), withheld, g, v),
          clipped(attacker.bounds(g, v), table.pupils(g)));
      compared += withheld[g][v] ? 1 : 0;
    }
    assertTrue(compared > 100);
  }

  private static Bounds clipped(Bounds bounds, int pupils) {
    return new Bounds(bounds.low(), Math.min(bounds.high(), pupils));
  }

  @Test
  void nothingSmallIsShownAndOfASmallGroupNothing() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1_000; i++) {
      RandomTable table = RandomTable.of(random, 5, 4, 40);
      boolean[][] withheld = withheld(table, LEAST);
      for (int g = 0; g < withheld.length; g++) {
        for (int v = 0; v < withheld[g].length; v++) {
          int count = table.counts()[g][v];
          boolean few = count > 0 && count < LEAST;
          boolean tiny = table.pupils(g) > 0 && table.pupils(g) < LEAST;
          assertTrue(withheld[g][v] || !(few || tiny), i + " shows " + count);
        }
      }
    }
  }

  @Test
  void aClassIsNotWorkedOutFromItsYearGroup() {
    // A year group of two classes: 2 of one and 9 of the other are high, 11 in all.
    int[] parents = {-1, 0, 1, 1, 0};
    int[][] counts = {{60, 31}, {39, 11}, {23, 2}, {16, 9}, {21, 20}};
    boolean[][] withheld =
        SmallCounts.withheld(parents, counts, new boolean[] {true, false}, LEAST);
    assertTrue(withheld[2][1] && withheld[2][0] && withheld[3][1] && withheld[3][0]);
    // The sums of the two stay.
    assertFalse(withheld[0][1] || withheld[1][1] || withheld[4][1]);
  }

  @Test
  void whereNobodyIsSmallNothingIsWithheld() {
    int[][] counts = {{40, 30, 0}, {25, 10, 0}, {15, 20, 0}};
    for (boolean[] row :
        SmallCounts.withheld(
            new int[] {-1, 0, 0}, counts, new boolean[] {true, false, false}, LEAST)) {
      assertArrayEquals(new boolean[3], row);
    }
  }

  @Test
  void thatNearlyEverybodyIsConcernedIsNotShown() {
    int[][] counts = {{1, 24}};
    assertTrue(
        SmallCounts.withheld(new int[] {-1}, counts, new boolean[] {true, false}, LEAST)[0][1]);
    int[][] everybody = {{0, 25}};
    assertTrue(
        SmallCounts.withheld(new int[] {-1}, everybody, new boolean[] {true, false}, LEAST)[0][1]);
  }

  @Test
  void mostOfALargeSchoolIsStillShown() {
    SplittableRandom random = new SplittableRandom(1);
    int[] parents = new int[1 + 7 + 7 * 6];
    int[][] counts = new int[parents.length][5];
    parents[0] = -1;
    for (int g = parents.length - 1; g > 0; g--) {
      parents[g] = g <= 7 ? 0 : 1 + (g - 8) / 6;
      for (int i = 0; g > 7 && i < 25; i++) {
        double at = random.nextDouble();
        counts[g][at < 0.05 ? 0 : at < 0.7 ? 1 : at < 0.9 ? 2 : at < 0.98 ? 3 : 4]++;
      }
      for (int v = 0; v < 5; v++) {
        counts[parents[g]][v] += counts[g][v];
      }
    }
    boolean[] harmless = {true, true, false, false, false};
    boolean[][] withheld = SmallCounts.withheld(parents, counts, harmless, LEAST);
    int years = 0;
    for (int g = 0; g <= 7; g++) {
      for (int v = 0; v < 5; v++) {
        years += withheld[g][v] ? 1 : 0;
      }
    }
    assertArrayEquals(new boolean[5], withheld[0]);
    // Some critical ones are small in each of seven year groups, and one more beside each.
    assertTrue(years <= 24, years + " of 40 numbers of year groups are withheld");
  }

  @Test
  void theSameIsWithheldEveryTime() {
    RandomTable table = RandomTable.of(new SplittableRandom(8), 5, 4, 30);
    boolean[][] first = withheld(table, LEAST);
    boolean[][] second = withheld(table, LEAST);
    for (int g = 0; g < first.length; g++) {
      assertArrayEquals(first[g], second[g]);
    }
  }
}
