package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of several words: once it is known which words go, what belongs to them goes with them,
 * such as the number of a house, the kind of an institution or the year of a class.
 */
final class Composition {
  private static final Lexicon LEXICON = Lexicon.STANDARD;

  /** Words that stand before a name as titles do, and are parts of the names of places. */
  static final Set<String> ADJECTIVES = Set.of("big", "little", "wee");

  /** What follows a year group and is no class's name. */
  private static final Set<String> OF_A_YEAR_GROUP =
      Set.of(
          "and",
          "boy",
          "boys",
          "child",
          "children",
          "class",
          "classes",
          "form",
          "girl",
          "girls",
          "group",
          "parent",
          "parents",
          "pupil",
          "pupils",
          "student",
          "students",
          "teacher");

  /** Most words behind the first that are looked at for the end of a name. */
  private static final int LONGEST = 5;

  private final List<Word> words;
  private final @Nullable String[] rules;
  private final boolean[] settled;
  private final boolean caseLost;

  /**
   * @param rules by word: why it goes; null where it stays; is completed
   * @param settled by word: whether what it is was told by its form
   */
  Composition(List<Word> words, @Nullable String[] rules, boolean[] settled, boolean caseLost) {
    this.words = words;
    this.rules = rules;
    this.settled = settled;
    this.caseLost = caseLost;
  }

