package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;

/**
 * Places and institutions of which only some words go by themselves: the number of a house, what a
 * street or a school is, the number of a room or a bus.
 */
final class Places {
  /** Words between the number of a house and the last word of its street. */
  private static final int MOST_BETWEEN = 3;

  /** Most words behind a number that are looked at for another one. */
  private static final int LONGEST = 5;

  private static final int DIGITS_OF_A_ZIP_CODE = 5;

  private static final int HIGHEST_YEAR = 13;

  private static final long LAST_OF_A_PLACE =
      Trait.STREET.bit | Trait.INSTITUTION.bit | Trait.PLACE.bit;

  private final Passage passage;

  Places(Passage passage) {
    this.passage = passage;
  }

  /** What can be told of a place by its own words. */
  void find() {
    for (int i = 1; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (!word.isAny(LAST_OF_A_PLACE)) {
        continue;
      }
      if (word.is(Trait.STREET)) {
        street(i);
      }
      if (word.is(Trait.PLACE) && word.is("room") && passage.isSpaced(i)) {
        room(i, word);
      }
      if (passage.beginsSmall() && passage.isSpaced(i)) {
        if (word.is(Trait.STREET) || word.is(Trait.INSTITUTION)) {
          small(i, word);
        } else if (word.is(Trait.PLACE) && !word.is(Trait.SELDOM_A_KIND)) {
          smallPlace(i);
        }
      }
    }
  }

  /** A number, up to three words, and the last word of a street's name, however written. */
  private void street(int i) {
    for (int k = i; k >= i - MOST_BETWEEN && passage.isSpaced(k); k--) {
      Word before = passage.word(k - 1);
      if (k < i && !before.isLetters()) {
        for (int part = k - 1; part <= i; part++) {
          passage.take(part, "address");
        }
        return;
      }
      if (!before.isLetters() || before.is(Trait.FUNCTION)) {
        return;
      }
    }
  }

  /** The name of a room, which is not what it is for. */
  private void room(int i, Word word) {
    Word before = passage.word(i - 1);
    boolean named =
        before.shape != Shape.NUMBER
            && !before.is(Trait.ROOM)
            && !before.is(Trait.FUNCTION)
            && !before.is(Trait.BEFORE_A_PLACE)
            && !(before.shape == Shape.LOWER && before.endsWith("ing"))
            && !passage.isSettled(i - 1);
    boolean numbered = passage.goes(i) && before.isCapitalised() && word.isCapitalised();
    if (named || numbered) {
      passage.take(i - 1, "place");
    }
    if (named) {
      passage.take(i, "part_of_name");
    }
  }

  /** The name of a street or an institution that only capitals would show. */
  private void small(int i, Word word) {
    Word before = passage.word(i - 1);
    if (!before.isLetters()) {
      return;
    }
    boolean first = i > 1 && passage.word(i - 1).isJoined() && passage.word(i - 2).isLetters();
    if (!before.is(Trait.DESCRIBING)) {
      passage.take(i, "part_of_name");
      passage.take(i - 1, "place");
      if (first
          && !passage.word(i - 2).is(Trait.FUNCTION)
          && !passage.word(i - 2).is(Trait.DESCRIBING)) {
        passage.take(i - 2, "place");
      }
    } else if (first
        && word.is(Trait.INSTITUTION)
        && before.is(Trait.ORGANISATION)
        && passage.isSpaced(i - 1)
        && passage.goes(i - 2)) {
      // "Parkside Medical Centre": two words tell what it is.
      passage.take(i - 1, "part_of_name");
      passage.take(i, "part_of_name");
    }
  }

  /** The name of a place behind a word that says where, in a text without capitals. */
  private void smallPlace(int i) {
    int first = i - 1;
    while (first > 0 && i - first < 2 && isPartOfSmallPlace(first - 1) && passage.isSpaced(first)) {
      first--;
    }
    if (first > 0
        && isPartOfSmallPlace(first)
        && passage.isSpaced(first)
        && passage.word(first - 1).is(Trait.BEFORE_A_PLACE)) {
      for (int part = first; part < i; part++) {
        passage.take(part, "place");
      }
      passage.take(i, "part_of_name");
    }
  }

  private boolean isPartOfSmallPlace(int i) {
    Word word = passage.word(i);
    return word.isLetters()
        && !word.is(Trait.FUNCTION)
        && !word.is(Trait.DESCRIBING)
        && !word.is(Trait.ROOM)
        && !word.is(Trait.RELATION)
        && !word.is(Trait.ACRONYM)
        && !word.endsWith("ing");
  }

