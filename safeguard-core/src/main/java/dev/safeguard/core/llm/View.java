package dev.safeguard.core.llm;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A text without what stands between its letters and digits, folded, with the places where its
 * words begin and end. Any stretch of it has its hash at the cost of one multiplication.
 */
final class View {
  /** How characters are folded. */
  enum Fold {
    /** Case, accents and forms. */
    PLAIN,
    /** Also what looks alike; only stretches that hold such a character are of interest. */
    SHAPE,
    /** Signs alone, such as emoji. */
    SIGNS
  }

  /** As many as a time of day is written with. */
  private static final int TIME_DIGITS = 4;

  private final Fold fold;
  private final Predicate<String> ordinary;
  private final String text;

  private final long[] hashes;
  private int length;
  private int pieces;
  private char[] chars;
  private int[] at;
  private int[] piece;
  private boolean[] starts;
  private boolean[] ends;

  /** Sums over all characters before: what looks alike, and letters. */
  private int[] oddBefore;

  private int[] lettersBefore;

  /** Whether each word is ordinary. */
  private boolean[] known = new boolean[16];

  private final StringBuilder word = new StringBuilder();
  private int wordStart = -1;
  private int wordAt;

  View(String text, Fold fold, long base, Predicate<String> ordinary) {
    this.text = text;
    this.fold = fold;
    this.ordinary = ordinary;
    int capacity = text.length() + 8;
    chars = new char[capacity];
    at = new int[capacity];
    piece = new int[capacity];
    starts = new boolean[capacity];
    ends = new boolean[capacity];
    oddBefore = new int[capacity + 1];
    lettersBefore = new int[capacity + 1];
    read();
    hashes = new long[length + 1];
    for (int i = 0; i < length; i++) {
      hashes[i + 1] = hashes[i] * base + chars[i] + 1;
    }
  }

  int length() {
    return length;
  }

  /** The view's hash of the stretch, before it is mixed. */
  long hash(int from, int to, long power) {
    return hashes[to] - hashes[from] * power;
  }

  char charAt(int i) {
    return chars[i];
  }

  /** Where in the text a character stood. */
  int position(int i) {
    return at[i];
  }

  boolean startsWord(int i) {
    return starts[i];
  }

  /** Whether a word ends before this place. */
  boolean endsWord(int to) {
    return ends[to - 1];
  }

  /** Whether an unknown word ends here but for the s of a plural. */
  boolean endsBeforeS(int from, int to) {
    return to - from >= 3 && to < length && chars[to] == 's' && ends[to] && !known[piece[to]];
  }

  boolean isOneWord(int from, int to) {
    return piece[from] == piece[to - 1];
  }

  /** Whether some word that the stretch touches is not ordinary. */
  boolean touchesUnknown(int from, int to) {
    for (int p = piece[from]; p <= piece[to - 1]; p++) {
      if (!known[p]) {
        return true;
      }
    }
    return false;
  }

  /** Whether the stretch can be of interest in this view at all. */
  boolean isCandidate(int from, int to) {
    return switch (fold) {
      case PLAIN, SIGNS -> true;
      case SHAPE ->
          oddBefore[to] > oddBefore[from]
              && lettersBefore[to] > lettersBefore[from]
              && touchesUnknown(from, to);
    };
  }

