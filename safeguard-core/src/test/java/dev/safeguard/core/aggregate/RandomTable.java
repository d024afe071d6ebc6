package dev.safeguard.core.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A table of groups in groups, of which most counts are small, as those of a school are. */
final class RandomTable {
  private final int[] parents;
  private final int[][] counts;
  private final boolean[] harmless;

  RandomTable(int[] parents, int[][] counts, boolean[] harmless) {
    this.parents = parents;
    this.counts = counts;
    this.harmless = harmless;
  }

  int[] parents() {
    return parents;
  }

  int[][] counts() {
    return counts;
  }

  boolean[] harmless() {
    return harmless;
  }

  static RandomTable of(SplittableRandom random, int mostYears, int mostClasses, int mostPupils) {
    int categories = random.nextInt(2, 6);
    List<Integer> parents = new ArrayList<>(List.of(-1));
    int years = random.nextInt(mostYears + 1);
    for (int year = 0; year < years; year++) {
      int index = parents.size();
      parents.add(0);
      int classes = random.nextInt(mostClasses + 1);
      for (int i = 0; i < classes; i++) {
        parents.add(index);
      }
    }
    double[] shares = new double[categories];
    for (int v = 0; v < categories; v++) {
      shares[v] = Math.pow(random.nextDouble(), 3) + 0.001;
    }
    int[][] counts = new int[parents.size()][categories];
    for (int g = parents.size() - 1; g >= 0; g--) {
      if (!parents.contains(g)) {
        int pupils = random.nextInt(mostPupils + 1);
        for (int i = 0; i < pupils; i++) {
          counts[g][draw(random, shares)]++;
        }
      }
      for (int v = 0; v < categories && g > 0; v++) {
        counts[parents.get(g)][v] += counts[g][v];
      }
    }
    boolean[] harmless = new boolean[categories];
    for (int v = 0; v < categories; v++) {
      harmless[v] = random.nextInt(3) == 0;
    }
    return new RandomTable(
        parents.stream().mapToInt(Integer::intValue).toArray(), counts, harmless);
  }

  private static int draw(SplittableRandom random, double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    double at = random.nextDouble() * sum;
    int v = 0;
    while (v < shares.length - 1 && at >= shares[v]) {
      at -= shares[v++];
    }
    return v;
  }

  int pupils(int group) {
    int pupils = 0;
    for (int count : counts[group]) {
      pupils += count;
    }
    return pupils;
  }

  /** Whether the rule calls it small, written down a second time. */
  boolean isSmall(int group, int category, int least) {
    int free = 0;
    for (int v = 0; v < harmless.length; v++) {
      free += harmless[v] ? counts[group][v] : 0;
    }
    int count = counts[group][category];
    return pupils(group) > 0
        && ((count > 0 && count < least)
            || pupils(group) < least
            || (harmless[category] && free < least));
  }
}
