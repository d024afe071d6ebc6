package dev.safeguard.core.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which counts of a table are withheld, so that no small one can be read or worked out. The table
 * has groups that lie in one another (a class in its year group, that in the school) and, for each,
 * its pupils divided among categories. The size of every group counts as known to everybody.
 *
 * <p>Small is:
 *
 * <ul>
 *   <li>a count above 0 and below {@code least};
 *   <li>every count of a group that has itself fewer pupils than that;
 *   <li>where fewer than that are in the categories that say nothing against anybody, the counts of
 *       these: they would tell what is true of nearly everyone else.
 * </ul>
 *
 * <p>Small counts are withheld, and others with them, until for each of them, and each of 0 and
 * {@code least} (or the size of its group if that is less), there is a table with that number that
 * has no negative count, the same sums and the same counts wherever one is shown. Numbers between
 * are possible too, since such tables are flows of a network, whose bounds are whole (Ford and
 * Fulkerson 1962). So sums and differences, of groups and of the groups in them, tell of a withheld
 * small count no more than that it may be none, few or as many as need no withholding.
 *
 * <p>The tables are made by moving pupils of a group from one category to another and as many of a
 * second group back (or, where nothing else helps, of none, and then the sums above are withheld as
 * well). What a move touches, from both groups up to where they meet, is withheld; which moves is
 * chosen by how much they hide anew. Withholding more never helps to work out anything, so what
 * protects one count protects it still when others have been protected. Rounding is not needed, and
 * nothing is random: the same counts are withheld for every reader and in every run.
 *
 * <p>What this does not cover: knowledge from elsewhere of who is in a group; two tables of
 * different days that are held against each other; rules that tie one table to another beyond the
 * sizes of the groups; and the rule itself. Since none is shown as 0, whoever knows the rule can
 * take a withheld count that nothing else was withheld for to be above it, and below {@code least},
 * as in every table in which small counts are withheld. Cost grows with the square of the number of
 * groups.
 */
final class SmallCounts {
  private static final int NOBODY = -1;

  private final int[] parents;
  private final int[][] counts;
  private final int least;
  private final int[] totals;
  private final boolean[] leaf;
  private final int[] leavesUnder;
  private final boolean[][] withheld;

  private SmallCounts(int[] parents, int[][] counts, int least) {
    this.parents = parents;
    this.counts = counts;
    this.least = least;
    int groups = parents.length;
    totals = new int[groups];
    leaf = new boolean[groups];
    leavesUnder = new int[groups];
    withheld = new boolean[groups][];
    for (int g = groups - 1; g >= 0; g--) {
      for (int count : counts[g]) {
        totals[g] += count;
      }
      withheld[g] = new boolean[counts[g].length];
      if (leavesUnder[g] == 0) {
        leaf[g] = true;
        leavesUnder[g] = 1;
      }
      if (parents[g] != NOBODY) {
        leavesUnder[parents[g]] += leavesUnder[g];
      }
    }
  }

  /**
   * The counts to withhold, by group and category.
   *
   * @param parents for each group the one it lies in, which stands before it; −1 for the first, and
   *     for no other
   * @param counts pupils by group and category; those of a group are the sum of the groups in it
   * @param harmless which categories say nothing against anybody
   * @param least the smallest count to be shown
   */
  static boolean[][] withheld(int[] parents, int[][] counts, boolean[] harmless, int least) {
    SmallCounts table = new SmallCounts(parents, counts, least);
    boolean[][] small = table.small(harmless);
    for (int g = 0; g < parents.length; g++) {
      for (int v = 0; v < harmless.length; v++) {
        if (small[g][v]) {
          table.withheld[g][v] = true;
        }
      }
    }
    for (int g = 0; g < parents.length; g++) {
      for (int v = 0; v < harmless.length; v++) {
        if (small[g][v]) {
          table.protect(g, v, true);
          table.protect(g, v, false);
        }
      }
    }
    return table.withheld;
  }

