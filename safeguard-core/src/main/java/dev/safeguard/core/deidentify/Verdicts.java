package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Lexicon.Name;
import dev.safeguard.core.deidentify.Word.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides word by word what has to go. Default-deny: a word stays only if it is ordinary English or
 * a school's own, and is not used as a name; in doubt it goes.
 */
final class Verdicts {
  private static final Lexicon LEXICON = Lexicon.STANDARD;

  /** Names of people that are parts of the year too. */
  private static final Set<String> OF_THE_YEAR =
      Set.of("april", "august", "autumn", "art", "jan", "june", "may", "summer");

  private static final Set<String> BEFORE_A_TIME =
      Set.of(
          "early", "end", "every", "in", "last", "late", "mid", "next", "since", "this", "until");

  private static final Set<String> BEHIND_A_TIME =
      Set.of(
          "break",
          "club",
          "exam",
          "exams",
          "fair",
          "half",
          "holiday",
          "holidays",
          "room",
          "school",
          "term",
          "trip",
          "uniform");

  /**
   * What commonly stands before a person, and seldom before an ordinary word that is a name too.
   */
  private static final Set<String> BEFORE_A_PERSON =
      Set.of(
          "and", "asked", "by", "for", "from", "hit", "met", "phoned", "rang", "saw", "to", "told",
          "when", "with");

  /** What stands before a noun or a verb, and not before a person's name. */
  private static final Set<String> NOT_BEFORE_A_NAME =
      Set.of(
          "a", "an", "any", "black", "blue", "dark", "every", "he", "her", "his", "i", "in", "it",
          "its", "last", "my", "next", "no", "of", "our", "red", "she", "small", "some", "that",
          "the", "their", "these", "they", "this", "those", "to", "we", "you", "your");

  /** Words before a number that make it a place. */
  private static final Set<String> BEFORE_A_PLACE =
      Set.of("apartment", "apt", "ext", "flat", "house", "platform", "rm", "room", "suite", "unit");

  private final List<Word> words;
  private final People people;
  private final boolean caseLost;

  /** Words that stand with a capital inside a sentence. */
  private final Set<String> capitalisedInside = new HashSet<>();

  /** By word: why it goes; null where it stays. */
  private final @Nullable String[] rules;

