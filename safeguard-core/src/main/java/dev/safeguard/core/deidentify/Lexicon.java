package dev.safeguard.core.deidentify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The words that are known, each with its {@link Trait}s ({@link WordLists}). Looking a word up
 * once tells all. Immutable.
 */
final class Lexicon {
  static final Lexicon STANDARD = new Lexicon(WordLists.read());

  /** Most of them. */
  final ShortWords shortWords;

  /** The rest. */
  private final Map<String, Long> others = new HashMap<>();

  private Lexicon(Map<String, Long> traits) {
    this.shortWords = new ShortWords(traits);
    traits.forEach(
        (word, bits) -> {
          if (!ShortWords.fits(word)) {
            others.put(word, bits);
          }
        });
  }

  /** Every word that may stay in a text, in lower case. */
  Set<String> words() {
    long may = Trait.ORDINARY.bit | Trait.TITLE.bit | Trait.RELATION.bit | Trait.ACRONYM.bit;
    Set<String> words = new HashSet<>();
    BiConsumer<String, Long> take =
        (word, bits) -> {
          if ((bits & may) != 0) {
            words.add(word);
          }
        };
    shortWords.forEach(take);
    others.forEach(take);
    return words;
  }

  /**
   * The bits of a word's traits; 0 for one that is on no list.
   *
   * @param word in lower case
   */
  long traits(String word) {
    if (ShortWords.fits(word)) {
      int place = shortWords.find(word, 0, word.length());
      return place == ShortWords.NONE ? 0 : shortWords.traits(place);
    }
    return others.getOrDefault(word, 0L);
  }

  /** Whether a word, in lower case, has a trait. */
  boolean is(String word, Trait trait) {
    return (traits(word) & trait.bit) != 0;
  }
}
