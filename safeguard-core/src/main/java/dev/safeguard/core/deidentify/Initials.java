package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;
import org.jspecify.annotations.Nullable;

/** Single letters, and the two that a note is signed with: whose they are, if anyone's. */
final class Initials {
  private static final String RULE = "initial";

  /** Letters that are no word where notes are written in a hurry, as n, r, u, v, w, x and y are. */
  private static final String NO_SHORT_WORD = "bcdefghjklmopqstz";

  /** Most letters that are looked at on either side for an acronym with dots. */
  private static final int LONGEST_ACRONYM = 6;

  private final Passage passage;
  private final People people;
  private final Surroundings surroundings;

  Initials(Passage passage, People people, Surroundings surroundings) {
    this.passage = passage;
    this.people = people;
    this.surroundings = surroundings;
  }

  /**
   * Whether two capitals are somebody's initials: those of somebody who is known unless they are an
   * acronym of every day, and what is neither a word of grammar nor an acronym of schools.
   */
  boolean areCapitals(int i) {
    Word word = passage.word(i);
    if (word.shape != Shape.UPPER || word.length() != 2 || word.is(Trait.EVERYDAY_ACRONYM)) {
      return false;
    }
    if (word.is(Trait.ACRONYM)) {
      return people.knowsInitials(word.fold());
    }
    boolean title = word.is(Trait.TITLE) && surroundings.isFollowedByName(i);
    return !title && !isSmall(word);
  }

  /** Two letters that are a note's last sentence: whoever wrote it. */
  boolean isSignature(int i) {
    Word word = passage.word(i);
    return word.opening
        && i > 0
        && i == passage.size() - 1
        && word.length() == 2
        && word.isLetters()
        && !word.is(Trait.FUNCTION);
  }

  /** Why a single letter goes; null where it stays. */
  @Nullable String rule(int i) {
    Word word = passage.word(i);
    if (isKnownInitial(i)) {
      return RULE;
    }
    if (isAbbreviation(i) || isDottedAcronym(i) || isLetterOfWord(i)) {
      return null;
    }
    Word before = passage.before(i);
    if (before != null && isMark(i, before)) {
      return null;
    }
    boolean pronoun = word.shape == Shape.LOWER && word.is("i");
    if (before != null && before.is(Trait.TITLE) && !pronoun) {
      return RULE;
    }
    Word next = passage.next(i);
    boolean dot = next != null && next.joint == '.';
    if (word.shape == Shape.LOWER) {
      return (passage.caseLost && isInitialWithoutCase(i))
              || isBesideKnownName(i)
              || isBehindSmallName(i)
          ? RULE
          : null;
    }
    if (word.is("i") && !isBesideName(i, next)) {
      return passage.caseLost && isInitialWithoutCase(i) ? RULE : null;
    }
    boolean alone = passage.caseLost && word.joint != '.' && !dot;
    boolean article = word.is("a") && (alone || isArticle(i, word, before));
    return article ? null : RULE;
  }

  /** As in "X-ray" or "T-shirt". */
  private boolean isLetterOfWord(int i) {
    Word next = passage.next(i);
    return next != null
        && next.joint == '-'
        && next.shape == Shape.LOWER
        && next.is(Trait.ORDINARY)
        && next.length() > 1;
  }

  /** Whether a letter tells one of several apart, as in "child A", and no name follows. */
  private boolean isMark(int i, Word before) {
    Word next = passage.next(i);
    return passage.isSpaced(i)
        && before.is(Trait.BEFORE_A_LETTER)
        && passage.word(i).shape == Shape.UPPER
        && (next == null || (next.joint != '.' && !(next.joint == ' ' && next.isCapitalised())));
  }

  /** Whether a name stands beside this letter, and somebody bears both. */
  private boolean isKnownInitial(int i) {
    String letter = passage.word(i).fold();
    Word before = passage.before(i);
    Word behind = passage.behind(i);
    return (before != null
            && passage.isName(i - 1)
            && passage.isSpaced(i)
            && !before.possessive
            && people.knowsWithInitial(before.fold(), letter))
        || (behind != null
            && passage.isName(i + 1)
            && !(behind.is(Trait.ORDINARY) && (letter.equals("a") || isSmall(behind)))
            && people.knowsWithInitial(behind.fold(), letter));
  }