  /** What stands around names of places that are known by now. */
  void complete() {
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (word.isLetters()) {
        if (passage.goes(i) && !word.is(Trait.ORDINARY)) {
          houseBehind(i);
        } else if (i > 0 && !passage.word(i - 1).isLetters() && word.is("bus")) {
          route(i);
        } else if (word.is("corner")) {
          corner(i);
        }
      } else {
        numbered(i);
        state(i);
      }
    }
    for (int i = passage.size() - 1; i > 0; i--) {
      if (passage.word(i - 1).shape == Shape.NUMBER) {
        houseBefore(i);
      }
    }
    for (int i = 1; i < passage.size() - 1; i++) {
      between(i);
    }
  }

  /** Two streets that meet are one place: "the corner of Elm Road and Park Street". */
  private void corner(int i) {
    if (!passage.isSpaced(i + 1) || !passage.word(i + 1).is("of")) {
      return;
    }
    int last = Math.min(i + 2 + LONGEST, passage.size() - 2);
    for (int k = i + 2; k <= last; k++) {
      Word word = passage.word(k);
      if (word.is("and") && passage.goes(k + 1)) {
        int first = i > 0 && passage.word(i - 1).is("the") ? i - 1 : i;
        for (int part = first; part <= k; part++) {
          passage.take(part, "address");
        }
        return;
      }
      if (!passage.goes(k) && word.isLetters()) {
        return;
      }
    }
  }

  /** A lone small letter between two parts of a name, as in "Brandýs n Labem". */
  private void between(int i) {
    Word word = passage.word(i);
    Word next = passage.word(i + 1);
    boolean lone =
        word.shape == Shape.LOWER
            && word.length() == 1
            && passage.isSpaced(i)
            && !word.is(Trait.ORDINARY);
    if (lone && passage.goes(i - 1) && passage.goes(i + 1) && next.isJoined()) {
      passage.take(i, "part_of_name");
    }
  }

  /** The word that makes a place of a number goes with it, as "room" with 14. */
  private void numbered(int i) {
    Word before = passage.before(i);
    String rule = passage.why(i);
    boolean placed =
        before != null
            && ("place_number".equals(rule) || ("code".equals(rule) && before.is(Trait.NUMBERED)));
    if (placed) {
      passage.take(i - 1, "part_of_name");
    }
  }

  /** The number of a bus. */
  private void route(int i) {
    Word before = passage.before(i);
    if (before != null && !passage.isSettled(i - 1)) {
      passage.take(i - 1, "route");
      passage.take(i, "part_of_name");
      Word label = i > 1 ? passage.word(i - 2) : null;
      if (label != null && (label.is("number") || label.is("no"))) {
        passage.take(i - 2, "part_of_name");
      }
    }
  }

  /** The two or three letters of a state or a country before a code: all are of one address. */
  private void state(int i) {
    Word before = passage.before(i);
    Word word = passage.word(i);
    if (before == null
        || before.shape != Shape.UPPER
        || before.length() < 2
        || before.length() > 3
        || before.is(Trait.FUNCTION)
        || word.shape != Shape.NUMBER
        || word.joint != ' ') {
      return;
    }
    int digits = word.length();
    boolean behindPlace =
        digits == DIGITS_OF_A_ZIP_CODE - 1
            && passage.goes(i)
            && !before.is(Trait.ACRONYM)
            && passage.isSpaced(i - 1)
            && passage.goes(i - 2);
    if (digits == DIGITS_OF_A_ZIP_CODE || behindPlace) {
      passage.takeAnyway(i - 1, "address");
    }
  }

  /** A number that ends a phrase behind a name no dictionary has, as houses stand abroad. */
  private void houseBehind(int i) {
    Word next = passage.next(i);
    boolean house =
        next != null
            && next.shape == Shape.NUMBER
            && next.joint == ' '
            && !passage.isSettled(i + 1)
            && (!passage.isSpaced(i + 2)
                || passage.goes(i + 2)
                || passage.isSettled(i + 2)
                || passage.word(i + 2).is(Trait.STREET));
    if (house) {
      passage.take(i + 1, "part_of_name");
    }
  }

  /** The number before a name or a house, where an address is told or a number ends it too. */
  private void houseBefore(int i) {
    Word word = passage.word(i);
    if (word.is("the") && passage.isSpaced(i + 1) && passage.goes(i + 1)) {
      numberedName(i, word);
      return;
    }
    boolean candidate =
        passage.isSpaced(i)
            && passage.goes(i)
            && !word.is(Trait.ORDINARY)
            && !passage.goes(i - 1)
            && !passage.isSettled(i - 1);
    if (candidate && isClass(i - 1, word)) {
      passage.take(i - 1, "class");
    }
    boolean house =
        (word.shape == Shape.NUMBER && "address".equals(passage.why(i))) || isCompass(i, word);
    if (candidate && (house || isToldOf(i, word) || isNumberBehind(i) || isBehindHouse(i - 1))) {
      passage.take(i - 1, "address");
    }
  }

  /** As in "611 E. Sycamore St". */
  private boolean isCompass(int i, Word word) {
    return word.shape == Shape.UPPER
        && word.length() == 1
        && "nsew".contains(word.fold())
        && i + 1 < passage.size()
        && passage.goes(i + 1)
        && passage.word(i + 1).isJoined();
  }

  private boolean isToldOf(int i, Word word) {
    return word.isCapitalised() && i > 1 && passage.word(i - 2).is(Trait.BEFORE_AN_ADDRESS);
  }

  /** As in "3 The Maltings". */
  private void numberedName(int i, Word article) {
    if (passage.isSpaced(i) && article.isCapitalised() && !passage.isSettled(i - 1)) {
      passage.take(i - 1, "address");
      passage.take(i, "part_of_name");
    }
  }

  /** Whether a year's number before a name makes a class of both, as in "moved to 5 Hepworth". */
  private boolean isClass(int i, Word name) {
    Word number = passage.word(i);
    Word before = i > 0 ? passage.word(i - 1) : null;
    return name.shape == Shape.CAPITALISED
        && number.length() < 3
        && Integer.parseInt(number.fold()) <= HIGHEST_YEAR
        && before != null
        && (number.joint == ','
            || number.opening
            || (number.joint == ' ' && before.is(Trait.BEFORE_A_CLASS)));
  }

  /** Whether a number that goes stands before this one, as a house's does before a code. */
  private boolean isBehindHouse(int i) {
    return i > 0
        && passage.word(i).joint == ','
        && passage.word(i - 1).shape == Shape.NUMBER
        && passage.goes(i - 1);
  }

  private boolean isNumberBehind(int i) {
    for (int k = i + 1; k <= i + LONGEST && passage.isSpaced(k); k++) {
      if (!passage.word(k).isLetters() && (passage.goes(k) || passage.isSettled(k))) {
        return true;
      }
      if (!passage.goes(k)) {
        return false;
      }
    }
    return false;
  }
}
