package dev.safeguard.core.deidentify;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One word or number of a text; see {@link WordReader}. */
final class Word {
  /** How a word is written. */
  enum Shape {
    LOWER,
    CAPITALISED,
    UPPER,
    MIXED,
    /** Digits alone. */
    NUMBER,
    /** Letters and digits, or an underscore. */
    CODE
  }

  private static final ShortWords SHORT_WORDS = Lexicon.STANDARD.shortWords;

  final int start;

  /** Behind the last letter, before a possessive ending. */
  final int end;

  /** Behind a possessive ending. */
  final int stop;

  final Shape shape;

  /** Its place among the short words that are known; {@link ShortWords#NONE} if it is none. */
  private final int place;

  /** As {@link #fold()}; null if it has a place, as most have, whose string nobody asks for. */
  private final @Nullable String fold;

  /** Of {@link #fold()}, as {@link String#hashCode} defines it. */
  final int hash;

  private final long traits;

  /** Whether {@code 's} follows. */
  final boolean possessive;

  /** Whether a sentence, a line or a quotation begins here. */
  final boolean opening;

  /** Whether it stands in quotation marks alone, as a nickname does. */
  final boolean quoted;

  /** Whether a colon follows at once, as behind the label of a field or the name of a speaker. */
  final boolean label;

  /**
   * What stands between it and the word before: a space, a hyphen, an ampersand, a slash, a dot
   * with or without a space, a comma and a space, or 0 for anything else.
   */
  final char joint;

  Word(
      int start,
      int end,
      int stop,
      Shape shape,
      int place,
      @Nullable String fold,
      int hash,
      long traits,
      boolean possessive,
      boolean opening,
      boolean quoted,
      boolean label,
      char joint) {
    this.start = start;
    this.end = end;
    this.stop = stop;
    this.shape = shape;
    this.place = place;
    this.fold = fold;
    this.hash = hash;
    this.traits = traits;
    this.possessive = possessive;
    this.opening = opening;
    this.quoted = quoted;
    this.label = label;
    this.joint = joint;
  }

  /** The words of a text, in order. */
  static List<Word> of(String text) {
    return new WordReader(text).words();
  }

  /** In lower case, without accents, the apostrophe straight. */
  String fold() {
    return fold != null ? fold : SHORT_WORDS.word(place);
  }

  /** How many letters the word has; without accents, so that they may be more than were written. */
  int length() {
    return fold != null ? fold.length() : end - start;
  }

  /** Whether it is this word, in lower case. */
  boolean is(String word) {
    return hash == word.hashCode() && fold().equals(word);
  }

  boolean endsWith(String ending) {
    return fold().endsWith(ending);
  }

  boolean is(Trait trait) {
    return (traits & trait.bit) != 0;
  }

  /** Whether it has any of these traits, which are given by their bits. */
  boolean isAny(long bits) {
    return (traits & bits) != 0;
  }

  /** Whether it is ordinary and a name too. */
  boolean isNameToo() {
    return isAny(Trait.KNOWN_NAME.bit | Trait.RARE_NAME.bit);
  }

  /** Whether it is written with a capital letter and identifies nobody. */
  boolean isSafeCapitalised() {
    return isAny(Trait.CAPITALISED.bit | Trait.TITLE.bit | Trait.RELATION.bit);
  }

  /** Whether it can belong to one name with the word before. */
  boolean isJoined() {
    return joint == ' ' || joint == '-' || joint == '.';
  }

  /** Whether it opens a sentence before a name without being part of it. */
  boolean isOpener() {
    return is(Trait.OPENER)
        || is(Trait.VERB)
        || endsWith("ed")
        || endsWith("ing")
        || endsWith("ly")
        || endsWith("s");
  }

  boolean isLetters() {
    return shape != Shape.NUMBER && shape != Shape.CODE;
  }

  boolean isCapitalised() {
    return shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.MIXED;
  }

  /** In lower case, without accents, the apostrophe straight. */
  static String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT).replace('`', '\'');
    }
    String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); ) {
      int c = parts.codePointAt(i);
      if (!WordReader.isMark(c)) {
        plain.appendCodePoint(
            switch (c) {
              case '’', 'ʼ', '‘' -> '\'';
              case 'ł', 'Ł' -> 'l';
              case 'ø', 'Ø' -> 'o';
              case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
              case 'ı' -> 'i';
              default -> c;
            });
      }
      i += Character.charCount(c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
