package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.Word.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a text in one pass. Nearly all are of plain letters: what is to be known of
 * those is gathered while their end is looked for, and most have no string made of them.
 */
final class WordReader {
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

  private static final Lexicon LEXICON = Lexicon.STANDARD;
  private static final ShortWords SHORT_WORDS = LEXICON.shortWords;

  /** What is shorter and has an accent is no English word. */
  private static final int SHORTEST_FOREIGN = 4;

  private static final int CASE = 'a' - 'A';

  private final String text;
  private final char[] chars;
  private final List<Word> words;

  /** Behind the word before. */
  private int previousEnd;

  // Of the plain letters that were read last.
  private long key;
  private int hash;
  private int capitals;

  WordReader(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    this.words = new ArrayList<>(text.length() / 5 + 4);
  }

  /** The words, in order. */
  List<Word> words() {
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int end = behindPlainLetters(start);
      if (end > start && !mayGoOn(end)) {
        words.add(plainWord(start, end));
      } else {
        if (end == start) {
          int c = text.codePointAt(start);
          end += Character.charCount(c);
          if (!isWord(c)) {
            i = end;
            continue;
          }
        }
        end = end(end);
        words.add(isNumber(start, end) ? number(start, end) : word(start, end));
      }
      i = end;
      previousEnd = end;
    }
    return words;
  }

  /** Reads plain letters, as far as there are any. */
  private int behindPlainLetters(int from) {
    long letters = 0;
    int sum = 0;
    int large = 0;
    int i = from;
    for (; i < chars.length; i++) {
      char c = chars[i];
      int small = c | CASE;
      if (small < 'a' || small > 'z') {
        break;
      }
      letters = ShortWords.key(letters, c);
      sum = 31 * sum + small;
      large += small - c;
    }
    key = i - from > ShortWords.LONGEST ? 0 : letters;
    hash = sum;
    capitals = large / CASE;
    return i;
  }

  /** Whether a word of plain letters may go on with this character. */
  private boolean mayGoOn(int at) {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c >= 0x80 || (c >= '0' && c <= '9') || c == '_' || isApostrophe(c);
  }

  /** The word of plain letters that was read last. */
  private Word plainWord(int start, int end) {
    int place = key == 0 ? ShortWords.NONE : SHORT_WORDS.find(key);
    String fold = null;
    long traits;
    if (place != ShortWords.NONE) {
      traits = SHORT_WORDS.traits(place);
    } else {
      fold = text.substring(start, end).toLowerCase(Locale.ROOT);
      traits = key == 0 ? LEXICON.traits(fold) : 0;
    }
    return plain(start, end, plainShape(start, end), place, fold, hash, traits);
  }

  /** Whether these are plain digits, which have no possessive ending. */
  private boolean isNumber(int start, int end) {
    int i = start;
    while (i < end && chars[i] >= '0' && chars[i] <= '9') {
      i++;
    }
    return i == end;
  }

  /** A number of plain digits, which is on no list of words. */
  private Word number(int start, int end) {
    String fold = text.substring(start, end);
    return plain(start, end, Shape.NUMBER, ShortWords.NONE, fold, fold.hashCode(), 0);
  }

  /** A word with no ending to be parted from it. */
  private Word plain(
      int start, int end, Shape shape, int place, @Nullable String fold, int hash, long traits) {
    boolean first = words.isEmpty();
    boolean spaced = !first && start - previousEnd == 1 && chars[previousEnd] == ' ';
    return new Word(
        start,
        end,
        end,
        shape,
        place,
        fold,
        hash,
        traits,
        false,
        first || (!spaced && isOpening(previousEnd, start)),
        !spaced && isQuote(start - 1) && isQuote(end),
        end < chars.length && chars[end] == ':',
        spaced ? ' ' : joint(previousEnd, start, first));
  }

  private Shape plainShape(int start, int end) {
    if (capitals == 0) {
      return Shape.LOWER;
    }
    if (capitals == end - start) {
      return Shape.UPPER;
    }
    return capitals == 1 && text.charAt(start) < 'a' ? Shape.CAPITALISED : Shape.MIXED;
  }

  private static boolean isWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
  }

  private boolean isQuote(int at) {
    return at >= 0
        && at < text.length()
        && switch (text.charAt(at)) {
          case '"', '\'', '“', '”', '‘', '’' -> true;
          default -> false;
        };
  }

  /** Where a word ends that goes on here, or has its end. */
  private int end(int from) {
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

  /** A word of any characters. */
  private Word word(int start, int stop) {
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
    int place = SHORT_WORDS.find(text, start, end);
    boolean known = place != ShortWords.NONE;
    String fold = known ? null : Word.fold(text.substring(start, end));
    boolean first = words.isEmpty();
    return new Word(
        start,
        end,
        stop,
        shape(start, end),
        place,
        fold,
        fold == null ? SHORT_WORDS.word(place).hashCode() : fold.hashCode(),
        fold == null ? SHORT_WORDS.traits(place) : traits(fold, isForeign(start, end)),
        possessive,
        first || isOpening(previousEnd, start),
        isQuote(start - 1) && isQuote(stop),
        stop < text.length() && text.charAt(stop) == ':',
        joint(previousEnd, start, first));
  }

  private static long traits(String fold, boolean foreign) {
    long all = LEXICON.traits(fold);
    if (!foreign) {
      return all;
    }
    return fold.length() < SHORTEST_FOREIGN ? 0 : all & ~NOT_FOREIGN;
  }

  /** Whether what stands between two words ends a sentence or opens a quotation. */
  private boolean isOpening(int from, int to) {
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
  private boolean isForeign(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !isApostrophe(c)) {
        return true;
      }
    }
    return false;
  }

  private char joint(int from, int to, boolean first) {
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

  private Shape shape(int start, int end) {
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
}
