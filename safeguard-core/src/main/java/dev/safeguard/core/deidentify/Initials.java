package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;
import org.jspecify.annotations.Nullable;

/** Single letters, and the two that a note is signed with: whose they are, if anyone's. */
final class Initials {
  private static final String RULE = "initial";

  /** Most letters that are looked at on either side for an acronym with dots. */
  private static final int LONGEST_ACRONYM = 6;

  private final Passage passage;

  Initials(Passage passage) {
    this.passage = passage;
  }

  /** Two letters that are a note's last sentence: whoever wrote it. */
  boolean isSignature(int i) {
    Word word = passage.word(i);
    return word.opening
        && i > 0
        && i == passage.size() - 1
        && word.fold.length() == 2
        && word.isLetters()
        && !word.is(Trait.FUNCTION);
  }

  /** Why a single letter goes; null where it stays. */
  @Nullable String rule(int i) {
    Word word = passage.word(i);
    if (isAbbreviation(i) || isDottedAcronym(i)) {
      return null;
    }
    Word before = passage.before(i);
    boolean pronoun = word.shape == Shape.LOWER && word.fold.equals("i");
    if (before != null && before.is(Trait.TITLE) && !pronoun) {
      return RULE;
    }
    Word next = passage.next(i);
    boolean dot = next != null && next.joint == '.';
    boolean behindName = dot && i > 0 && passage.goes(i - 1);
    if (word.shape == Shape.LOWER || (word.fold.equals("i") && !behindName)) {
      return passage.caseLost && isInitialWithoutCase(i) ? RULE : null;
    }
    boolean alone = passage.caseLost && word.joint != '.' && !dot;
    boolean article = word.fold.equals("a") && (alone || isArticle(i, word, before));
    return article ? null : RULE;
  }

  private boolean isArticle(int i, Word word, @Nullable Word before) {
    Word behind = passage.behind(i);
    return (before == null || !before.isCapitalised() || word.opening)
        && behind != null
        && behind.joint == ' '
        && (!behind.isCapitalised() || behind.isSafeCapitalised());
  }

  /** "W/" is with, and "A&amp;E" names nobody. */
  private boolean isAbbreviation(int i) {
    Word word = passage.word(i);
    Word next = passage.next(i);
    return (next != null
            && (next.joint == '/' || (word.fold.equals("a") && isAmpersand(next, "e"))))
        || (i > 0 && passage.word(i - 1).fold.equals("a") && isAmpersand(word, "e"));
  }

  private static boolean isAmpersand(Word word, String fold) {
    return word.joint == '&' && word.fold.equals(fold);
  }

  /** Whether this letter is one of three or more with dots that make an acronym, as in "D.O.B.". */
  private boolean isDottedAcronym(int i) {
    int first = i;
    while (first > 0 && i - first < LONGEST_ACRONYM && isLetterBehindDot(first)) {
      if (passage.word(first - 1).fold.length() > 1) {
        break;
      }
      first--;
    }
    StringBuilder letters = new StringBuilder(passage.word(first).fold);
    int k = first + 1;
    while (k < passage.size() && k - first < LONGEST_ACRONYM && isLetterBehindDot(k)) {
      letters.append(passage.word(k++).fold);
    }
    return letters.length() > 2 && Lexicon.STANDARD.is(letters.toString(), Trait.ACRONYM);
  }

  private boolean isLetterBehindDot(int i) {
    return passage.word(i).joint == '.' && passage.word(i).fold.length() == 1;
  }

  /** A letter behind a name that goes, or one of several with dots or a hyphen between them. */
  private boolean isInitialWithoutCase(int i) {
    Word word = passage.word(i);
    Word before = passage.before(i);
    // A dot between two letters ends no sentence, so what stands behind a sentence counts too.
    Word next = passage.next(i);
    boolean letterBehind =
        next != null && next.isJoined() && next.joint != ' ' && next.fold.length() == 1;
    boolean behindName =
        before != null
            && word.joint == ' '
            && before.isLetters()
            && passage.goes(i - 1)
            && !word.fold.equals("a")
            && !word.fold.equals("i");
    return behindName
        || (before != null && word.joint != ' ' && before.fold.length() == 1)
        || letterBehind;
  }
}
