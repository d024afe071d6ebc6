package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import org.jspecify.annotations.Nullable;

/** A phrase of the lexicon: steps that words must fit, one after another. */
final class Phrase {

  /** What a phrase does. */
  enum Task {
    /** Points to a concern. */
    INDICATE,
    /** Harmless: nothing that shares a word with it points to anything. */
    HARMLESS,
    /** Looks like a trigger and is none. */
    PSEUDO,
    NEGATE,
    NEGATE_AFTER,
    SUPPOSE,
    SUPPOSE_AFTER,
    /** Something taught, read or played. */
    TAUGHT,
    TAUGHT_AFTER,
    PAST,
    PAST_AFTER,
    OTHER,
    /** Ends what a trigger reaches over; {@code BREAK} ends also what time and fear reach over. */
    STOP,
    BREAK,
    SPOKEN_BY_CHILD,
    SPOKEN_BY_OTHER,
    SEEN
  }

  /**
   * One step.
   *
   * @param element what the word must fit
   * @param optional whether it may be missing
   * @param gap how many words may stand before it
   */
  record Step(int element, boolean optional, int gap) {}

  final Task task;
  final @Nullable ConcernCategory category;
  final boolean explicit;

  /** How many words a trigger reaches over. */
  final int reach;

  /** Whether the reach ends at a comma or an "and". */
  final boolean tight;

  /** Whether a person named just before is the one who is meant. */
  final boolean ofPersonBefore;

  private final Step[] steps;

  Phrase(
      Task task,
      @Nullable ConcernCategory category,
      boolean explicit,
      int reach,
      boolean tight,
      boolean ofPersonBefore,
      Step[] steps) {
    this.task = task;
    this.category = category;
    this.explicit = explicit;
    this.reach = reach;
    this.tight = tight;
    this.ofPersonBefore = ofPersonBefore;
    this.steps = steps;
  }

  int firstElement() {
    return steps[0].element;
  }

  /** Whether one of its own words is of this kind, and no word in a gap. */
  boolean uses(int kind, WordTrie trie) {
    for (Step step : steps) {
      if (trie.fits(kind, step.element)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the phrase ends if it begins at a word, exclusive, or -1. Gaps hold no word that begins a
   * clause, and no phrase goes over the end of a sentence.
   */
  int match(Words words, int from, Lexicon lexicon) {
    return match(0, words, from, lexicon, true);
  }

  private int match(int s, Words words, int at, Lexicon lexicon, boolean first) {
    if (s == steps.length) {
      return at;
    }
    Step step = steps[s];
    for (int skipped = 0; skipped <= step.gap; skipped++) {
      int word = at + skipped;
      if (word >= words.size() || (!first && words.opensSentence(word))) {
        break;
      }
      if (lexicon.trie.fits(words.kind(word), step.element)) {
        int end = match(s + 1, words, word + 1, lexicon, false);
        if (end >= 0) {
          return end;
        }
      }
      if (lexicon.beginsClause(words.kind(word)) || first) {
        break;
      }
    }
    return step.optional ? match(s + 1, words, at, lexicon, first) : -1;
  }
}
