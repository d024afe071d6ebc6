package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;

/**
 * Names of several words: once it is known which words go, what belongs to them goes with them,
 * such as the kind of an institution or the year of a class.
 */
final class Composition {
  private static final String PART = "part_of_name";

  /** Most words behind the first that are looked at for the end of a name. */
  private static final int LONGEST = 5;

  /** So short is the second half of a name such as Jun-ho. */
  private static final int SYLLABLE = 3;

  /** Words of a name that are looked at for one that makes a place of it. */
  private static final int PLACE_WITHIN = 4;

  private final Passage passage;
  private final Particles particles;

  Composition(Passage passage) {
    this.passage = passage;
    this.particles = new Particles(passage);
  }

  /** What can be told of a word by the one beside it. */
  void find() {
    for (int i = 1; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (word.isCapitalised() && word.is("lady") && isOurLady(i)) {
        passage.take(i - 1, PART);
        passage.take(i, PART);
      }
      if (word.joint == '-' && passage.goes(i) && isClass(passage.word(i - 1), word)) {
        passage.takeAnyway(i - 1, "class");
      }
      if ((word.joint == '-' || word.joint == '.')
          && word.isLetters()
          && passage.word(i - 1).isLetters()) {
        if (word.joint == '-') {
          hyphenated(i, word);
        } else if (word.start - passage.word(i - 1).end == 1) {
          dotted(i, word);
        }
      }
      if (passage.caseLost && word.isLetters() && word.isJoined()) {
        withoutCapitals(i, word);
      }
    }
  }

  /** The year of a class before its name, as in "2-Hendricks". */
  private static boolean isClass(Word number, Word name) {
    return number.shape == Shape.NUMBER && number.length() <= 2 && name.shape == Shape.CAPITALISED;
  }

  /** What churches and their schools are called after. */
  private boolean isOurLady(int i) {
    Word before = passage.word(i - 1);
    return passage.isSpaced(i) && before.isCapitalised() && before.is("our");
  }

  /** The other half of a name with a hyphen. */
  private void hyphenated(int i, Word word) {
    boolean middle =
        i + 1 < passage.size()
            && passage.word(i + 1).joint == '-'
            && passage.goes(i - 1)
            && (passage.goes(i + 1) || passage.word(i + 1).isCapitalised());
    if (middle && word.length() <= SYLLABLE) {
      // As in Stoke-on-Trent.
      passage.take(i, PART);
    } else if (passage.goes(i) && isHalfOfName(passage.word(i - 1))) {
      passage.take(i - 1, PART);
    } else if (passage.goes(i - 1) && isHalfOfName(word)) {
      passage.take(i, PART);
    }
  }

  /** The other half of a login such as "minhanh.cook". */
  private void dotted(int i, Word word) {
    Word before = passage.word(i - 1);
    if (word.shape == Shape.LOWER && before.shape == Shape.LOWER) {
      if (passage.goes(i) && !before.is(Trait.FUNCTION)) {
        passage.take(i - 1, PART);
      } else if (passage.goes(i - 1) && !word.is(Trait.FUNCTION)) {
        passage.take(i, PART);
      }
    }
  }

  private static boolean isHalfOfName(Word word) {
    return word.length() > 1
        && !word.is(Trait.PREFIX)
        && (word.isCapitalised()
            || word.isNameToo()
            || (word.length() <= SYLLABLE && !word.is(Trait.FUNCTION)));
  }

  /** Names of people and classes that only capitals would show. */
  private void withoutCapitals(int i, Word word) {
    Word before = passage.word(i - 1);
    if (passage.goes(i) && before.isLetters()) {
      if (word.joint == '.' && before.length() == 1) {
        passage.take(i - 1, "initial");
      } else if (word.joint == ' '
          && before.is(Trait.GIVEN)
          && !before.is(Trait.FUNCTION)
          && !before.is(Trait.MODAL)) {
        passage.take(i - 1, "name");
      }
    }
    if (word.joint == ' ' && isYearGroup(i - 1, before) && isClass(word)) {
      passage.take(i, "class");
    }
  }

  private boolean isYearGroup(int i, Word word) {
    return switch (word.shape) {
      case NUMBER -> i > 0 && passage.word(i - 1).is("year");
      case CODE ->
          word.length() < 4
              && word.fold().charAt(0) == 'y'
              && word.fold().substring(1).chars().allMatch(Character::isDigit);
      default -> word.is("reception");
    };
  }

  private static boolean isClass(Word word) {
    return !word.is(Trait.FUNCTION)
        && !word.is(Trait.OF_A_YEAR_GROUP)
        && !word.is(Trait.VERB)
        && !word.endsWith("ing")
        && !word.endsWith("ed");
  }

