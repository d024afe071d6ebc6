package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides word by word what has to go. Default-deny: a word stays only if it is ordinary English or
 * a school's own, and is not used as a name; in doubt it goes.
 */
final class Verdicts {
  private final Passage passage;
  private final People people;
  private final Surroundings surroundings;
  private final Initials initials;
  private final SmallNames smallNames;

  /** The second of the two names that were compared last, and whether one person has both. */
  private int pair;

  private boolean isPair;

  private Verdicts(Passage passage, People people) {
    this.passage = passage;
    this.people = people;
    this.surroundings = new Surroundings(passage, people);
    this.initials = new Initials(passage, people, surroundings);
    this.smallNames = new SmallNames(passage, surroundings);
  }

  /**
   * By word: why it goes.
   *
   * @param settled by word: whether what it is was told by its form
   * @param safeWords stay, unless somebody who is known bears them
   */
  static Passage of(List<Word> words, People people, boolean[] settled, Set<String> safeWords) {
    Passage passage = new Passage(words, settled, people);
    Verdicts verdicts = new Verdicts(passage, people);
    for (int i = 0; i < passage.size(); i++) {
      boolean safe =
          !safeWords.isEmpty() && safeWords.contains(words.get(i).fold()) && !passage.isKnown(i);
      String rule = settled[i] || safe ? null : verdicts.rule(i);
      if (rule != null) {
        passage.take(i, rule);
      }
    }
    verdicts.again(settled);
    Places places = new Places(passage);
    Composition composition = new Composition(passage);
    places.find();
    if (passage.beginsSmall()) {
      new UnusualPlaces(passage).find();
    }
    composition.find();
    composition.complete();
    places.complete();
    return passage;
  }

