package dev.safeguard.core.deidentify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a text, and by word why it goes, as far as that is known. */
final class Passage {
  private final Word[] words;
  private final @Nullable String[] rules;
  private final boolean[] settled;

  /** Who has a word for a name; null for one that is not known. */
  private final @Nullable Bearers[] bearers;

  /** Whether all of it is small or all of it in capitals. */
  final boolean caseLost;

  /**
   * @param settled by word: whether what it is was told by its form
   */
  Passage(List<Word> words, boolean[] settled, People people) {
    this.words = words.toArray(new Word[0]);
    this.rules = new String[words.size()];
    this.settled = settled;
    this.caseLost = caseLost(words);
    this.bearers = new Bearers[words.size()];
    for (int i = 0; i < bearers.length; i++) {
      Word word = this.words[i];
      if (people.mayKnow(word)) {
        bearers[i] = people.find(word.fold());
      }
    }
  }

  private static boolean caseLost(List<Word> words) {
    boolean lower = false;
    boolean upper = false;
    for (Word word : words) {
      lower |= word.shape == Word.Shape.LOWER || word.shape == Word.Shape.CAPITALISED;
      upper |= word.isCapitalised() && word.end - word.start > 1;
    }
    return !(lower && upper);
  }

  /** Whether capitals cannot be counted on: it has lost them, or begins without one. */
  boolean beginsSmall() {
    return caseLost || (words.length > 0 && words[0].shape == Word.Shape.LOWER);
  }

  int size() {
    return words.length;
  }

  Word word(int i) {
    return words[i];
  }

  /** The word before, if they can belong to one name. */
  @Nullable Word before(int i) {
    return i > 0 && words[i].isJoined() ? words[i - 1] : null;
  }

  /** The word behind, if they can belong to one name and no sentence opens with it. */
  @Nullable Word behind(int i) {
    Word next = next(i);
    return next != null && next.isJoined() && !next.opening ? next : null;
  }

  /** The word behind, whatever stands between. */
  @Nullable Word next(int i) {
    return i + 1 < words.length ? words[i + 1] : null;
  }

  /** Whether a space stands before a word, and nothing else. */
  boolean isSpaced(int i) {
    return i > 0 && i < words.length && words[i].joint == ' ';
  }

  /** Whether somebody who is known bears this name; not if there is no such word. */
  boolean isName(int i) {
    if (i < 0 || i >= bearers.length) {
      return false;
    }
    Bearers those = bearers[i];
    return those != null && those.size() > 0;
  }

  /** Whether it is a known name of somebody, or of the school or its town. */
  boolean isKnown(int i) {
    return bearers[i] != null;
  }

  /** A word as {@link Word#fold()}; of a known one the string that those are found by at once. */
  String fold(int i) {
    Bearers those = bearers[i];
    return those != null ? those.name : words[i].fold();
  }

  /** Whether what a word is was told by its form. */
  boolean isSettled(int i) {
    return settled[i];
  }

  /** Why a word goes; null where it stays. */
  @Nullable String why(int i) {
    return rules[i];
  }

  boolean goes(int i) {
    return rules[i] != null;
  }

  /** The rule by which a word goes that is on no list of safe ones. */
  String unknown(int i) {
    return isKnown(i) ? "known_name" : "unknown_word";
  }

  /** Has a word go, for this reason if there is none yet. */
  void take(int i, String rule) {
    if (rules[i] == null) {
      rules[i] = rule;
    }
  }

  /** Has a word go that by its form was to stay. */
  void takeAnyway(int i, String rule) {
    take(i, rule);
    settled[i] = false;
  }
}
