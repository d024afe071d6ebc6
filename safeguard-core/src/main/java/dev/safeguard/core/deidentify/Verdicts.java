package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Lexicon.Name;
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

  /** Titles that are hardly ever anything else where they stand without a capital. */
  private static final Set<String> SMALL_TITLES =
      Set.of("cllr", "dr", "miss", "mr", "mrs", "ms", "mx", "pc", "prof", "sgt");

  /** What stands before a noun or a verb, and not before a person's name. */
  private static final Set<String> NOT_BEFORE_A_NAME =
      Set.of(
          "a", "an", "any", "black", "blue", "dark", "every", "he", "her", "his", "i", "in", "it",
          "its", "last", "my", "next", "no", "of", "our", "red", "she", "small", "some", "that",
          "the", "their", "these", "they", "this", "those", "to", "we", "you", "your");

  /** Most letters that are looked at on either side for an acronym with dots. */
  private static final int LONGEST_ACRONYM = 6;

  private final List<Word> words;
  private final People people;
  private final boolean caseLost;

  /**
   * Whether the writer leaves out capitals, so that a name may stand without one; found when asked.
   */
  private @Nullable Boolean careless;

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

  /** Whether a text begins small, or "i", a day of the week or what may be a name stands so. */
  private boolean isCareless() {
    if (careless == null) {
      boolean small = caseLost;
      for (int i = 0; i < words.size() && !small; i++) {
        Word word = words.get(i);
        small =
            word.shape == Shape.LOWER
                && (i == 0
                    || word.fold.equals("i")
                    || LEXICON.isWeekday(word.fold)
                    || (word.fold.length() > 2
                        && !LEXICON.isOrdinary(word.fold)
                        && !LEXICON.isTitle(word.fold)
                        && !LEXICON.isAcronym(word.fold)));
      }
      careless = small;
    }
    return careless;
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
        if (isSignature(i, word)) {
          yield "initial";
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
    // The dot of "Apt. 4" ends no sentence; that of "in the office. 4" does.
    boolean abbreviated = before != null && before.fold.length() < 4;
    if (before != null
        && LEXICON.isNumbered(before.fold)
        && (word.joint == ' ' || (word.joint == '.' && abbreviated))) {
      return "place_number";
    }
    if (digits == 4 && (word.fold.startsWith("19") || word.fold.startsWith("20"))) {
      return null;
    }
    return digits > 3 ? "long_number" : null;
  }

  private @Nullable String initial(int i, Word word) {
    Word next = i + 1 < words.size() ? words.get(i + 1) : null;
    // "W/" is with, and "A&E" names nobody.
    boolean abbreviation =
        (next != null && (next.joint == '/' || (word.fold.equals("a") && isAmpersand(next, "e"))))
            || (i > 0 && words.get(i - 1).fold.equals("a") && isAmpersand(word, "e"));
    if (abbreviation || isDottedAcronym(i)) {
      return null;
    }
    Word before = before(i);
    boolean pronoun = word.shape == Shape.LOWER && word.fold.equals("i");
    if (before != null && LEXICON.isTitle(before.fold) && !pronoun) {
      return "initial";
    }
    boolean dotted = next != null && next.joint == '.' && i > 0 && rules[i - 1] != null;
    if (word.shape == Shape.LOWER || (word.fold.equals("i") && !dotted)) {
      return caseLost && isInitialWithoutCase(i, word) ? "initial" : null;
    }
    Word behind = behind(i);
    if (caseLost
        && word.fold.equals("a")
        && word.joint != '.'
        && !(next != null && next.joint == '.')) {
      return null;
    }
    boolean alone =
        word.fold.equals("a")
            && (before == null || !before.isCapitalised() || word.opening)
            && behind != null
            && behind.joint == ' '
            && (!behind.isCapitalised() || LEXICON.isSafeCapitalised(behind.fold));
    return alone ? null : "initial";
  }

  /** Whether this letter is one of three or more with dots that make an acronym, as in "D.O.B.". */
  private boolean isDottedAcronym(int i) {
    int first = i;
    while (first > 0
        && i - first < LONGEST_ACRONYM
        && words.get(first).joint == '.'
        && words.get(first - 1).fold.length() == 1) {
      first--;
    }
    StringBuilder letters = new StringBuilder(words.get(first).fold);
    for (int k = first + 1;
        k < words.size()
            && k - first < LONGEST_ACRONYM
            && words.get(k).joint == '.'
            && words.get(k).fold.length() == 1;
        k++) {
      letters.append(words.get(k).fold);
    }
    return letters.length() > 2 && LEXICON.isAcronym(letters.toString());
  }

  private static boolean isAmpersand(Word word, String fold) {
    return word.joint == '&' && word.fold.equals(fold);
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
            && !word.fold.equals("a")
            && !word.fold.equals("i");
    return behindName
        || (before != null && word.joint != ' ' && before.fold.length() == 1)
        || (behind != null && behind.joint != ' ' && behind.fold.length() == 1);
  }

  private @Nullable String withoutCase(int i, Word word) {
    String fold = word.fold;
    if (!LEXICON.isOrdinary(fold)) {
      boolean known = LEXICON.isAcronym(fold) || LEXICON.isTitle(fold) || LEXICON.isRelation(fold);
      return known ? null : unknown(word);
    }
    boolean small = LEXICON.isFunction(fold) || LEXICON.isModal(fold);
    if (people.knows(fold)) {
      return !small || likeAName(i, word) ? "known_name" : null;
    }
    return small && !word.possessive ? null : nameWithoutCase(i, word);
  }

  /** An ordinary word that only its place shows to be a name. */
  private @Nullable String nameWithoutCase(int i, Word word) {
    String fold = word.fold;
    Word before = before(i);
    if (word.quoted && isBeforeNickname(i)) {
      return "nickname";
    }
    if (LEXICON.isModal(fold) && word.possessive) {
      return "name";
    }
    boolean never =
        LEXICON.isFunction(fold)
            || LEXICON.isModal(fold)
            || LEXICON.isTitle(fold)
            || LEXICON.isRelation(fold)
            || LEXICON.isCalendar(fold);
    if (never) {
      return null;
    }
    if (isBehindName(i, before) && (LEXICON.isSurname(fold) || LEXICON.isGivenName(fold))) {
      return "name";
    }
    if (isTitled(before)) {
      return "titled";
    }
    boolean noun =
        before != null
            && NOT_BEFORE_A_NAME.contains(before.fold)
            && !(before.fold.equals("to") && !LEXICON.isCommon(fold));
    if (LEXICON.isGivenName(fold)) {
      boolean alone =
          !noun && (!LEXICON.isCommon(fold) || isBehindPerson(before) || isSubject(i, word));
      return alone || likeAName(i, word) ? "name" : null;
    }
    Word behind = behind(i);
    boolean speaks =
        behind != null
            && behind.joint == ' '
            && LEXICON.isSpeech(behind.fold)
            && !LEXICON.isFunction(behind.fold)
            && !LEXICON.isAuxiliary(behind.fold);
    return speaks && !noun && !LEXICON.isVerb(fold) ? "name" : null;
  }

  /**
   * Whether what stands before a word in quotation marks says that it is what somebody is called.
   */
  private boolean isBeforeNickname(int i) {
    return i > 0
        && switch (words.get(i - 1).fold) {
          case "aka", "alias", "as", "called", "calls", "named", "nicknamed" -> true;
          default -> false;
        };
  }

  /** Whether a sentence opens with this word and goes on with what a person did. */
  private boolean isSubject(int i, Word word) {
    Word behind = behind(i);
    return word.opening && behind != null && isVerb(behind);
  }

  /** Two letters that are a note's last sentence: whoever wrote it. */
  private boolean isSignature(int i, Word word) {
    return word.opening
        && i > 0
        && i == words.size() - 1
        && word.fold.length() == 2
        && word.isLetters()
        && !LEXICON.isFunction(word.fold);
  }

  private boolean isBehindName(int i, @Nullable Word before) {
    return before != null
        && words.get(i).joint == ' '
        && before.isLetters()
        && !before.possessive
        && rules[i - 1] != null;
  }

  private static boolean isTitled(@Nullable Word before) {
    return before != null
        && LEXICON.isTitle(before.fold)
        && !Composition.ADJECTIVES.contains(before.fold)
        // "The nurse applied ice" names nobody, and "miss field" does.
        && (before.isCapitalised() || SMALL_TITLES.contains(before.fold));
  }

  private static boolean isBehindPerson(@Nullable Word before) {
    return before != null && BEFORE_A_PERSON.contains(before.fold);
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
      if (isMisspelt(i, word)) {
        return "known_name";
      }
      boolean perhaps = LEXICON.asName(fold) != Name.NO || word.quoted || isTitled(before);
      return perhaps && isCareless() ? nameWithoutCase(i, word) : null;
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
    if (isAcronym(word)) {
      return null;
    }
    if (LEXICON.isTitle(fold) || LEXICON.isRelation(fold)) {
      return null;
    }
    Word before = before(i);
    if (isTitled(before)) {
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
      return word.opening && LEXICON.isGivenName(fold) && isFirstOfSeveral(i) ? "name" : null;
    }
    if (!LEXICON.isOrdinary(fold)) {
      return unknown(word);
    }
    if (word.shape == Shape.UPPER) {
      return LEXICON.asName(fold) == Name.NO ? null : "name";
    }
    if (word.opening || word.label || (word.joint == '.' && LEXICON.isOpener(fold))) {
      return opening(i, word);
    }
    return LEXICON.isFunction(fold) || (isHeadline(i) && !isNameOutright(fold))
        ? null
        : "capitalised";
  }

  private static boolean isNameOutright(String fold) {
    return LEXICON.isGivenName(fold) || LEXICON.isPlace(fold) || LEXICON.isOrganisation(fold);
  }

  /** Whether small words around stand with a capital too, as in a heading: no name is meant. */
  private boolean isHeadline(int i) {
    for (int k = Math.max(0, i - 3); k < Math.min(words.size(), i + 4); k++) {
      Word word = words.get(k);
      boolean heading =
          word.shape == Shape.CAPITALISED
              && !word.opening
              && word.joint == ' '
              && word.fold.length() > 1
              && LEXICON.isFunction(word.fold)
              && !word.fold.equals("the");
      if (heading) {
        return true;
      }
    }
    return false;
  }

  /** An acronym, or several of what it stands for. */
  private static boolean isAcronym(Word word) {
    String fold = word.fold;
    return (word.shape == Shape.UPPER || word.shape == Shape.MIXED)
        && (LEXICON.isAcronym(fold)
            || (word.shape == Shape.MIXED
                && fold.endsWith("s")
                && LEXICON.isAcronym(fold.substring(0, fold.length() - 1))));
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
    if (isFollowedByName(i)) {
      return LEXICON.isGivenName(word.fold) || !isOpener(word) ? "name" : null;
    }
    if (name == Name.NO) {
      return null;
    }
    if (likeAName(i, word) || isFirstOfSeveral(i)) {
      return "name";
    }
    Word behind = behind(i);
    if (LEXICON.isOpener(word.fold) && !LEXICON.isGivenName(word.fold)) {
      return null;
    }
    if (LEXICON.isModal(word.fold)) {
      return behind != null && isFinite(behind) ? "name" : null;
    }
    if (name == Name.RARE || word.label) {
      return LEXICON.isGivenName(word.fold) ? "name" : null;
    }
    if (behind != null && (behind.fold.equals("for") || behind.fold.equals("of"))) {
      return null;
    }
    // "Best friend" is no name; "Ruby didn't", "Faith handed it over", "Grace in Year 3" may be.
    return behind == null || LEXICON.isFunction(behind.fold) || isVerb(behind) ? "name" : null;
  }

  /** Whether a word opens a sentence before a name without being part of it. */
  private static boolean isOpener(Word word) {
    String fold = word.fold;
    return LEXICON.isOpener(fold)
        || LEXICON.isVerb(fold)
        || fold.endsWith("ed")
        || fold.endsWith("ing")
        || fold.endsWith("ly")
        || fold.endsWith("s");
  }

  /** Whether more names follow behind a comma or an ampersand. */
  private boolean isFirstOfSeveral(int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    return (next.joint == ',' || next.joint == '&')
        && next.isCapitalised()
        && !LEXICON.isSafeCapitalised(next.fold)
        && !LEXICON.isFunction(next.fold)
        && !LEXICON.isAcronym(next.fold);
  }

  /** Whether a word is a verb that agrees with a subject, as no verb behind a modal one does. */
  private static boolean isFinite(Word word) {
    return switch (word.fold) {
      case "is", "was", "has", "had", "did", "does", "said", "told", "will", "would", "says" ->
          true;
      default -> word.fold.endsWith("ed") || word.fold.endsWith("n't");
    };
  }

  private boolean isFollowedByName(int i) {
    Word behind = behind(i);
    return behind != null
        && behind.isCapitalised()
        && !LEXICON.isSafeCapitalised(behind.fold)
        && !LEXICON.isAcronym(behind.fold);
  }

  /** Whether a word can only be, or commonly is, what somebody did. */
  private static boolean isVerb(Word word) {
    return word.fold.length() == 1
        || word.fold.endsWith("ed")
        || word.fold.endsWith("n't")
        || LEXICON.isVerb(word.fold);
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
