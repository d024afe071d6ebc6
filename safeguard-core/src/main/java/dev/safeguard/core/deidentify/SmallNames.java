package dev.safeguard.core.deidentify;

import org.jspecify.annotations.Nullable;

/** Names without a capital letter: in a text that lost its case, and in one written carelessly. */
final class SmallNames {
  private final Passage passage;
  private final Surroundings surroundings;

  SmallNames(Passage passage, Surroundings surroundings) {
    this.passage = passage;
    this.surroundings = surroundings;
  }

  /** Why a word goes from a text that is all small or all in capitals; null where it stays. */
  @Nullable String withoutCase(int i) {
    Word word = passage.word(i);
    if (!word.is(Trait.ORDINARY)) {
      boolean safe = word.is(Trait.ACRONYM) || word.is(Trait.TITLE) || word.is(Trait.RELATION);
      return safe && !passage.isName(i) ? null : passage.unknown(i);
    }
    boolean small = word.is(Trait.FUNCTION) || word.is(Trait.MODAL);
    if (word.is(Trait.MODAL) && word.is(Trait.GIVEN) && isModalName(i)) {
      return "name";
    }
    if (passage.isKnown(i)) {
      return !small || surroundings.likeAName(i) ? "known_name" : null;
    }
    if (surroundings.isMisspelt(i)) {
      return "known_name";
    }
    return small && !word.possessive ? null : byItsPlace(i, word);
  }

  /** Why a word without a capital goes from a text that has some; null where it stays. */
  @Nullable String rule(int i) {
    Word word = passage.word(i);
    if (!word.is(Trait.ORDINARY)) {
      boolean acronym = word.is(Trait.ACRONYM) && word.length() > 2;
      boolean safe = acronym || word.is(Trait.TITLE) || word.is(Trait.RELATION);
      return safe && !passage.isName(i) ? null : passage.unknown(i);
    }
    Word before = passage.before(i);
    if (passage.isKnown(i)) {
      return isKnown(word, before) ? "known_name" : null;
    }
    if (surroundings.isMisspelt(i)) {
      return "known_name";
    }
    if (Surroundings.isMrOrMrs(before) && !isNever(word)) {
      return "titled";
    }
    boolean perhaps = word.isNameToo() || word.quoted || Surroundings.isTitled(before);
    if (!perhaps) {
      return null;
    }
    boolean careless =
        (word.is(Trait.GIVEN) && (word.opening || isWithPerson(word, before)))
            || surroundings.isCareless();
    return careless ? byItsPlace(i, word) : null;
  }

  /** Whether "will" is a person: he is told something, or says it. */
  private boolean isModalName(int i) {
    Word before = passage.before(i);
    Word behind = passage.behind(i);
    boolean object =
        before != null
            && passage.isSpaced(i)
            && before.is(Trait.BEFORE_A_PERSON)
            && !before.is("and")
            && (behind == null || behind.is(Trait.FUNCTION));
    boolean subject =
        behind != null
            && passage.isSpaced(i + 1)
            && behind.is(Trait.SPEECH)
            && behind.is(Trait.FINITE);
    return object || subject;
  }

  /** Behind a word that a person commonly follows, what is seldom anything but a name. */
  private static boolean isWithPerson(Word word, @Nullable Word before) {
    return before != null
        && word.joint == ' '
        && before.is(Trait.BEFORE_A_PERSON)
        && !before.is("and")
        && !word.is(Trait.COMMON);
  }

  private static boolean isKnown(Word word, @Nullable Word before) {
    boolean addressed = before != null && before.is(Trait.TITLE) && !before.is("little");
    boolean person =
        before != null
            && word.joint == ' '
            && before.is(Trait.BEFORE_A_PERSON)
            && word.is(Trait.GIVEN);
    return addressed || person;
  }

  /** An ordinary word that only its place shows to be a name. */
  private @Nullable String byItsPlace(int i, Word word) {
    boolean called = i > 0 && passage.word(i - 1).is(Trait.BEFORE_A_NICKNAME);
    if (called
        && (word.quoted || (word.is(Trait.GIVEN) && !passage.word(i - 1).is(Trait.FUNCTION)))) {
      return "nickname";
    }
    if (word.is(Trait.MODAL) && word.possessive) {
      return "name";
    }
    if (isNever(word)) {
      return null;
    }
    boolean family = word.is(Trait.SURNAME) || word.is(Trait.GIVEN) || word.possessive;
    if (surroundings.isBehindName(i) && family) {
      return "name";
    }
    Word before = passage.before(i);
    if (Surroundings.isTitled(before) || surroundings.isTitledInitial(i)) {
      return "titled";
    }
    boolean noun =
        before != null
            && before.is(Trait.NOT_BEFORE_A_NAME)
            && !(before.is("to") && !word.is(Trait.COMMON));
    return (word.is(Trait.GIVEN) ? isGiven(i, word, before, noun) : !noun && speaks(i, word))
        ? "name"
        : null;
  }

  private static boolean isNever(Word word) {
    return word.is(Trait.FUNCTION)
        || word.is(Trait.MODAL)
        || word.is(Trait.TITLE)
        || word.is(Trait.RELATION)
        || word.is(Trait.CALENDAR);
  }

  private boolean isGiven(int i, Word word, @Nullable Word before, boolean noun) {
    boolean behindPerson = before != null && before.is(Trait.BEFORE_A_PERSON);
    boolean alone =
        !noun
            && (!word.is(Trait.COMMON)
                || behindPerson
                || surroundings.isSubject(i)
                || (word.opening && surroundings.isDoingOrBeing(i + 1)));
    return alone || surroundings.likeAName(i);
  }

  private boolean speaks(int i, Word word) {
    Word before = passage.before(i);
    Word behind = passage.behind(i);
    // "Social worker called" names nobody.
    boolean noun = before != null && !before.is(Trait.FUNCTION) && !passage.goes(i - 1);
    return behind != null
        && !noun
        && behind.joint == ' '
        && behind.is(Trait.SPEECH)
        && !behind.is(Trait.FUNCTION)
        && !behind.is(Trait.AUXILIARY)
        && !word.is(Trait.VERB);
  }
}