  /** Has go what belongs to the names that go. */
  void complete() {
    for (int i = 1; i < passage.size() - 1; i++) {
      between(i);
    }
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (passage.goes(i) && word.isLetters()) {
        article(i);
        goBack(i, word);
        if (word.joint == '&') {
          companion(i - 1);
        }
        if (!passage.caseLost && word.isCapitalised()) {
          goOn(i);
        }
        kindBehind(i, word);
      }
    }
  }

  /** "The" before what is the name of a room together, as in "in the Rainbow Room". */
  private void article(int i) {
    Word next = passage.next(i);
    boolean thing = "capitalised".equals(passage.why(i)) && next != null && next.is("room");
    if (thing && i > 1 && passage.isSpaced(i) && passage.isSpaced(i - 1)) {
      if (isBeforePlace(passage.word(i - 2)) && passage.word(i - 1).is("the")) {
        passage.take(i - 1, PART);
      }
    }
  }

  /** What stands before a name and belongs to it. */
  private void goBack(int i, Word name) {
    boolean made = name.is(Trait.ORDINARY);
    for (int k = i - 1; k >= 0 && passage.isSpaced(k + 1) && !passage.goes(k); k--) {
      Word word = passage.word(k);
      boolean part =
          word.isCapitalised()
              ? isCapitalisedPart(word, made)
                  || isCapitalisedInside(k, word)
                  || isFirstButOne(k, word, name)
                  || isFirstOfPlace(k, word, name)
              : particles.joins(k);
      if (!part && !(isNumber(k, word, made) && isNumbered(i))) {
        break;
      }
      passage.takeAnyway(k, PART);
    }
  }

  private static boolean isCapitalisedPart(Word word, boolean made) {
    return (made || word.is(Trait.ADJECTIVE))
        && (!word.isSafeCapitalised() || word.is(Trait.ADJECTIVE))
        && (!word.is(Trait.FUNCTION) || word.is("the"))
        && !word.is(Trait.ACRONYM);
  }

  /** A word with a capital between two parts of one name, as in "Hillside Family Hub". */
  private void between(int i) {
    Word word = passage.word(i);
    boolean part =
        word.shape == Shape.CAPITALISED
            && passage.isSpaced(i)
            && passage.isSpaced(i + 1)
            && (!word.possessive || (word.is(Trait.CAPITALISED) && !word.is(Trait.CALENDAR)))
            && !word.opening
            && !word.is(Trait.FUNCTION)
            && !word.is(Trait.TITLE)
            && !word.is(Trait.RELATION);
    if (part && isWrittenLikeAName(i - 1) && isWrittenLikeAName(i + 1)) {
      passage.takeAnyway(i, PART);
    }
  }

  private boolean isWrittenLikeAName(int i) {
    Word word = passage.word(i);
    return passage.goes(i) && word.shape == Shape.CAPITALISED && !word.possessive;
  }

  /** A word that by itself is safe between the first and the last of a name that opens a line. */
  private boolean isFirstButOne(int i, Word word, Word name) {
    if (i == 0 || !passage.isSpaced(i) || word.shape != Shape.CAPITALISED) {
      return false;
    }
    Word first = passage.word(i - 1);
    return (name.is(Trait.ORGANISATION) || name.is(Trait.PLACE))
        && !word.is(Trait.TITLE)
        && first.shape == Shape.CAPITALISED
        && !first.isSafeCapitalised()
        && !first.is(Trait.FUNCTION)
        && !first.isOpener();
  }

  /** A word that by itself is safe and begins the name of a place, as in "at Home Farm". */
  private boolean isFirstOfPlace(int i, Word word, Word name) {
    boolean kind =
        name.is(Trait.PLACE)
            || name.is(Trait.ORGANISATION)
            || isPlainPart(i, name)
            || (passage.isSpaced(i + 2) && passage.word(i + 2).is(Trait.ORGANISATION));
    return i > 0
        && kind
        && passage.isSpaced(i)
        && word.shape == Shape.CAPITALISED
        && !word.is(Trait.TITLE)
        && !word.is(Trait.RELATION)
        && !word.is(Trait.CALENDAR)
        && isBeforePlace(passage.word(i - 1));
  }

  /** As of "Half Moon" in "walked to Half Moon", and not of "in English Literature". */
  private boolean isPlainPart(int i, Word name) {
    return name.is(Trait.ORDINARY)
        && "capitalised".equals(passage.why(i + 1))
        && i > 0
        && !passage.word(i - 1).is("in")
        && !passage.word(i - 1).is("of");
  }

  private static boolean isBeforePlace(Word word) {
    return word.is(Trait.BEFORE_A_PLACE) || word.is("in") || word.is("of") || word.is("to");
  }

  /** A word of grammar with a capital inside a sentence, as in "spoke to Can Yilmaz". */
  private boolean isCapitalisedInside(int i, Word word) {
    return word.shape == Shape.CAPITALISED
        && word.is(Trait.FUNCTION)
        && !word.opening
        && !word.is("i")
        && passage.isSpaced(i)
        && passage.word(i - 1).shape == Shape.LOWER;
  }

  /** The number of a class or a house before its name. */
  private boolean isNumber(int i, Word word, boolean made) {
    return switch (word.shape) {
      case NUMBER -> true;
      case CODE -> made || isOrdinal(word);
      default ->
          (word.is("year") && passage.word(i + 1).shape == Shape.NUMBER)
              || (made && word.is("reception"));
    };
  }

  private static boolean isOrdinal(Word word) {
    return Character.isDigit(word.fold().charAt(0))
        && (word.endsWith("st")
            || word.endsWith("nd")
            || word.endsWith("rd")
            || word.endsWith("th"));
  }

  /** Whether a number before this name belongs to it: a class, a house in a street, a troop. */
  private boolean isNumbered(int i) {
    if (passage.word(i).is(Trait.ORDINARY)) {
      return true;
    }
    for (int k = i; k < i + PLACE_WITHIN && (k == i || passage.isSpaced(k)); k++) {
      Word word = passage.word(k);
      if (word.is(Trait.PLACE) || (word.is(Trait.ORGANISATION) && word.isCapitalised())) {
        return true;
      }
    }
    return false;
  }

  /** The first of two names with an ampersand between them. */
  private void companion(int i) {
    Word word = passage.word(i);
    if (i > 0 && word.isCapitalised() && word.length() > 1 && !word.is(Trait.ACRONYM)) {
      passage.take(i, PART);
    }
  }

  /**
   * Behind a name that goes: what stands with a capital up to the last word that tells what kind of
   * place or organisation it is, as in "Ravensmoor Music Service".
   */
  private void goOn(int i) {
    int last = i;
    for (int k = i + 1; k <= i + LONGEST && passage.isSpaced(k) && !passage.isSettled(k); k++) {
      Word next = passage.word(k);
      boolean kind = next.is(Trait.PLACE) || next.is(Trait.ORGANISATION);
      boolean capital =
          !next.is(Trait.CALENDAR)
              && (next.shape == Shape.CAPITALISED || (kind && next.shape == Shape.UPPER));
      if (next.is(Trait.NUMERAL) && next.shape == Shape.UPPER && !passage.goes(k)) {
        passage.take(k, PART);
        break;
      }
      if (!capital && !particles.goOn(k, passage.word(i)) && !passage.goes(k)) {
        break;
      }
      if (capital && kind) {
        last = k;
      }
      if (next.label) {
        break;
      }
    }
    for (int k = i + 1; k <= last; k++) {
      passage.take(k, PART);
    }
  }

  /** What kind of place or organisation it is, without a capital behind its name. */
  private void kindBehind(int i, Word name) {
    String why = passage.why(i);
    boolean called = "capitalised".equals(why) && !name.is(Trait.GIVEN) && !name.opening;
    boolean part = PART.equals(why) || "place".equals(why) || called;
    if ((name.is(Trait.ORDINARY) && !part) || name.possessive || passage.isName(i)) {
      return;
    }
    int last = i;
    for (int k = i + 1; k <= i + LONGEST && passage.isSpaced(k); k++) {
      if (isKind(k)) {
        last = k;
      } else if (!isBeforeKind(k)) {
        break;
      }
    }
    for (int k = i + 1; k <= last; k++) {
      passage.take(k, PART);
    }
  }

  private boolean isKind(int i) {
    Word word = passage.word(i);
    boolean kind = word.is(Trait.PLACE) || (passage.beginsSmall() && word.is(Trait.ORGANISATION));
    return kind
        && (!word.is(Trait.SELDOM_A_KIND) || (word.is("home") && passage.word(i - 1).is("care")));
  }

  /** Whether a word tells with the next what kind it is, as in "junior school", "care home". */
  private boolean isBeforeKind(int i) {
    Word word = passage.word(i);
    boolean describes = word.is(Trait.ORDINARY) && !word.is(Trait.FUNCTION) && !word.is(Trait.VERB);
    return passage.isSpaced(i + 1)
        && isKind(i + 1)
        && (word.is("care") || (passage.beginsSmall() && describes));
  }
}