  /**
   * @param settled by word: whether what it is was told by its form
   * @param safeWords stay, unless somebody who is known bears them
   */
  Verdicts(List<Word> words, People people, boolean[] settled, Set<String> safeWords) {
    this.words = words;
    this.people = people;
    this.caseLost = caseLost(words);
    this.rules = new String[words.size()];
    for (Word word : words) {
      if (!word.opening && word.shape == Shape.CAPITALISED) {
        capitalisedInside.add(word.fold);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      String fold = words.get(i).fold;
      boolean safe = !safeWords.isEmpty() && safeWords.contains(fold) && !people.knows(fold);
      rules[i] = settled[i] || safe ? null : rule(i);
    }
    new Composition(words, rules, settled, caseLost).complete();
  }

  /** Why a word goes; null where it stays. */
  @Nullable String why(int place) {
    return rules[place];
  }

  private static boolean caseLost(List<Word> words) {
    boolean lower = false;
    boolean upper = false;
    for (Word word : words) {
      lower |= word.shape == Shape.LOWER || word.shape == Shape.CAPITALISED;
      upper |= word.isCapitalised() && word.end - word.start > 1;
    }
    return !(lower && upper);
  }

  private @Nullable Word before(int i) {
    return i > 0 && words.get(i).isJoined() ? words.get(i - 1) : null;
  }

  private @Nullable Word behind(int i) {
    return i + 1 < words.size() && words.get(i + 1).isJoined() && !words.get(i + 1).opening
        ? words.get(i + 1)
        : null;
  }

  private @Nullable String rule(int i) {
    Word word = words.get(i);
    return switch (word.shape) {
      case NUMBER -> number(i, word);
      case CODE -> "code";
      default -> {
        if (word.fold.length() == 1) {
          yield initial(i, word);
        }
        if (isFullName(i, word)) {
          yield "known_name";
        }
        if (caseLost) {
          yield withoutCase(i, word);
        }
        yield word.shape == Shape.LOWER ? lower(i, word) : capitalised(i, word);
      }
    };
  }

  /** Two names of one known person side by side, however they are written. */
  private boolean isFullName(int i, Word word) {
    if (!people.knows(word.fold)) {
      return false;
    }
    return (i > 0 && word.joint != 0 && people.knowsTogether(word.fold, words.get(i - 1).fold))
        || (i + 1 < words.size()
            && words.get(i + 1).joint != 0
            && people.knowsTogether(word.fold, words.get(i + 1).fold));
  }

  /** Beside a known name, and one slip away from that person's other name. */
  private boolean isMisspelt(int i, Word word) {
    if (word.fold.length() < 4 || LEXICON.isFunction(word.fold)) {
      return false;
    }
    Word before = before(i);
    Word behind = behind(i);
    return (before != null
            && word.joint == ' '
            && before.isLetters()
            && people.isName(before.fold)
            && people.knowsNearly(before.fold, word.fold))
        || (behind != null
            && behind.joint == ' '
            && behind.isLetters()
            && people.isName(behind.fold)
            && people.knowsNearly(behind.fold, word.fold));
  }

  private @Nullable String number(int i, Word word) {
    int digits = word.end - word.start;
    Word before = before(i);
    if (before != null && BEFORE_A_PLACE.contains(before.fold)) {
      return "place_number";
    }
    if (digits == 4 && (word.fold.startsWith("19") || word.fold.startsWith("20"))) {
      return null;
    }
    return digits > 3 ? "long_number" : null;
  }

  private @Nullable String initial(int i, Word word) {
    Word before = before(i);
    if (before != null && LEXICON.isTitle(before.fold)) {
      return "initial";
    }
    if (word.shape == Shape.LOWER || word.fold.equals("i")) {
      return caseLost && isInitialWithoutCase(i, word) ? "initial" : null;
    }
    Word behind = behind(i);
    boolean alone =
        word.fold.equals("a")
            && (before == null || !before.isCapitalised() || word.opening)
            && behind != null
            && behind.joint == ' '
            && !behind.isCapitalised();
    return alone ? null : "initial";
  }

  /** A letter behind a name that goes, or one of several with dots or a hyphen between them. */
  private boolean isInitialWithoutCase(int i, Word word) {
    Word before = before(i);
    // A dot between two letters ends no sentence, so behind(i) would not do.
    Word behind = i + 1 < words.size() && words.get(i + 1).isJoined() ? words.get(i + 1) : null;
    boolean behindName =
        before != null
            && word.joint == ' '
            && before.isLetters()
            && rules[i - 1] != null
            && !LEXICON.isFunction(word.fold);
    return behindName
        || (before != null && word.joint != ' ' && before.fold.length() == 1)
        || (behind != null && behind.joint != ' ' && behind.fold.length() == 1);
  }

  private @Nullable String withoutCase(int i, Word word) {
    String fold = word.fold;
    if (!LEXICON.isOrdinary(fold)) {
      return LEXICON.isAcronym(fold.toUpperCase(Locale.ROOT)) ? null : unknown(word);
    }
    boolean small = LEXICON.isFunction(fold) || LEXICON.isModal(fold);
    if (people.knows(fold)) {
      return !small || likeAName(i, word) ? "known_name" : null;
    }
    if (small || LEXICON.asName(fold) == Name.NO) {
      return null;
    }
    Word before = before(i);
    boolean noun = before != null && NOT_BEFORE_A_NAME.contains(before.fold);
    return likeAName(i, word) || (LEXICON.isGivenName(fold) && !noun) ? "name" : null;
  }

  private String unknown(Word word) {
    return people.knows(word.fold) ? "known_name" : "unknown_word";
  }

  private @Nullable String lower(int i, Word word) {
    String fold = word.fold;
    if (!LEXICON.isOrdinary(fold)) {
      return LEXICON.isTitle(fold) || LEXICON.isRelation(fold) ? null : unknown(word);
    }
    Word before = before(i);
    boolean addressed =
        before != null && LEXICON.isTitle(before.fold) && !"little".equals(before.fold);
    if (!people.knows(fold)) {
      return isMisspelt(i, word) ? "known_name" : null;
    }
    boolean person =
        before != null
            && word.joint == ' '
            && BEFORE_A_PERSON.contains(before.fold)
            && LEXICON.isGivenName(fold);
    return addressed || person ? "known_name" : null;
  }

  private @Nullable String capitalised(int i, Word word) {
    String fold = word.fold;
    boolean known = people.knows(fold);
    if (word.shape == Shape.UPPER && LEXICON.isAcronym(fold.toUpperCase(Locale.ROOT))) {
      return null;
    }
    if (LEXICON.isTitle(fold) || LEXICON.isRelation(fold)) {
      return null;
    }
    Word before = before(i);
    if (before != null
        && LEXICON.isTitle(before.fold)
        && !Composition.ADJECTIVES.contains(before.fold)) {
      return "titled";
    }
    boolean small = LEXICON.isFunction(fold) || LEXICON.isModal(fold);
    if (known && (!word.opening || !small || likeAName(i, word) || isFollowedByName(i))) {
      return ofTheYear(i, word) ? null : "known_name";
    }
    if (OF_THE_YEAR.contains(fold) && !(word.opening && LEXICON.isModal(fold))) {
      return ofTheYear(i, word) ? null : "name";
    }
    if (LEXICON.isSafeCapitalised(fold)) {
      return null;
    }
    if (!LEXICON.isOrdinary(fold)) {
      return unknown(word);
    }
    if (word.shape == Shape.UPPER) {
      return LEXICON.asName(fold) == Name.NO ? null : "name";
    }
    if (word.opening) {
      return opening(i, word);
    }
    return LEXICON.isFunction(fold) ? null : "capitalised";
  }

  private boolean ofTheYear(int i, Word word) {
    if (!OF_THE_YEAR.contains(word.fold)) {
      return false;
    }
    Word before = before(i);
    Word behind = behind(i);
    return (before != null
            && !word.possessive
            && (BEFORE_A_TIME.contains(before.fold) || before.shape == Shape.NUMBER))
        || (behind != null
            && (BEHIND_A_TIME.contains(behind.fold) || behind.shape == Shape.NUMBER));
  }

  private @Nullable String opening(int i, Word word) {
    if (LEXICON.isFunction(word.fold)) {
      return null;
    }
    if (capitalisedInside.contains(word.fold) || word.quoted) {
      return "name";
    }
    Name name = LEXICON.asName(word.fold);
    if (name == Name.NO) {
      return null;
    }
    if (likeAName(i, word) || isFollowedByName(i)) {
      return "name";
    }
    if (LEXICON.isModal(word.fold) || name == Name.RARE) {
      return null;
    }
    Word behind = behind(i);
    // "Best friend" is no name; "Ruby didn't", "Faith handed it over", "Grace in Year 3" may be.
    return behind == null || LEXICON.isFunction(behind.fold) || isVerb(behind) ? "name" : null;
  }

  private boolean isFollowedByName(int i) {
    Word behind = behind(i);
    return behind != null
        && behind.isCapitalised()
        && !LEXICON.isSafeCapitalised(behind.fold)
        && !LEXICON.isAcronym(behind.fold.toUpperCase(Locale.ROOT));
  }

  /** Whether a word can only be, or commonly is, what somebody did. */
  private static boolean isVerb(Word word) {
    return word.fold.length() == 1 || word.fold.endsWith("ed") || word.fold.endsWith("n't");
  }

  /** Whether what stands around an ordinary word makes a name of it. */
  private boolean likeAName(int i, Word word) {
    Word before = before(i);
    if (before != null && (LEXICON.isTitle(before.fold) || LEXICON.isRelation(before.fold))) {
      return true;
    }
    Word behind = behind(i);
    return word.possessive
        || (behind != null
            && behind.joint == ' '
            && LEXICON.isSpeech(behind.fold)
            && !word.fold.equals("it"));
  }
}
