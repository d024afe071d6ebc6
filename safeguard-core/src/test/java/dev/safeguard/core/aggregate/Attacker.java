package dev.safeguard.core.aggregate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out between which numbers a withheld count must lie, from all that is published: the counts
 * that are shown, the size of every group, that parts add up and that no count is negative.
 *
 * <p>A table is a flow: its pupils run from the school through a category into a year group, into a
 * class, and out of it as many as the class has. How far a count can rise is how much can run back
 * from where its arc ends to where it starts, and how far it can fall the same the other way round,
 * by the augmenting paths of Ford and Fulkerson. The bounds do not depend on the table that they
 * are looked for from, so the true one may serve.
 */
final class Attacker {
  private static final int PLENTY = 1_000_000;

  private final int[] parents;
  private final boolean[][] withheld;
  private final int[][] truth;
  private final int categories;
  private final int nodes;
  private final boolean[] leaf;

  Attacker(int[] parents, int[][] truth, boolean[][] withheld) {
    this.parents = parents;
    this.truth = truth;
    this.withheld = withheld;
    this.categories = truth[0].length;
    this.nodes = 1 + parents.length * categories + parents.length;
    this.leaf = new boolean[parents.length];
    Arrays.fill(leaf, true);
    for (int parent : parents) {
      if (parent >= 0) {
        leaf[parent] = false;
      }
    }
  }

  /** Lowest and highest possible. */
  record Bounds(int low, int high) {}

  Bounds bounds(int group, int category) {
    int value = truth[group][category];
    if (!withheld[group][category]) {
      return new Bounds(value, value);
    }
    int from = from(group, category);
    int to = to(group, category);
    int rise = most(to, from, group, category);
    int fall = Math.min(value, most(from, to, group, category));
    return new Bounds(value - fall, value + rise);
  }

  private int from(int group, int category) {
    return parents[group] < 0 ? 0 : 1 + parents[group] * categories + category;
  }

  private int to(int group, int category) {
    return leaf[group]
        ? 1 + parents.length * categories + group
        : 1 + group * categories + category;
  }

  /** The most that can run from one node to another without the arc of this count. */
  private int most(int source, int sink, int group, int category) {
    int[][] room = new int[nodes][nodes];
    for (int g = 0; g < parents.length; g++) {
      for (int v = 0; v < categories; v++) {
        if (withheld[g][v] && (g != group || v != category)) {
          room[from(g, v)][to(g, v)] += PLENTY;
          room[to(g, v)][from(g, v)] += truth[g][v];
        }
      }
    }
    int flow = 0;
    for (int[] path = path(room, source, sink); path != null; path = path(room, source, sink)) {
      int width = PLENTY;
      for (int at = sink; at != source; at = path[at]) {
        width = Math.min(width, room[path[at]][at]);
      }
      for (int at = sink; at != source; at = path[at]) {
        room[path[at]][at] -= width;
        room[at][path[at]] += width;
      }
      flow += width;
      if (flow >= PLENTY) {
        return PLENTY;
      }
    }
    return flow;
  }

  private int @Nullable [] path(int[][] room, int source, int sink) {
    int[] before = new int[nodes];
    Arrays.fill(before, -1);
    before[source] = source;
    Deque<Integer> open = new ArrayDeque<>(List.of(source));
    while (!open.isEmpty()) {
      int at = open.remove();
      if (at == sink) {
        return before;
      }
      for (int next = 0; next < nodes; next++) {
        if (room[at][next] > 0 && before[next] < 0) {
          before[next] = at;
          open.add(next);
        }
      }
    }
    return null;
  }

  /** The same by going through every table there can be; for few pupils in few groups. */
  static Bounds enumerated(
      int[] parents, int[][] truth, boolean[][] withheld, int group, int category) {
    int[] bounds = {PLENTY, -1};
    int[][] table = new int[truth.length][truth[0].length];
    fill(parents, truth, withheld, truth.length - 1, 0, table, group, category, bounds);
    return new Bounds(bounds[0], bounds[1]);
  }

  /** Groups from the last to the first, so that the parts of a group are filled before it. */
  private static void fill(
      int[] parents,
      int[][] truth,
      boolean[][] withheld,
      int g,
      int v,
      int[][] table,
      int group,
      int category,
      int[] bounds) {
    if (g < 0) {
      bounds[0] = Math.min(bounds[0], table[group][category]);
      bounds[1] = Math.max(bounds[1], table[group][category]);
      return;
    }
    int total = Arrays.stream(truth[g]).sum();
    if (v == truth[g].length) {
      if (Arrays.stream(table[g]).sum() == total) {
        fill(parents, truth, withheld, g - 1, 0, table, group, category, bounds);
      }
      return;
    }
    int sum = 0;
    boolean parts = false;
    for (int i = g + 1; i < parents.length; i++) {
      if (parents[i] == g) {
        parts = true;
        sum += table[i][v];
      }
    }
    for (int n = parts ? sum : 0; n <= (parts ? sum : total); n++) {
      if (withheld[g][v] || n == truth[g][v]) {
        table[g][v] = n;
        fill(parents, truth, withheld, g, v + 1, table, group, category, bounds);
      }
    }
    table[g][v] = 0;
  }
}
