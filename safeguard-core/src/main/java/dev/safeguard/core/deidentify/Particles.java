package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;

/** Small words that are inside a name, as those of "Vincent van Gogh" and "The Fox and Duck". */
final class Particles {
  private final Passage passage;

  Particles(Passage passage) {
    this.passage = passage;
  }

  /** Whether a word, alone or with the one before, stands between two parts of one name. */
  boolean joins(int i) {
    if (i == 0 || !isParticle(i)) {
      return false;
    }
    Word word = passage.word(i);
    Word before = passage.word(i - 1);
    if (i > 1 && isParticle(i - 1) && passage.goes(i - 2)) {
      // "de la": the first is inside the name if both are.
      Word first = passage.word(i - 2);
      return !word.is("and") && (isInsideName(before, first) || isOf(before, first));
    }
    return passage.goes(i - 1)
        && before.isLetters()
        && (isInsideName(word, before)
            || isOf(word, before)
            || isOfPartners(i, word)
            || isOfInn(i, word));
  }

  /** As in "Closet of Marion" and "Gardens of the Assumption", which are no people. */
  private static boolean isOf(Word word, Word first) {
    return (word.is("of") || word.is("the"))
        && first.shape == Shape.CAPITALISED
        && first.is(Trait.ORDINARY)
        && !first.is(Trait.GIVEN);
  }

  private boolean isParticle(int i) {
    Word word = passage.word(i);
    return word.shape == Shape.LOWER && word.is(Trait.PARTICLE) && word.joint == ' ';
  }

  /** As in "The Fox and Duck". */
  private boolean isOfInn(int i, Word word) {
    return i > 1
        && word.is("and")
        && passage.word(i - 2).is("the")
        && passage.isSpaced(i - 1)
        && (passage.word(i - 1).is(Trait.ORDINARY) || passage.word(i + 1).is(Trait.ORDINARY));
  }

  /** As in "Hathaway and Sons". */
  private boolean isOfPartners(int i, Word word) {
    Word next = passage.word(i + 1);
    return word.is("and") && next.isCapitalised() && next.is(Trait.PARTNERS);
  }

  /** Whether a word may go on with a name that begins with {@code first}. */
  boolean goOn(int i, Word first) {
    Word word = passage.word(i);
    return isParticle(i)
        && ((word.is("of") && first.is(Trait.ORDINARY)) || isInsideName(word, passage.word(i - 1)));
  }

  /** Whether a small word is part of a name behind this one: "van" is, "of" behind "University". */
  private static boolean isInsideName(Word particle, Word first) {
    return switch (particle.fold()) {
      case "and" -> false;
      case "ten", "ter", "te", "upon" -> true;
      case "an", "na", "nam" -> !first.is(Trait.ORDINARY) && !first.is(Trait.GIVEN);
      case "of", "the", "le", "la" ->
          first.length() == 1
              || first.is("lady")
              || first.is(Trait.ORGANISATION)
              || first.is(Trait.PLACE);
      default -> true;
    };
  }
}
