package dev.safeguard.core.indicator;

import java.util.Arrays;

/**
 * A text cut into words, each with its span, its kind, and what stands before it. A hyphen parts
 * words, an apostrophe is as if it were not there. A query mark before a word is itself one, as in
 * "?self-harm", and "&amp;" is "and".
 */
final class Words {
  /** What stands before a word: nothing but space; a comma or its like; the end of a sentence. */
  static final byte NONE = 0;

  static final byte COMMA = 1;
  static final byte SENTENCE = 2;

  /** The same, and the sentence that ends there asks. */
  static final byte QUESTION = 3;

  private int[] starts;
  private int[] ends;
  private int[] kinds;
  private int[] hashes;
  private int[] stems;
  private byte[] breaks;
  private int size;
  private int known;

  private Words(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
    kinds = new int[capacity];
    hashes = new int[capacity];
    stems = new int[capacity];
    breaks = new byte[capacity + 1];
  }

  static Words of(CharSequence text, WordTrie trie) {
    int length = text.length();
    Words words = new Words(length / 6 + 4);
    WordHash hash = new WordHash();
    byte before = SENTENCE;
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (isWord(c)) {
        int from = i;
        int node = WordTrie.root();
        hash.clear();
        for (; i < length; i++) {
          char letter = text.charAt(i);
          if (isWord(letter)) {
            node = trie.step(node, WordTrie.symbol(letter));
            hash.add(letter);
          } else if (isApostrophe(letter)) {
            hash.apostrophe();
          } else {
            break;
          }
        }
        hash.end(before >= SENTENCE || (from > 0 && isQuote(text.charAt(from - 1))));
        words.add(from, i, trie.kind(node), hash, before);
        before = NONE;
      } else if (c == '&' || (c == '?' && opensWord(text, i))) {
        hash.clear();
        hash.end(true);
        words.add(i, i + 1, c == '&' ? trie.and : trie.query, hash, before);
        before = NONE;
        i++;
      } else {
        before = (byte) Math.max(before, breakOf(text, i));
        i++;
      }
    }
    words.ensure();
    words.breaks[words.size] = (byte) Math.max(before, SENTENCE);
    return words;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= 0x80 && Character.isLetterOrDigit(c));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || isApostrophe(c);
  }

  private static boolean opensWord(CharSequence text, int i) {
    return i + 1 < text.length()
        && isWord(text.charAt(i + 1))
        && (i == 0 || text.charAt(i - 1) <= ' ' || text.charAt(i - 1) == '(');
  }

  private static byte breakOf(CharSequence text, int i) {
    return switch (text.charAt(i)) {
      case '.' -> insideWord(text, i) ? NONE : SENTENCE;
      case '!', ';', '…', '•' -> SENTENCE;
      case '?' -> QUESTION;
      case '\n', '\r' -> wraps(text, i) ? NONE : SENTENCE;
      case ',', ':', '(', ')', '[', ']', '–', '—' -> COMMA;
      case '-' -> spaced(text, i) ? COMMA : NONE;
      default -> NONE;
    };
  }

  /** As in 3.15, e.g. or a.m.: a character follows at once. */
  private static boolean insideWord(CharSequence text, int i) {
    return i + 1 < text.length() && isWord(text.charAt(i + 1));
  }

  /** A line that goes on in lower case was broken by its width. */
  private static boolean wraps(CharSequence text, int i) {
    int next = i + 1;
    while (next < text.length() && next < i + 4 && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.charAt(next));
  }

  private static boolean spaced(CharSequence text, int i) {
    return i > 0 && text.charAt(i - 1) == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
  }

  private void add(int start, int end, int kind, WordHash hash, byte before) {
    ensure();
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    hashes[size] = hash.word();
    stems[size] = hash.stem();
    breaks[size++] = before;
    known += kind == 0 ? 0 : 1;
  }

  private void ensure() {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      kinds = Arrays.copyOf(kinds, more);
      hashes = Arrays.copyOf(hashes, more);
      stems = Arrays.copyOf(stems, more);
      breaks = Arrays.copyOf(breaks, more + 1);
    }
  }

  int size() {
    return size;
  }

  /** How many words fit anything in the lexicon. */
  int known() {
    return known;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int kind(int word) {
    return kinds[word];
  }

  /** {@link WordHash#word()} of it. */
  int hash(int word) {
    return hashes[word];
  }

  /** {@link WordHash#stem()} of it. */
  int stem(int word) {
    return stems[word];
  }

  /** What stands before the word, or behind the last one. */
  byte before(int word) {
    return breaks[word];
  }

  boolean opensSentence(int word) {
    return breaks[word] >= SENTENCE;
  }
}
