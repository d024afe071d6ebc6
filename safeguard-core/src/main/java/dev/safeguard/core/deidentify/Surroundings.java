package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around an ordinary word and makes a name of it, or keeps it from being one. */
final class Surroundings {
  /** How far around a word the small words of a heading are looked for. */
  private static final int HEADING = 3;

  private final Passage passage;
  private final People people;

  /** Words that stand with a capital inside a sentence, and their sieve; found when asked. */
  private @Nullable Set<String> capitalisedInside;

  private @Nullable Sieve capitalsInside;

  /**
   * Whether the writer leaves out capitals, so that a name may stand without one; found when asked.
   */
  private @Nullable Boolean careless;

  /** How many words of grammar are written like names; found when asked. */
  private @Nullable Integer grammar;

  Surroundings(Passage passage, People people) {
    this.passage = passage;
    this.people = people;
  }

  /** Whether a word stands with a capital inside a sentence as well. */
  boolean isCapitalisedInside(Word word) {
    if (capitalsInside == null) {
      capitalsInside = new Sieve(passage.size());
      for (int i = 0; i < passage.size(); i++) {
        if (isCapitalisedInside(i)) {
          capitalsInside.add(passage.word(i).hash);
        }
      }
    }
    return capitalsInside.mayHold(word.hash) && capitalisedInside().contains(word.fold());
  }

  private Set<String> capitalisedInside() {
    if (capitalisedInside == null) {
      capitalisedInside = new HashSet<>();
      for (int i = 0; i < passage.size(); i++) {
        if (isCapitalisedInside(i)) {
          capitalisedInside.add(passage.word(i).fold());
        }
      }
    }
    return capitalisedInside;
  }

  private boolean isCapitalisedInside(int i) {
    return !passage.word(i).opening && passage.word(i).shape == Shape.CAPITALISED;
  }

  /** Whether a text begins small, or "i", a day of the week or what may be a name stands so. */
  boolean isCareless() {
    if (careless == null) {
      boolean small = passage.beginsSmall();
      for (int i = 0; i < passage.size() && !small; i++) {
        Word word = passage.word(i);
        small = word.shape == Shape.LOWER && wantsCapital(word);
      }
      careless = small;
    }
    return careless;
  }

  private static boolean wantsCapital(Word word) {
    boolean weekday = word.is(Trait.CALENDAR) && word.endsWith("day") && word.length() > 5;
    return weekday
        || word.is("i")
        || (word.length() > 2
            && !word.is(Trait.ORDINARY)
            && !word.is(Trait.TITLE)
            && !word.is(Trait.ACRONYM));
  }

  /** Beside a known name, and one slip away from that person's other name. */
  boolean isMisspelt(int i) {
    boolean beside = passage.isName(i - 1) || passage.isName(i + 1);
    if (!beside || passage.word(i).length() < 4 || passage.word(i).is(Trait.FUNCTION)) {
      return false;
    }
    return (passage.isSpaced(i) && isNearly(i - 1, i))
        || (passage.isSpaced(i + 1) && !passage.word(i + 1).opening && isNearly(i + 1, i));
  }

  private boolean isNearly(int name, int misspelt) {
    return passage.isName(name)
        && passage.word(name).isLetters()
        && people.knowsNearly(passage.fold(name), passage.fold(misspelt));
  }

  /** Whether what stands around an ordinary word makes a name of it. */
  boolean likeAName(int i) {
    Word word = passage.word(i);
    Word before = passage.before(i);
    if (before != null && (before.is(Trait.TITLE) || before.is(Trait.RELATION))) {
      return true;
    }
    Word behind = passage.behind(i);
    return word.possessive
        || (behind != null && behind.joint == ' ' && behind.is(Trait.SPEECH) && !word.is("it"));
  }

  static boolean isTitled(@Nullable Word before) {
    return before != null
        && before.is(Trait.TITLE)
        && !before.possessive
        && !before.is(Trait.ADJECTIVE)
        // "The nurse applied ice" names nobody, and "miss field" does.
        && (before.isCapitalised() || before.is(Trait.SMALL_TITLE));
  }

  /** Whether what may be a title itself is the name behind another, as in "Miss Little". */
  boolean isNamedByTitle(int i) {
    Word before = passage.before(i);
    return before != null
        && isTitled(before)
        && before.is(Trait.SMALL_TITLE)
        && passage.word(i).shape == Shape.CAPITALISED
        && !isFollowedByName(i);
  }

  /**
   * Whether "mr" or "mrs" stands before a word: they are nothing else, however a text is written.
   */
  static boolean isMrOrMrs(@Nullable Word before) {
    return before != null && (before.is("mr") || before.is("mrs"));
  }

  /** Whether a title and an initial stand before a word, as in "MR D. CHURCH". */
  boolean isTitledInitial(int i) {
    Word initial = passage.before(i);
    return initial != null && initial.length() == 1 && isTitled(passage.before(i - 1));
  }

  /** Whether a name that goes stands before, as a given name before a family's. */
  boolean isBehindName(int i) {
    Word before = passage.before(i);
    return before != null
        && passage.isSpaced(i)
        && before.isLetters()
        && !before.possessive
        && passage.goes(i - 1);
  }

