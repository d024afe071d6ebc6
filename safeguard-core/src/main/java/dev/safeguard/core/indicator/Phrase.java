package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import org.jspecify.annotations.Nullable;

/** A phrase of the lexicon: steps that words must fit, one after another. */
final class Phrase {

  /** What a phrase does. */
  enum Task {
    /** Points to a concern. */
    INDICATE,
    /**
     * Points to a concern for the very reason that a harmless cause is named and does not hold, so
     * that nothing harmless takes it away.
     */
    CONTRADICT,
    /** Says of the whole note that it is no concern. */
    CLEAR,
    /** Says of the whole note that it is closed, for whatever reason. */
    CLOSE,
    /** Says of the whole note that it is of schoolwork. */
    SCHOOLWORK,
    /** Harmless: nothing that shares a word with it points to anything. */
    HARMLESS,
    /** Looks like a trigger and is none. */
    PSEUDO,
    NEGATE,
    NEGATE_AFTER,
    /** A no that answers what was asked about, over clauses. */
    ANSWERED_NO,
    SUPPOSE,
    SUPPOSE_AFTER,
    /** Something taught, read or played. */
    TAUGHT,
    TAUGHT_AFTER,
    /** Says that what is told as a story is none. */
    REAL,
    /** What follows was searched for, and is something taught if the note tells of schoolwork. */
    SEARCHED,
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

  /** The step that a text is searched for, and how many words may stand before its word. */
  private int anchor;

  private int least;
  private int most;

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

  /** Whether it says something by itself, and does not only change what is said. */
  boolean points() {
    return switch (task) {
      case INDICATE, CONTRADICT, CLEAR, CLOSE, SCHOOLWORK -> true;
      default -> false;
    };
  }

  /** Whether it changes what is asserted, as "no" does; its words may be part of what is said. */
  boolean turns() {
    return switch (task) {
      case NEGATE, NEGATE_AFTER, SUPPOSE, SUPPOSE_AFTER, TAUGHT, PAST, PAST_AFTER -> true;
      default -> false;
    };
  }

  /** How many steps there are. */
  int length() {
    return steps.length;
  }

  Step step(int i) {
    return steps[i];
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

  /** Has texts searched for one of its steps, best the rarest; the first unless told otherwise. */
  void anchorAt(int step) {
    anchor = step;
    least = 0;
    most = steps[step].gap;
    for (int i = 0; i < step; i++) {
      least += steps[i].optional ? 0 : 1;
      most += 1 + steps[i].gap;
    }
  }

  int anchorElement() {
    return steps[anchor].element;
  }

  /** The first word at which the phrase can begin if its anchor is this word. */
  int earliest(int word) {
    return Math.max(0, word - most);
  }

  /** The last such word. */
  int latest(int word) {
    return word - least;
  }

  /**
   * Where the phrase ends if it begins at a word, exclusive, or -1. Gaps hold no word that begins a
   * clause, and no phrase goes over the end of a sentence.
   */
  int match(Words words, int from, Lexicon lexicon) {
    return lexicon.trie.fits(words.kind(from), steps[0].element)
        ? match(1, words, from + 1, lexicon)
        : -1;
  }

  /** The same from a step behind the first on, which is none of those that may be missing. */
  private int match(int s, Words words, int at, Lexicon lexicon) {
    if (s == steps.length) {
      return at;
    }
    Step step = steps[s];
    for (int skipped = 0; skipped <= step.gap; skipped++) {
      int word = at + skipped;
      if (word >= words.size() || words.opensSentence(word)) {
        break;
      }
      if (lexicon.trie.fits(words.kind(word), step.element)) {
        int end = match(s + 1, words, word + 1, lexicon);
        if (end >= 0) {
          return end;
        }
      }
      if (lexicon.beginsClause(words.kind(word))) {
        break;
      }
    }
    return step.optional ? match(s + 1, words, at, lexicon) : -1;
  }
}
