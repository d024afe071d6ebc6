package dev.safeguard.core.deidentify;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The known words of up to twelve letters, as nearly all are, found by the characters of a text
 * themselves, whatever their case: each is one number, of five bits for a letter, so that looking
 * one up makes no string and compares none. Immutable.
 */
final class ShortWords {
  static final int LONGEST = 12;
  private static final int LETTER_BITS = 5;
  private static final int APOSTROPHE = 27;

  /** Spreads keys over the table (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** What {@link #find} gives for no word. */
  static final int NONE = -1;

  /**
   * The key of each place, 0 for none, and behind it the traits, which are thus at hand with it.
   */
  private final long[] keysAndTraits;

  private final @Nullable String[] words;

  /** Of what is multiplied, so that a number of a place is left. */
  private final int shift;

  /**
   * @param traits by word; those that do not fit are left out
   */
  ShortWords(Map<String, Long> traits) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(traits.size());
    this.keysAndTraits = new long[2 << bits];
    this.words = new String[1 << bits];
    this.shift = Long.SIZE - bits;
    traits.forEach(this::add);
  }

  private void add(String word, long traits) {
    long key = key(word, 0, word.length());
    if (key != 0) {
      int place = place(key);
      keysAndTraits[2 * place] = key;
      keysAndTraits[2 * place + 1] = traits;
      words[place] = word;
    }
  }

  /** Whether a word is as short, and of letters and apostrophes. */
  static boolean fits(String word) {
    return key(word, 0, word.length()) != 0;
  }

  /** The place of the word that stands here; {@link #NONE} if it is none of these. */
  int find(String text, int start, int end) {
    long key = key(text, start, end);
    return key == 0 ? NONE : find(key);
  }

  /** The place of the word of this key, which is not 0; {@link #NONE} if it is none of these. */
  int find(long key) {
    int place = place(key);
    return keysAndTraits[2 * place] == key ? place : NONE;
  }

  /**
   * The key of a word that is one letter longer.
   *
   * @param key of the letters before it, 0 for none
   */
  static long key(long key, char letter) {
    return (key << LETTER_BITS) | (letter & ((1 << LETTER_BITS) - 1));
  }

  /** The word at a place, as {@link Word#fold}. */
  String word(int place) {
    return Objects.requireNonNull(words[place]);
  }

  /** The bits of the traits of the word at a place. */
  long traits(int place) {
    return keysAndTraits[2 * place + 1];
  }

  /** Tells each word and its traits, in no order. */
  void forEach(BiConsumer<String, Long> action) {
    for (int place = 0; place < words.length; place++) {
      String word = words[place];
      if (word != null) {
        action.accept(word, traits(place));
      }
    }
  }

  /** Where a key is, or would be: where its place is taken, in the next that is free. */
  private int place(long key) {
    int place = (int) ((key * SPREAD) >>> shift);
    while (keysAndTraits[2 * place] != 0 && keysAndTraits[2 * place] != key) {
      place = (place + 1) & (words.length - 1);
    }
    return place;
  }

  /** Letters and apostrophes as one number; 0 if there are too many, or other characters. */
  private static long key(String text, int start, int end) {
    if (end - start > LONGEST) {
      return 0;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      int letter = letter(text.charAt(i));
      if (letter == 0) {
        return 0;
      }
      key = (key << LETTER_BITS) | letter;
    }
    return key;
  }

  private static int letter(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return c & 31;
    }
    return c == '\'' || c == '`' ? APOSTROPHE : 0;
  }
}