  /** A word that is a name inside a sentence is one where it opens another. */
  private void again(boolean[] settled) {
    Sieve sieve = null;
    for (int i = 0; i < passage.size(); i++) {
      if (passage.goes(i) && isOrdinaryCapital(passage.word(i))) {
        sieve = sieve == null ? new Sieve(passage.size()) : sieve;
        sieve.add(passage.word(i).hash);
      }
    }
    if (sieve == null) {
      return;
    }
    Set<String> names = null;
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.word(i);
      boolean may = word.opening && isOrdinaryCapital(word) && !passage.goes(i) && !settled[i];
      if (may && sieve.mayHold(word.hash)) {
        names = names == null ? ordinaryNames() : names;
        if (names.contains(word.fold()) && isNameAgain(i, word)) {
          passage.take(i, "name");
        }
      }
    }
  }

  private static boolean isOrdinaryCapital(Word word) {
    return word.shape == Shape.CAPITALISED && word.is(Trait.ORDINARY);
  }

  private Set<String> ordinaryNames() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < passage.size(); i++) {
      if (passage.goes(i) && isOrdinaryCapital(passage.word(i))) {
        names.add(passage.word(i).fold());
      }
    }
    return names;
  }

  private boolean isNameAgain(int i, Word word) {
    Word behind = passage.behind(i);
    if (word.is(Trait.FUNCTION) || word.is(Trait.MODAL)) {
      return word.possessive || (behind != null && isFinite(behind));
    }
    return word.is(Trait.GIVEN) || !word.is(Trait.OPENER);
  }

  private @Nullable String rule(int i) {
    Word word = passage.word(i);
    return switch (word.shape) {
      case NUMBER -> number(i, word);
      case CODE -> "code";
      default -> {
        if (word.length() == 1) {
          yield initials.rule(i);
        }
        if (isFullName(i)) {
          yield "known_name";
        }
        if (initials.isSignature(i)) {
          yield "initial";
        }
        if (passage.caseLost) {
          yield smallNames.withoutCase(i);
        }
        yield word.shape == Shape.LOWER ? smallNames.rule(i) : capitalised(i, word);
      }
    };
  }

  /** Two names of one known person side by side, however they are written. */
  private boolean isFullName(int i) {
    return passage.isName(i) && (isWithBefore(i) || isWithBefore(i + 1));
  }

  /** Whether a word and the one before are names of one person. */
  private boolean isWithBefore(int i) {
    if (!passage.isName(i) || !passage.isName(i - 1) || passage.word(i).joint == 0) {
      return false;
    }
    if (pair != i) {
      pair = i;
      isPair = people.knowsTogether(passage.fold(i - 1), passage.fold(i));
    }
    return isPair;
  }

  private @Nullable String number(int i, Word word) {
    int digits = word.end - word.start;
    Word before = passage.before(i);
    // The dot of "Apt. 4" ends no sentence; that of "in the office. 4" does.
    boolean abbreviated = before != null && before.length() < 4;
    if (before != null
        && before.is(Trait.NUMBERED)
        && (word.joint == ' ' || (word.joint == '.' && abbreviated))) {
      return "place_number";
    }
    if (digits < 3 && before != null && word.joint == ' ' && isRoom(i - 1, before)) {
      return "place_number";
    }
    if (digits == 4 && (word.fold().startsWith("19") || word.fold().startsWith("20"))) {
      return null;
    }
    return digits > 3 ? "long_number" : null;
  }

  /** Whether something is in a room that is called by what it is for, as in "by Science 3". */
  private boolean isRoom(int i, Word word) {
    Word before = passage.before(i);
    return before != null
        && word.is(Trait.ROOM)
        && !word.is(Trait.FUNCTION)
        && !word.is(Trait.NOT_BEFORE_A_NAME)
        && (before.is(Trait.BEFORE_A_PLACE) || before.is("in") || before.is(Trait.ROOM));
  }

  private @Nullable String capitalised(int i, Word word) {
    if (initials.areCapitals(i)) {
      return "initial";
    }
    boolean acronym = isAcronym(word);
    if (word.is(Trait.PARTICLE) && word.is(Trait.RELATION) && surroundings.isFollowedByName(i)) {
      // "Da" is a father in some mouths, and the first part of Da Costa.
      return "name";
    }
    if (!acronym && word.is(Trait.TITLE) && surroundings.isNamedByTitle(i)) {
      return "titled";
    }
    if (acronym || word.is(Trait.TITLE) || word.is(Trait.RELATION)) {
      // "Nana" may be a grandmother, and is a name where somebody is called so.
      boolean named = passage.isName(i) && !surroundings.isFollowedByName(i);
      return named ? "known_name" : null;
    }
    if (Surroundings.isTitled(passage.before(i))) {
      return "titled";
    }
    boolean modal = word.opening && word.is(Trait.MODAL);
    boolean small = word.opening && (word.is(Trait.FUNCTION) || modal);
    if (passage.isKnown(i)
        && (!small
            || surroundings.likeAName(i)
            || surroundings.isFollowedByName(i)
            || (modal && asksNothing(i)))) {
      return surroundings.isOfTheYear(i) ? null : "known_name";
    }
    if (word.is(Trait.OF_THE_YEAR) && !modal) {
      boolean time = surroundings.isOfTheYear(i) && !surroundings.isFirstOfSeveral(i);
      return time ? null : "name";
    }
    if (word.isSafeCapitalised()) {
      boolean first = word.opening && word.is(Trait.GIVEN) && surroundings.isFirstOfSeveral(i);
      boolean surname = word.is(Trait.SURNAME) && surroundings.isBehindName(i) && !isBegun(i);
      return first || surname ? "name" : null;
    }
    if (!word.is(Trait.ORDINARY)) {
      return passage.unknown(i);
    }
    if (word.shape == Shape.UPPER) {
      return word.isNameToo() ? "name" : null;
    }
    if (word.opening || word.label || (word.joint == '.' && word.is(Trait.OPENER))) {
      if (surroundings.isMisspelt(i)) {
        return "known_name";
      }
      return opening(i, word) ? "name" : null;
    }
    if (word.is(Trait.FUNCTION)) {
      return surroundings.isNameOfGrammar(i) ? "capitalised" : null;
    }
    boolean outright = word.is(Trait.GIVEN) || word.is(Trait.PLACE) || word.is(Trait.ORGANISATION);
    return !outright && surroundings.isInHeading(i) ? null : "capitalised";
  }

  /** Whether a word of the school's own follows, as in "Tom Early Help" and not in "Tom Early". */
  private boolean isBegun(int i) {
    Word behind = passage.behind(i);
    return behind != null && behind.isCapitalised() && behind.isSafeCapitalised();
  }

  /** An acronym, or several of what it stands for. */
  private static boolean isAcronym(Word word) {
    return switch (word.shape) {
      case UPPER -> word.is(Trait.ACRONYM);
      case MIXED -> {
        int last = word.length() - 1;
        yield word.is(Trait.ACRONYM)
            || (word.fold().charAt(last) == 's'
                && Lexicon.STANDARD.is(word.fold().substring(0, last), Trait.ACRONYM));
      }
      default -> false;
    };
  }

  /** Whether an ordinary word with which a sentence opens is a name. */
  private boolean opening(int i, Word word) {
    if (word.is(Trait.FUNCTION)) {
      return false;
    }
    if (surroundings.isCapitalisedInside(word) || word.quoted) {
      return true;
    }
    boolean given = word.is(Trait.GIVEN);
    if (surroundings.isFollowedByName(i)) {
      return given || !word.isOpener();
    }
    if (!word.isNameToo()) {
      return false;
    }
    if (surroundings.likeAName(i) || surroundings.isFirstOfSeveral(i)) {
      return true;
    }
    if (word.is(Trait.OPENER) && !given) {
      return false;
    }
    Word behind = passage.behind(i);
    if (word.is(Trait.MODAL)) {
      return asksNothing(i) || (given && i > 0 && i == passage.size() - 1);
    }
    if (given && (!word.is(Trait.COMMON) || surroundings.isDoingOrBeing(i + 1))) {
      return true;
    }
    if (word.is(Trait.RARE_NAME) || word.label) {
      return given;
    }
    if (behind != null && (behind.is("for") || behind.is("of"))) {
      return false;
    }
    if (behind != null && word.is(Trait.VERB) && behind.is(Trait.NOT_BEFORE_A_NAME)) {
      return false;
    }
    // "Best friend" is no name; "Ruby didn't", "Faith handed it over", "Grace in Year 3" may be.
    return behind == null || behind.is(Trait.FUNCTION) || Surroundings.isVerb(behind);
  }

  /** Whether what stands behind "Will" or "May" is what somebody did, as in "Will Baba told". */
  private boolean asksNothing(int i) {
    Word behind = passage.behind(i);
    if (behind != null && behind.is(Trait.RELATION) && behind.isCapitalised()) {
      behind = passage.behind(i + 1);
    }
    return behind != null && isFinite(behind);
  }

  /** Whether a word is a verb that agrees with a subject, as no verb behind a modal one does. */
  private static boolean isFinite(Word word) {
    return word.is(Trait.FINITE)
        || (word.endsWith("ed") && !word.endsWith("eed"))
        || word.endsWith("n't");
  }
}
