package dev.safeguard.core.deidentify;

/**
 * Names of places that are ordinary words and stand without capitals, as in "got off at splash
 * point" or "pinnacle roofing sent a man": behind a word that says where, or before one that tells
 * what kind of place it is, a word that notes about children seldom have is a name.
 */
final class UnusualPlaces {
  private static final int MOST_WORDS = 3;

  private static final long NO_NAME =
      Trait.FUNCTION.bit
          | Trait.RELATION.bit
          | Trait.TITLE.bit
          | Trait.ACRONYM.bit
          | Trait.CALENDAR.bit
          | Trait.DAY.bit;

  private static final long KIND =
      Trait.PLACE.bit | Trait.ORGANISATION.bit | Trait.INSTITUTION.bit | Trait.STREET.bit;

  /** Of those, what is oftener a word of its own. */
  private static final long SELDOM_A_KIND = Trait.SELDOM_A_KIND.bit | Trait.CAPITALISED.bit;

  private static final long USUAL = Trait.USUAL.bit | Trait.DESCRIBING.bit | Trait.ROOM.bit;

  private final Passage passage;

  UnusualPlaces(Passage passage) {
    this.passage = passage;
  }

  /** Has them go; for a text on whose capitals nobody can count. */
  void find() {
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.word(i);
      if (word.is(Trait.RIGHT_BEFORE_A_PLACE)) {
        Word next = passage.next(i);
        boolean article = next != null && next.is("the") && !word.is("in");
        behind(article && passage.isSpaced(i + 1) ? i + 2 : i + 1);
      }
      if (word.isAny(KIND) && !word.isAny(SELDOM_A_KIND)) {
        before(i);
      }
    }
  }

  /** The name before the word that tells its kind. */
  private void before(int kind) {
    int first = kind;
    while (kind - first < 2 && passage.isSpaced(first) && isUnusual(first - 1)) {
      first--;
    }
    if (first < kind && !passage.isSettled(kind)) {
      for (int k = first; k <= kind; k++) {
        passage.take(k, k < kind ? "place" : "part_of_name");
      }
    }
  }

  private boolean isUnusual(int i) {
    return mayBePart(i) && !isUsual(passage.word(i));
  }

  /** The name that begins behind a word that says where. */
  private void behind(int first) {
    int last = first - 1;
    for (int k = first; k < first + MOST_WORDS && passage.isSpaced(k) && mayBePart(k); k++) {
      if (!isUsual(passage.word(k))) {
        last = k;
      }
    }
    // Of more words than two the first has to be unusual, or a clause has gone on by then.
    if (last > first + 1 && isUsual(passage.word(first))) {
      return;
    }
    boolean kind =
        last >= first && passage.isSpaced(last + 1) && isKindBehind(passage.word(last + 1));
    for (int k = first; k <= (kind ? last + 1 : last); k++) {
      passage.take(k, "place");
    }
  }

  private static boolean isKindBehind(Word word) {
    return word.isAny(KIND) && !word.is(Trait.CAPITALISED);
  }

  private boolean mayBePart(int i) {
    Word word = passage.word(i);
    return word.is(Trait.ORDINARY)
        && !word.isAny(NO_NAME)
        && word.isLetters()
        && word.length() > 2
        && word.fold().indexOf('\'') < 0
        && !passage.goes(i)
        && !passage.isSettled(i);
  }

  /** Whether notes commonly have it, in the singular perhaps. */
  private static boolean isUsual(Word word) {
    if (word.isAny(USUAL) || word.endsWith("ing") || word.endsWith("ed") || word.endsWith("ly")) {
      return true;
    }
    String fold = word.fold();
    int last = fold.length() - 1;
    return fold.charAt(last) == 's' && Lexicon.STANDARD.is(fold.substring(0, last), Trait.USUAL);
  }
}