  boolean isFollowedByName(int i) {
    Word behind = passage.behind(i);
    if (behind == null) {
      return false;
    }
    return behind.isCapitalised()
        ? !behind.isSafeCapitalised() && !behind.is(Trait.ACRONYM)
        : behind.is(Trait.PARTICLE) && !behind.is(Trait.ORDINARY);
  }

  /** Whether more names follow behind a comma, an ampersand or an "and". */
  boolean isFirstOfSeveral(int i) {
    Word next = passage.next(i);
    boolean and = next != null && next.joint == ' ' && next.is("and");
    if (and) {
      next = passage.next(i + 1);
    }
    return next != null
        && (and ? next.joint == ' ' : next.joint == ',' || next.joint == '&')
        && next.isCapitalised()
        && !next.isSafeCapitalised()
        && !next.is(Trait.FUNCTION)
        && !next.is(Trait.ACRONYM);
  }

  /** Whether a sentence opens with this word and goes on with what a person did. */
  boolean isSubject(int i) {
    Word behind = passage.behind(i);
    return passage.word(i).opening && behind != null && isVerb(behind);
  }

  /** Whether a word can only be, or commonly is, what somebody did. */
  static boolean isVerb(Word word) {
    return word.length() == 1 || word.endsWith("ed") || word.endsWith("n't") || word.is(Trait.VERB);
  }

  /** Whether a word of the year stands where a time is told. */
  boolean isOfTheYear(int i) {
    Word word = passage.word(i);
    if (!word.is(Trait.OF_THE_YEAR)) {
      return false;
    }
    if (!word.is(Trait.DAY) && isFollowedByName(i)) {
      return false;
    }
    Word before = passage.before(i);
    Word behind = passage.behind(i);
    return (before != null
            && !word.possessive
            && (before.is(Trait.BEFORE_A_TIME)
                || before.shape == Shape.NUMBER
                || (word.is(Trait.DAY) && before.is(Trait.NOT_BEFORE_A_NAME))))
        || (behind != null && (behind.is(Trait.BEHIND_A_TIME) || behind.shape == Shape.NUMBER))
        || (word.is(Trait.DAY) && isBesideDay(i));
  }

  /** Whether another day or month stands beside a day, or a word between. */
  private boolean isBesideDay(int i) {
    for (int k = i - 2; k <= i + 2; k++) {
      if (k != i && k >= 0 && k < passage.size() && passage.word(k).is(Trait.DAY)) {
        return true;
      }
    }
    return false;
  }

  /** Whether small words around stand with a capital too, as in a heading: no name is meant. */
  boolean isInHeading(int i) {
    int end = Math.min(passage.size(), i + HEADING + 1);
    for (int k = Math.max(0, i - HEADING); k < end; k++) {
      Word word = passage.word(k);
      if (isCapitalOfGrammar(word) && !isNameOfGrammar(k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapitalOfGrammar(Word word) {
    return word.shape == Shape.CAPITALISED
        && !word.opening
        && word.joint == ' '
        && word.length() > 1
        && !word.fold().startsWith("i'")
        && word.is(Trait.FUNCTION)
        && !word.is("the");
  }

  /**
   * Whether a word of grammar is a name, as in "spoke to An again": it alone has a capital inside a
   * sentence, and denies nothing.
   */
  boolean isNameOfGrammar(int i) {
    Word word = passage.word(i);
    if (!isCapitalOfGrammar(word) || word.label || word.is(Trait.DENIAL)) {
      return false;
    }
    if (grammar == null) {
      grammar = grammar();
    }
    Word before = passage.word(i - 1);
    Word behind = passage.behind(i);
    return grammar == 1
        && (before.shape == Shape.LOWER || passage.goes(i - 1) || isGoing(before))
        && (behind == null
            || word.possessive
            || behind.shape == Shape.LOWER
            || (before.shape == Shape.LOWER && isGoing(behind)));
  }

  /** Whether a word inside a sentence has a capital and would go for that. */
  private static boolean isGoing(Word word) {
    return word.shape == Shape.CAPITALISED
        && !word.opening
        && !word.isSafeCapitalised()
        && !word.is(Trait.FUNCTION);
  }

  /** How many different words of grammar stand with a capital inside a sentence. */
  private int grammar() {
    Set<String> capitals = new HashSet<>();
    for (int i = 1; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (isCapitalOfGrammar(word)) {
        capitals.add(word.fold());
      }
    }
    return capitals.size();
  }

  /**
   * Whether a verb of the present stands here, as its object shows, or how somebody is: "denies
   * any", "late again".
   */
  boolean isDoingOrBeing(int i) {
    if (i >= passage.size() || !passage.word(i).isJoined()) {
      return false;
    }
    Word word = passage.word(i);
    Word behind = passage.behind(i);
    return word.shape == Shape.LOWER
        && (word.is(Trait.BEHIND_A_PERSON)
            || (word.endsWith("s")
                && behind != null
                && behind.is(Trait.NOT_BEFORE_A_NAME)
                && !behind.is(Trait.BEFORE_A_TIME)
                && !behind.is("of")));
  }
}