  private void read() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c < 0x80) {
        part(c, i, next);
      } else if (!Folding.isInvisible(c)) {
        String apart = Folding.apart(c);
        for (int j = 0; j < apart.length(); ) {
          int part = apart.codePointAt(j);
          part(part, i, next);
          j += Character.charCount(part);
        }
      }
      i = next;
    }
    endWord();
  }

  private void part(int c, int i, int next) {
    if (Folding.isInvisible(c)) {
      return;
    }
    if (fold == Fold.SIGNS) {
      if (c >= 0x80 && !Folding.isSpace(c) && !Folding.isWord(c)) {
        beginWord(i);
        append(c, i, false);
        endWord();
      }
    } else if (Folding.isWord(c)) {
      if (Folding.isFree(c)) {
        endWord();
        beginWord(i);
        append(c, i, false);
        endWord();
      } else {
        beginWord(i);
        append(c, i, isOdd(c, i, next));
      }
    } else if (fold == Fold.SHAPE && Folding.isLookAlike(c) && isWithin(c, i, next)) {
      beginWord(i);
      append(c, i, true);
    } else {
      endWord();
    }
  }

  /** Whether a sign stands where a letter would. */
  private boolean isWithin(int c, int i, int next) {
    boolean before = i > 0 && Folding.isWord(text.codePointBefore(i));
    boolean behind = next < text.length() && Folding.isWord(text.codePointAt(next));
    if (c == '!' || c == '|') {
      return before && behind;
    }
    return before || behind;
  }

  private boolean isOdd(int c, int i, int next) {
    if (fold != Fold.SHAPE) {
      return false;
    }
    if (c == 'I') {
      return word.length() > 0;
    }
    return (c == 'l' && word.length() == 0) || (Folding.isLookAlike(c) && !isTime(i, next));
  }

  /** Whether the digit is one of a time of day or a place in an order, as in 5am or 1st. */
  private boolean isTime(int i, int next) {
    int from = i;
    while (from > Math.max(0, i - TIME_DIGITS) && isDigit(text.charAt(from - 1))) {
      from--;
    }
    int to = next;
    while (to < Math.min(text.length(), next + TIME_DIGITS) && isDigit(text.charAt(to))) {
      to++;
    }
    if ((from > 0 && Folding.isWord(text.charAt(from - 1))) || to + 2 > text.length()) {
      return false;
    }
    boolean ended = to + 2 == text.length() || !Folding.isWord(text.charAt(to + 2));
    return ended
        && switch (text.substring(to, to + 2)) {
          case "am", "pm", "AM", "PM", "st", "nd", "rd", "th" -> true;
          default -> false;
        };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void beginWord(int i) {
    if (wordStart < 0) {
      wordStart = length;
      wordAt = i;
    }
  }

  private void append(int c, int i, boolean odd) {
    int folded = fold == Fold.SHAPE ? Folding.shape(c) : Folding.plain(c);
    word.appendCodePoint(Folding.plain(c));
    boolean letter = Character.isLetter(c);
    if (folded > 0xFFFF) {
      put(Character.highSurrogate(folded), i, odd, letter);
      put(Character.lowSurrogate(folded), i, odd, letter);
    } else {
      put((char) folded, i, odd, letter);
    }
  }

  private void put(char c, int i, boolean odd, boolean letter) {
    if (length == chars.length) {
      grow();
    }
    chars[length] = c;
    at[length] = i;
    piece[length] = pieces;
    oddBefore[length + 1] = oddBefore[length] + (odd ? 1 : 0);
    lettersBefore[length + 1] = lettersBefore[length] + (letter ? 1 : 0);
    length++;
  }

  private void grow() {
    int capacity = 2 * chars.length;
    chars = Arrays.copyOf(chars, capacity);
    at = Arrays.copyOf(at, capacity);
    piece = Arrays.copyOf(piece, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    oddBefore = Arrays.copyOf(oddBefore, capacity + 1);
    lettersBefore = Arrays.copyOf(lettersBefore, capacity + 1);
  }

  private void endWord() {
    if (wordStart < 0) {
      return;
    }
    if (isContraction()) {
      length = wordStart;
    } else {
      starts[wordStart] = true;
      ends[length - 1] = true;
      if (pieces == known.length) {
        known = Arrays.copyOf(known, 2 * pieces);
      }
      known[pieces++] = isKnown(word.toString());
    }
    word.setLength(0);
    wordStart = -1;
  }

  /** Whether the word is what an apostrophe binds to the one before, as in don't and Tom's. */
  private boolean isContraction() {
    if (wordAt == 0 || word.length() > 2 || "'’ʼ`".indexOf(text.charAt(wordAt - 1)) < 0) {
      return false;
    }
    boolean grown =
        wordStart >= 2
            && piece[wordStart - 1] == piece[wordStart - 2]
            && wordAt >= 2
            && at[wordStart - 1] == wordAt - 2;
    return grown
        && switch (word.toString()) {
          case "s", "t", "d", "m", "ll", "re", "ve" -> true;
          default -> false;
        };
  }

  private boolean isKnown(String word) {
    char first = word.charAt(0);
    if (word.length() == 1) {
      return first == 'a' || first == 'i' || isDigit(first);
    }
    for (int i = 0; i < word.length(); i++) {
      if (!isDigit(word.charAt(i))) {
        return ordinary.test(word);
      }
    }
    return true;
  }

  /** The folded characters, for making an index of them. */
  char[] folded() {
    return Arrays.copyOf(chars, length);
  }

  /** Tells the length only. */
  @Override
  public String toString() {
    return "View[" + length + " characters]";
  }
}
