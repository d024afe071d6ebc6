package dev.safeguard.core.aggregate;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.core.pattern.SupportSpell;

/**
 * What became of pupils after support began, by its type. Whether a pupil's incidents became fewer
 * or more is told by the exact test of two rates ({@link SupportSpell#chanceOfSoFew}), each way at
 * {@value #CHANCE}; what neither says is no clear change. Not thread-safe.
 */
final class SupportCounts {
  /** The chance at which it is said of a pupil whose rate did not change. */
  static final double CHANCE = 0.05;

  /** What became of one pupil. */
  enum Response {
    BETTER,
    NO_CLEAR_CHANGE,
    WORSE,
    /** Too short a time on one side, or too few incidents before. */
    NOT_COMPARED;

    static Response of(SupportSpell spell) {
      if (!spell.isComparable()) {
        return NOT_COMPARED;
      }
      if (spell.chanceOfSoFew() <= CHANCE) {
        return BETTER;
      }
      return spell.chanceOfSoMany() <= CHANCE ? WORSE : NO_CLEAR_CHANGE;
    }
  }

  private final int[][] counts =
      new int[InterventionType.values().length][Response.values().length];

  void add(SupportSpell spell) {
    counts[spell.type().ordinal()][Response.of(spell).ordinal()]++;
  }

  void addAll(SupportCounts other) {
    for (int type = 0; type < counts.length; type++) {
      for (int response = 0; response < counts[type].length; response++) {
        counts[type][response] += other.counts[type][response];
      }
    }
  }

  /** Pupils with support of a type, by {@link Response}. */
  int[] of(InterventionType type) {
    return counts[type.ordinal()].clone();
  }
}