  private boolean[][] small(boolean[] harmless) {
    boolean[][] small = new boolean[parents.length][harmless.length];
    for (int g = 0; g < parents.length; g++) {
      int free = 0;
      for (int v = 0; v < harmless.length; v++) {
        free += harmless[v] ? counts[g][v] : 0;
      }
      for (int v = 0; v < harmless.length; v++) {
        boolean few = counts[g][v] > 0 && counts[g][v] < least;
        boolean tellsOfOthers = harmless[v] && free < least;
        small[g][v] = totals[g] > 0 && (few || tellsOfOthers || totals[g] < least);
      }
    }
    return small;
  }

  /** Pupils of one group who change category, and as many of another who change back. */
  private record Move(int group, int other, int category, int amount, int hides) {

    /** Hides less for each pupil moved; of equals moves more. */
    boolean betterThan(@Nullable Move that) {
      if (that == null) {
        return true;
      }
      long order = (long) hides * that.amount - (long) that.hides * amount;
      return order != 0 ? order < 0 : amount > that.amount;
    }
  }

  /** Makes the highest or the lowest number possible that a small count is to be taken for. */
  private void protect(int g, int v, boolean up) {
    int[][] table = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      table[i] = counts[i].clone();
    }
    int target = up ? Math.min(least, totals[g]) : 0;
    while (up ? table[g][v] < target : table[g][v] > target) {
      Move move = best(table, g, v, up, Math.abs(target - table[g][v]));
      int amount = up ? move.amount : -move.amount;
      int top = meeting(move.group, move.other);
      shift(table, move.group, top, v, move.category, amount);
      if (move.other != NOBODY) {
        shift(table, move.other, top, v, move.category, -amount);
      }
    }
  }

  private Move best(int[][] table, int g, int v, boolean up, int most) {
    Move best = null;
    List<Integer> inside = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    others.add(NOBODY);
    for (int i = 0; i < parents.length; i++) {
      if (leaf[i]) {
        (liesIn(i, g) ? inside : others).add(i);
      }
    }
    for (int c : inside) {
      for (int w = 0; w < table[c].length; w++) {
        int own = Math.min(most, table[c][up ? w : v]);
        if (w == v || own == 0) {
          continue;
        }
        for (int other : others) {
          int amount = other == NOBODY ? own : Math.min(own, table[other][up ? v : w]);
          if (amount > 0) {
            Move move = new Move(c, other, w, amount, hides(c, other, v, w));
            best = move.betterThan(best) ? move : best;
          }
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("a group's pupils are not the sum of its parts");
    }
    return best;
  }

  /** How much a move hides that is shown so far; sums count for all that they are sums of. */
  private int hides(int group, int other, int v, int w) {
    int top = meeting(group, other);
    return hidesBelow(group, top, v, w) + (other == NOBODY ? 0 : hidesBelow(other, top, v, w));
  }

  private int hidesBelow(int from, int top, int v, int w) {
    int hides = 0;
    for (int i = from; i != top; i = parents[i]) {
      hides += ((withheld[i][v] ? 0 : 1) + (withheld[i][w] ? 0 : 1)) * leavesUnder[i];
    }
    return hides;
  }

  private void shift(int[][] table, int from, int top, int v, int w, int amount) {
    for (int i = from; i != top; i = parents[i]) {
      table[i][v] += amount;
      table[i][w] -= amount;
      withheld[i][v] = true;
      withheld[i][w] = true;
    }
  }

  private boolean liesIn(int group, int in) {
    for (int i = group; i != NOBODY; i = parents[i]) {
      if (i == in) {
        return true;
      }
    }
    return false;
  }

  /** The smallest group that both lie in; nobody's beyond the first. */
  private int meeting(int group, int other) {
    if (other == NOBODY) {
      return NOBODY;
    }
    int top = group;
    while (!liesIn(other, top)) {
      top = parents[top];
    }
    return top;
  }
}
