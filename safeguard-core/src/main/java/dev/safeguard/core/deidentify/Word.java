package dev.safeguard.core.deidentify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One word or number of a text. */
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

  /**
   * What a word with accents has not of the English one: that a café is ordinary, and not that Thư
   * is a Thursday.
   */
  private static final long NOT_FOREIGN =
      Trait.CAPITALISED.bit
          | Trait.ACRONYM.bit
          | Trait.EVERYDAY_ACRONYM.bit
          | Trait.TITLE.bit
          | Trait.RELATION.bit
          | Trait.CALENDAR.bit
          | Trait.FUNCTION.bit
          | Trait.MODAL.bit;

  private static final ShortWords SHORT_WORDS = Lexicon.STANDARD.shortWords;

  /** What is shorter and has an accent is no English word. */
  private static final int SHORTEST_FOREIGN = 4;

  final int start;

  /** Behind the last letter, before a possessive ending. */
  final int end;

  /** Behind a possessive ending. */
  final int stop;

  final Shape shape;

  /** In lower case, without accents, the apostrophe straight. */
  final String fold;

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

  private Word(
      int start,
      int end,
      int stop,
      Shape shape,
      String fold,
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
    this.fold = fold;
    this.traits = traits;
    this.possessive = possessive;
    this.opening = opening;
    this.quoted = quoted;
    this.label = label;
    this.joint = joint;
  }

  private static long traits(String fold, boolean foreign) {
    long all = Lexicon.STANDARD.traits(fold);
    if (!foreign) {
      return all;
    }
    return fold.length() < SHORTEST_FOREIGN ? 0 : all & ~NOT_FOREIGN;
  }

  boolean is(Trait trait) {
    return (traits & trait.bit) != 0;
  }

  /** Whether it is ordinary and a name too. */
  boolean isNameToo() {
    return is(Trait.KNOWN_NAME) || is(Trait.RARE_NAME);
  }

  /** Whether it is written with a capital letter and identifies nobody. */
  boolean isSafeCapitalised() {
    return is(Trait.CAPITALISED) || is(Trait.TITLE) || is(Trait.RELATION);
  }

  /** Whether it can belong to one name with the word before. */
  boolean isJoined() {
    return joint == ' ' || joint == '-' || joint == '.';
  }

  /** Whether it opens a sentence before a name without being part of it. */
  boolean isOpener() {
    return is(Trait.OPENER)
        || is(Trait.VERB)
        || fold.endsWith("ed")
        || fold.endsWith("ing")
        || fold.endsWith("ly")
        || fold.endsWith("s");
  }

  boolean isLetters() {
    return shape.compareTo(Shape.NUMBER) < 0;
  }

  boolean isCapitalised() {
    return shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.MIXED;
  }

  /** The words of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>(text.length() / 5 + 4);
    int previousEnd = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isWord(c)) {
        i += Character.charCount(c);
        continue;
      }
      int start = i;
      int small = behindSmallLetters(text, start + Character.charCount(c));
      i = end(text, small);
      words.add(word(text, start, small, i, previousEnd, words.isEmpty()));
      previousEnd = i;
    }
    return words;
  }

  private static boolean isWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
  }

  private static boolean isQuote(String text, int at) {
    return at >= 0
        && at < text.length()
        && switch (text.charAt(at)) {
          case '"', '\'', '“', '”', '‘', '’' -> true;
          default -> false;
        };
  }

  /** Most words are a letter and small ones, and are read at once. */
  private static int behindSmallLetters(String text, int from) {
    int i = from;
    while (i < text.length() && isSmallLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Where a word ends that goes on here, or has its end. */
  private static int end(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean within =
          isWord(c)
              || (isApostrophe((char) c)
                  && i + 1 < text.length()
                  && Character.isLetter(text.codePointAt(i + 1)));
      if (!within) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static Word word(
      String text, int start, int small, int stop, int previousEnd, boolean first) {
    int end = stop;
    boolean possessive = false;
    if (end - start > 2
        && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
        && isApostrophe(text.charAt(end - 2))) {
      end -= 2;
      possessive = true;
    } else if (end < text.length()
        && isApostrophe(text.charAt(end))
        && text.charAt(end - 1) == 's') {
      possessive = true;
    }
    int known = SHORT_WORDS.find(text, start, end);
    boolean unknown = known == ShortWords.NONE;
    String fold = unknown ? fold(text.substring(start, end)) : SHORT_WORDS.word(known);
    long traits = unknown ? traits(fold, isForeign(text, start, end)) : SHORT_WORDS.traits(known);
    return new Word(
        start,
        end,
        stop,
        small == end ? plainShape(text, start, end) : shape(text, start, end),
        fold,
        traits,
        possessive,
        first || isOpening(text, previousEnd, start),
        isQuote(text, start - 1) && isQuote(text, stop),
        stop < text.length() && text.charAt(stop) == ':',
        joint(text, previousEnd, start, first));
  }

  /** Whether what stands between two words ends a sentence or opens a quotation. */
  private static boolean isOpening(String text, int from, int to) {
    boolean opening = false;
    for (int i = from; i < to && !opening; i++) {
      opening =
          switch (text.charAt(i)) {
            case ' ' -> text.startsWith(" - ", i);
            case '.', '!', '?', ':', ';', '(', ')', '\n', '\r', '\t' -> true;
            case '"', '“', '‘', '•', '–', '—', '→', '>' -> true;
            default -> false;
          };
    }
    // The dot of an initial or an abbreviation ends no sentence.
    boolean abbreviation =
        opening
            && to - from <= 2
            && text.charAt(from) == '.'
            && from >= 2
            && !Character.isLetterOrDigit(text.charAt(from - 2))
            && Character.isUpperCase(text.charAt(from - 1));
    return opening && !abbreviation;
  }

  /** Whether an accent or another script makes it another word than the English one. */
  private static boolean isForeign(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !isApostrophe(c)) {
        return true;
      }
    }
    return false;
  }

  private static char joint(String text, int from, int to, boolean first) {
    if (!first && to - from == 3 && text.startsWith(" & ", from)) {
      return '&';
    }
    if (first || to - from > 2 || (to - from == 2 && text.charAt(to - 1) != ' ')) {
      return 0;
    }
    return switch (to == from ? 0 : text.charAt(from)) {
      case ' ' -> to - from == 1 ? ' ' : (char) 0;
      case '-', '‐', '‑' -> to - from == 1 ? '-' : (char) 0;
      case '&', '/' -> to - from == 1 ? text.charAt(from) : (char) 0;
      case '.' -> '.';
      case ',' -> to - from == 2 ? ',' : (char) 0;
      default -> (char) 0;
    };
  }

  /** The shape of a word of which all characters but the first are small letters. */
  private static Shape plainShape(String text, int start, int end) {
    char first = text.charAt(start);
    if (isSmallLetter(first)) {
      return Shape.LOWER;
    }
    boolean capitalised = first >= 'A' && first <= 'Z' && end - start > 1;
    return capitalised ? Shape.CAPITALISED : shape(text, start, end);
  }

  private static Shape shape(String text, int start, int end) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    boolean underscore = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (c >= 'a' && c <= 'z') {
        lower++;
      } else if (c == '_') {
        underscore = true;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      }
      i += Character.charCount(c);
    }
    if (digits > 0 || underscore) {
      return upper + lower > 0 || underscore ? Shape.CODE : Shape.NUMBER;
    }
    if (upper == 0) {
      return Shape.LOWER;
    }
    if (lower == 0) {
      return Shape.UPPER;
    }
    boolean first = !Character.isLowerCase(text.codePointAt(start));
    return first && upper == 1 ? Shape.CAPITALISED : Shape.MIXED;
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
      if (!isMark(c)) {
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