  void complete() {
    for (int i = 0; i < words.size(); i++) {
      street(i);
      room(i);
      hyphenated(i);
      if (caseLost) {
        withoutCapitals(i);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      compose(i);
      route(i);
      state(i);
    }
    for (int i = 1; i < words.size(); i++) {
      numberBefore(i);
    }
  }

  /** The number of a bus. */
  private void route(int i) {
    Word before = before(i);
    if (before == null
        || before.isLetters()
        || !words.get(i).fold.equals("bus")
        || settled[i - 1]) {
      return;
    }
    rules[i - 1] = rules[i - 1] == null ? "route" : rules[i - 1];
    rules[i] = "part_of_name";
  }

  private @Nullable Word before(int i) {
    return i > 0 && words.get(i).isJoined() ? words.get(i - 1) : null;
  }

  /** A number, up to three words, and the last word of a street's name, however written. */
  private void street(int i) {
    if (!LEXICON.isStreet(words.get(i).fold)) {
      return;
    }
    for (int k = i; k > 0 && k > i - 4 && words.get(k).joint == ' '; k--) {
      Word before = words.get(k - 1);
      boolean house = before.shape == Shape.NUMBER || before.shape == Shape.CODE;
      if (house && k < i) {
        for (int part = k - 1; part <= i; part++) {
          rules[part] = rules[part] == null ? "address" : rules[part];
        }
        return;
      }
      if (!before.isLetters() || LEXICON.isFunction(before.fold)) {
        return;
      }
    }
  }

  /** The name of a room, which is not what it is for. */
  private void room(int i) {
    Word word = words.get(i);
    Word before = before(i);
    if (!word.fold.equals("room") || before == null || word.joint != ' ') {
      return;
    }
    boolean named =
        (before.isLetters() || before.shape == Shape.CODE)
            && !LEXICON.isRoom(before.fold)
            && !LEXICON.isFunction(before.fold)
            && !settled[i - 1];
    if (!named && rules[i] != null && before.isCapitalised() && word.isCapitalised()) {
      rules[i - 1] = rules[i - 1] == null ? "place" : rules[i - 1];
    }
    if (named) {
      rules[i - 1] = rules[i - 1] == null ? "place" : rules[i - 1];
      rules[i] = "part_of_name";
    }
  }

  /** The other half of a name with a hyphen. */
  private void hyphenated(int i) {
    Word word = words.get(i);
    if (word.joint != '-' || i == 0 || !word.isLetters() || !words.get(i - 1).isLetters()) {
      return;
    }
    if (rules[i] != null && rules[i - 1] == null && isHalfOfName(words.get(i - 1))) {
      rules[i - 1] = "part_of_name";
    } else if (rules[i - 1] != null && rules[i] == null && isHalfOfName(word)) {
      rules[i] = "part_of_name";
    }
  }

  private static boolean isHalfOfName(Word word) {
    return word.fold.length() > 1
        && !LEXICON.isPrefix(word.fold)
        && (word.isCapitalised() || LEXICON.asName(word.fold) != Lexicon.Name.NO);
  }

  /** Names of places, institutions and classes that only capitals would show. */
  private void withoutCapitals(int i) {
    Word word = words.get(i);
    Word before = before(i);
    if (before == null) {
      return;
    }
    boolean initial =
        rules[i] != null
            && word.joint == '.'
            && before.fold.length() == 1
            && before.isLetters()
            && word.isLetters();
    if (initial) {
      rules[i - 1] = "initial";
    }
    if (word.joint != ' ') {
      return;
    }
    boolean given =
        rules[i] != null
            && rules[i - 1] == null
            && word.isLetters()
            && LEXICON.isGivenName(before.fold)
            && !LEXICON.isFunction(before.fold)
            && !LEXICON.isModal(before.fold);
    if (given) {
      rules[i - 1] = "name";
    }
    boolean place = LEXICON.isStreet(word.fold) || LEXICON.isInstitution(word.fold);
    if (place && before.isLetters() && !LEXICON.isDescribing(before.fold)) {
      rules[i] = "part_of_name";
      rules[i - 1] = "place";
      Word first = before(i - 1);
      if (first != null
          && first.isLetters()
          && !LEXICON.isFunction(first.fold)
          && !LEXICON.isDescribing(first.fold)) {
        rules[i - 2] = "place";
      }
    }
    // "Parkside Medical Centre": two words tell what it is.
    if (LEXICON.isInstitution(word.fold)
        && i > 1
        && rules[i - 1] == null
        && rules[i - 2] != null
        && words.get(i - 2).isLetters()
        && words.get(i - 1).joint == ' '
        && LEXICON.isOrganisation(before.fold)) {
      rules[i - 1] = "part_of_name";
      rules[i] = "part_of_name";
    }
    boolean year =
        before.fold.equals("reception")
            || before.fold.matches("y\\d{1,2}")
            || (i > 1 && words.get(i - 2).fold.equals("year") && before.shape == Shape.NUMBER);
    if (year
        && word.isLetters()
        && !LEXICON.isFunction(word.fold)
        && !OF_A_YEAR_GROUP.contains(word.fold)
        && !LEXICON.isVerb(word.fold)
        && !word.fold.endsWith("ing")
        && !word.fold.endsWith("ed")) {
      rules[i] = "class";
    }
  }

  /** Names of several words: what belongs to a name that goes, goes with it. */
  private void compose(int i) {
    if (rules[i] == null) {
      return;
    }
    if (!words.get(i).isLetters()) {
      Word before = before(i);
      boolean placed =
          "place_number".equals(rules[i])
              || ("code".equals(rules[i]) && before != null && LEXICON.isNumbered(before.fold));
      if (placed && before != null && rules[i - 1] == null) {
        rules[i - 1] = "part_of_name";
      }
      return;
    }
    Word word = words.get(i);
    boolean made = LEXICON.isOrdinary(word.fold);
    for (int k = i - 1; k >= 0 && words.get(k + 1).joint == ' ' && rules[k] == null; k--) {
      Word before = words.get(k);
      boolean number =
          before.shape == Shape.NUMBER
              || (before.shape == Shape.CODE && made)
              || ("year".equals(before.fold)
                  && rules[k + 1] != null
                  && words.get(k + 1).shape == Shape.NUMBER)
              || ("reception".equals(before.fold) && made);
      boolean part =
          before.isCapitalised()
              && (made || ADJECTIVES.contains(before.fold))
              && (!LEXICON.isSafeCapitalised(before.fold) || ADJECTIVES.contains(before.fold))
              && (!LEXICON.isFunction(before.fold) || "the".equals(before.fold))
              && !LEXICON.isAcronym(before.fold);
      boolean particle =
          k > 0
              && before.shape == Shape.LOWER
              && LEXICON.isParticle(before.fold)
              && before.joint == ' '
              && isInsideName(before, words.get(k - 1))
              && rules[k - 1] != null
              && words.get(k - 1).isLetters();
      if (!((number && isNumbered(i)) || part || particle)) {
        break;
      }
      rules[k] = "part_of_name";
      settled[k] = false;
    }
    Word companion = i > 1 && word.joint == '&' ? words.get(i - 1) : null;
    if (companion != null
        && companion.isCapitalised()
        && companion.fold.length() > 1
        && rules[i - 1] == null
        && !LEXICON.isAcronym(companion.fold)) {
      rules[i - 1] = "part_of_name";
    }
    if (isHouseBehind(i)) {
      rules[i + 1] = "part_of_name";
    }
    if (word.isCapitalised() && !caseLost) {
      goOn(i);
    }
  }

  /**
   * Behind a name that goes: what stands with a capital up to the last word that tells what kind of
   * place or organisation it is, as in "Ravensmoor Music Service".
   */
  private void goOn(int i) {
    int last = i;
    int stretch = Math.min(words.size(), i + 1 + LONGEST);
    for (int k = i + 1; k < stretch && words.get(k).joint == ' ' && !settled[k]; k++) {
      Word next = words.get(k);
      boolean capital = next.shape == Shape.CAPITALISED && !LEXICON.isCalendar(next.fold);
      boolean particle =
          next.shape == Shape.LOWER && LEXICON.isParticle(next.fold) && !next.fold.equals("and");
      if (!capital && !particle && rules[k] == null) {
        break;
      }
      if (capital && (LEXICON.isPlace(next.fold) || LEXICON.isOrganisation(next.fold))) {
        last = k;
      }
      if (next.label) {
        break;
      }
    }
    for (int k = i + 1; k <= last; k++) {
      rules[k] = rules[k] == null ? "part_of_name" : rules[k];
    }
  }

  /** Whether a small word is part of a name behind this one: "van" is, "of" behind "University". */
  private static boolean isInsideName(Word particle, Word first) {
    return switch (particle.fold) {
      case "and" -> false;
      case "of", "the", "le", "la" ->
          first.fold.length() == 1
              || LEXICON.isOrganisation(first.fold)
              || LEXICON.isPlace(first.fold);
      default -> true;
    };
  }

  /** A number that ends a phrase behind a name no dictionary has, as houses stand abroad. */
  private boolean isHouseBehind(int i) {
    if (i + 1 >= words.size() || settled[i + 1] || LEXICON.isOrdinary(words.get(i).fold)) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.shape == Shape.NUMBER
        && next.joint == ' '
        && rules[i + 1] == null
        && (i + 2 == words.size()
            || words.get(i + 2).joint != ' '
            || rules[i + 2] != null
            || settled[i + 2]);
  }

  /** The number before a name that a number ends: both are of one address. */
  private void numberBefore(int i) {
    Word before = before(i);
    boolean number =
        before != null
            && before.shape == Shape.NUMBER
            && words.get(i).joint == ' '
            && rules[i - 1] == null
            && !settled[i - 1]
            && rules[i] != null
            && !LEXICON.isOrdinary(words.get(i).fold);
    if (!number) {
      return;
    }
    if (words.get(i).isCapitalised() && i > 1 && isWhere(words.get(i - 2))) {
      rules[i - 1] = "address";
      return;
    }
    for (int k = i + 1; k < words.size() && k <= i + LONGEST && words.get(k).joint == ' '; k++) {
      if (!words.get(k).isLetters() && (rules[k] != null || settled[k])) {
        rules[i - 1] = "address";
        return;
      }
      if (rules[k] == null) {
        return;
      }
    }
  }

  /** Whether an address commonly follows. */
  private static boolean isWhere(Word word) {
    return switch (word.fold) {
      case "address", "at", "home", "live", "lives", "living", "near", "of", "outside", "to" ->
          true;
      default -> false;
    };
  }

  /** A state's two letters before its code: both are of one address. */
  private void state(int i) {
    Word before = before(i);
    boolean state =
        before != null
            && before.shape == Shape.UPPER
            && before.fold.length() == 2
            && words.get(i).shape == Shape.NUMBER
            && words.get(i).fold.length() == 5
            && words.get(i).joint == ' ';
    if (state) {
      rules[i - 1] = rules[i - 1] == null ? "address" : rules[i - 1];
      settled[i - 1] = false;
    }
  }

  /** Whether a number before this name belongs to it: a class, a house in a street. */
  private boolean isNumbered(int i) {
    if (LEXICON.isOrdinary(words.get(i).fold)) {
      return true;
    }
    for (int k = i; k < words.size() && k < i + 4; k++) {
      if (k > i && words.get(k).joint != ' ') {
        return false;
      }
      if (LEXICON.isPlace(words.get(k).fold)) {
        return true;
      }
    }
    return false;
  }
}
