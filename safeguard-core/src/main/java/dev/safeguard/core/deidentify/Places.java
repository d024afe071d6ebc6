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

  private final Passage passage;

  Places(Passage passage) {
    this.passage = passage;
  }

  /** What can be told of a place by its own words. */
  void find() {
    for (int i = 1; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (word.is(Trait.STREET)) {
        street(i);
      }
      if (word.is(Trait.PLACE) && word.fold.equals("room") && passage.isSpaced(i)) {
        room(i, word);
      }
      if (passage.caseLost
          && passage.isSpaced(i)
          && (word.is(Trait.STREET) || word.is(Trait.INSTITUTION))) {
        small(i, word);
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

  /** What stands around names of places that are known by now. */
  void complete() {
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (word.isLetters()) {
        if (passage.goes(i) && !word.is(Trait.ORDINARY)) {
          houseBehind(i);
        } else if (i > 0 && word.fold.equals("bus")) {
          route(i);
        }
      } else {
        numbered(i);
        state(i);
      }
    }
    for (int i = 1; i < passage.size(); i++) {
      if (passage.word(i - 1).shape == Shape.NUMBER) {
        houseBefore(i);
      }
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
    if (before != null && !before.isLetters() && !passage.isSettled(i - 1)) {
      passage.take(i - 1, "route");
      passage.take(i, "part_of_name");
    }
  }

  /** A state's two letters before its code: both are of one address. */
  private void state(int i) {
    Word before = passage.before(i);
    Word word = passage.word(i);
    if (before != null
        && before.shape == Shape.UPPER
        && before.fold.length() == 2
        && word.shape == Shape.NUMBER
        && word.fold.length() == DIGITS_OF_A_ZIP_CODE
        && word.joint == ' ') {
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
            && (!passage.isSpaced(i + 2) || passage.goes(i + 2) || passage.isSettled(i + 2));
    if (house) {
      passage.take(i + 1, "part_of_name");
    }
  }

  /** The number before a name, where an address is told or a number ends it too. */
  private void houseBefore(int i) {
    Word word = passage.word(i);
    boolean candidate =
        passage.isSpaced(i)
            && passage.goes(i)
            && !word.is(Trait.ORDINARY)
            && !passage.goes(i - 1)
            && !passage.isSettled(i - 1);
    if (candidate && (isToldOf(i, word) || isNumberBehind(i))) {
      passage.take(i - 1, "address");
    }
  }

  private boolean isToldOf(int i, Word word) {
    return word.isCapitalised() && i > 1 && passage.word(i - 2).is(Trait.BEFORE_AN_ADDRESS);
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