  /** A small letter right before or behind a name that somebody bears, or before another letter. */
  private boolean isBesideKnownName(int i) {
    Word behind = passage.behind(i);
    if (behind != null && behind.length() == 1) {
      behind = passage.behind(i + 1);
    }
    String letter = passage.word(i).fold();
    if (behind != null && isKnown(behind) && !letter.equals("a")) {
      return true;
    }
    Word before = passage.before(i);
    return before != null
        && !before.possessive
        && isKnown(before)
        && !letter.equals("a")
        && !letter.equals("i");
  }

  /** A small letter right behind a small name that goes, and that is no short word of hurry. */
  private boolean isBehindSmallName(int i) {
    Word before = passage.before(i);
    return before != null
        && passage.isSpaced(i)
        && before.shape == Shape.LOWER
        && !before.is(Trait.ORDINARY)
        && !before.possessive
        && passage.goes(i - 1)
        && (NO_SHORT_WORD.indexOf(passage.word(i).fold().charAt(0)) >= 0 || isAtEnd(i));
  }

  /** Whether a letter is the last of its clause or stands before "and". */
  private boolean isAtEnd(int i) {
    Word next = passage.next(i);
    return next == null || !next.isJoined() || next.joint == '&' || next.is("and");
  }

  /** Whether somebody bears a name that is hardly an ordinary word here. */
  private boolean isKnown(Word word) {
    return people.isName(word.fold()) && !word.is(Trait.ORDINARY);
  }

  /** Whether the letter I is an initial: before a name, or at the end of one. */
  private boolean isBesideName(int i, @Nullable Word next) {
    Word before = passage.before(i);
    boolean behindName =
        before != null && passage.goes(i - 1) && (passage.isSpaced(i) || before.length() == 1);
    if (next == null) {
      return behindName;
    }
    boolean beforeName =
        next.joint == '.'
            ? next.is(Trait.PARTICLE)
                || (next.isCapitalised() && (next.length() == 1 || !isSmall(next)))
            : next.joint == ' ' && next.isCapitalised() && isUnlikelyWord(next);
    boolean atEnd = next.joint == '.' || !next.isJoined() || next.is(Trait.NOT_BEHIND_I);
    return beforeName || (behindName && atEnd);
  }

  private static boolean isSmall(Word word) {
    return word.is(Trait.FUNCTION) || word.is(Trait.MODAL);
  }

  private boolean isUnlikelyWord(Word word) {
    return (!word.is(Trait.ORDINARY) && !word.is(Trait.ACRONYM) && !word.isSafeCapitalised())
        || (people.isName(word.fold()) && !isSmall(word));
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
    return (next != null && (next.joint == '/' || (word.is("a") && isAmpersand(next, "e"))))
        || (i > 0 && passage.word(i - 1).is("a") && isAmpersand(word, "e"));
  }

  private static boolean isAmpersand(Word word, String fold) {
    return word.joint == '&' && word.is(fold);
  }

  /** Whether this letter is one of three or more with dots that make an acronym, as in "D.O.B.". */
  private boolean isDottedAcronym(int i) {
    int first = i;
    while (first > 0 && i - first < LONGEST_ACRONYM && isLetterBehindDot(first)) {
      if (passage.word(first - 1).length() > 1) {
        break;
      }
      first--;
    }
    StringBuilder letters = new StringBuilder(passage.word(first).fold());
    int k = first + 1;
    while (k < passage.size() && k - first < LONGEST_ACRONYM && isLetterBehindDot(k)) {
      letters.append(passage.word(k++).fold());
    }
    return letters.length() > 2 && Lexicon.STANDARD.is(letters.toString(), Trait.ACRONYM);
  }

  private boolean isLetterBehindDot(int i) {
    return passage.word(i).joint == '.' && passage.word(i).length() == 1;
  }

  /** A letter behind a name that goes, or one of several with dots or a hyphen between them. */
  private boolean isInitialWithoutCase(int i) {
    Word word = passage.word(i);
    Word before = passage.before(i);
    // A dot between two letters ends no sentence, so what stands behind a sentence counts too.
    Word next = passage.next(i);
    boolean letterBehind =
        next != null && next.isJoined() && next.joint != ' ' && next.length() == 1;
    boolean behindName =
        before != null
            && word.joint == ' '
            && before.isLetters()
            && passage.goes(i - 1)
            && !word.is("a")
            && !word.is("i");
    return behindName
        || (before != null && word.joint != ' ' && before.length() == 1)
        || letterBehind;
  }
}
