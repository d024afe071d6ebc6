package dev.safeguard.core.indicator;

import java.util.Arrays;

/**
 * A text cut into words, each with its span, its kind, and what stands before it. A hyphen parts
 * words, an apostrophe is as if it were not there. A query mark before a word is itself one, as in
 * "?self-harm", and "&amp;" is "and". Takes one text after another; for one thread at a time.
 */
final class Words {
  /** What stands before a word: nothing but space; a comma or its like; the end of a sentence. */
  static final byte NONE = 0;

  static final byte COMMA = 1;
  static final byte SENTENCE = 2;

  /** The same, and the sentence that ends there asks. */
  static final byte QUESTION = 3;

  private char[] text = new char[256];
  private int length;
  private int[] starts = new int[48];
  private int[] ends = new int[48];
  private int[] kinds = new int[48];
  private int[] hashes = new int[48];
  private int[] stems = new int[48];
  private byte[] breaks = new byte[49];
  private int[] room = new int[96];
  private final WordHash hash = new WordHash();
  private int size;
  private int known;

  static Words of(CharSequence text, WordTrie trie) {
    Words words = new Words();
    words.read(text, trie);
    return words;
  }

  /** Reads a text; the one before is forgotten. */
  void read(CharSequence note, WordTrie trie) {
    String all = note.toString();
    length = all.length();
    if (length > text.length) {
      text = new char[Math.max(length, text.length * 2)];
    }
    all.getChars(0, length, text, 0);
    size = 0;
    known = 0;
    byte before = SENTENCE;
    for (int i = 0; i < length; ) {
      char c = text[i];
      if (isWord(c)) {
        boolean opens = before >= SENTENCE || (i > 0 && isQuote(text[i - 1]));
        i = add(i, opens, before, trie);
        before = NONE;
      } else if (c == '&' || (c == '?' && opensWord(i))) {
        hash.clear();
        hash.end(true);
        add(i, i + 1, c == '&' ? trie.and : trie.query, before);
        before = NONE;
        i++;
      } else {
        before = (byte) Math.max(before, breakAt(i));
        i++;
      }
    }
    breaks[size] = (byte) Math.max(before, SENTENCE);
  }

  /** Adds the word that begins here; tells where it ends. */
  private int add(int from, boolean opens, byte before, WordTrie trie) {
    hash.clear();
    int state = WordTrie.ROOT;
    int i = from;
    for (; i < length; i++) {
      char letter = text[i];
      int symbol = WordTrie.symbol(letter);
      if (symbol >= 0) {
        state = trie.step(state, symbol);
        hash.add(letter);
      } else if (isApostrophe(letter)) {
        hash.apostrophe();
      } else if (isWord(letter)) {
        state = trie.step(state, WordTrie.OTHER);
        hash.add(letter);
      } else {
        break;
      }
    }
    hash.end(opens);
    add(from, i, trie.kind(state), before);
    return i;
  }

  private static boolean isWord(char c) {
    return WordTrie.symbol(c) >= 0 || (c >= 0x80 && Character.isLetterOrDigit(c));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || isApostrophe(c);
  }

  private boolean opensWord(int i) {
    return insideWord(i) && (i == 0 || text[i - 1] <= ' ' || text[i - 1] == '(');
  }

  private byte breakAt(int i) {
    return switch (text[i]) {
      case '.' -> insideWord(i) ? NONE : SENTENCE;
      case '!', ';', '…', '•' -> SENTENCE;
      case '?' -> QUESTION;
      case '\n', '\r' -> wraps(i) ? NONE : SENTENCE;
      case ',', ':', '(', ')', '[', ']', '–', '—' -> COMMA;
      case '-' -> spaced(i) ? COMMA : NONE;
      default -> NONE;
    };
  }

  /** As in 3.15, e.g. or a.m.: a character follows at once. */
  private boolean insideWord(int i) {
    return i + 1 < length && isWord(text[i + 1]);
  }

  /** A line that goes on in lower case was broken by its width. */
  private boolean wraps(int i) {
    int next = i + 1;
    while (next < length && next < i + 4 && text[next] == ' ') {
      next++;
    }
    return next < length && Character.isLowerCase(text[next]);
  }

  private boolean spaced(int i) {
    return i > 0 && text[i - 1] == ' ' && i + 1 < length && text[i + 1] == ' ';
  }

  private void add(int start, int end, int kind, byte before) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    hashes[size] = hash.word();
    stems[size] = hash.stem();
    breaks[size++] = before;
    known += kind == 0 ? 0 : 1;
  }

  private void grow() {
    int more = size * 2;
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    kinds = Arrays.copyOf(kinds, more);
    hashes = Arrays.copyOf(hashes, more);
    stems = Arrays.copyOf(stems, more);
    breaks = Arrays.copyOf(breaks, more + 1);
  }

  /** Room for so many numbers, whatever is in it, until it is asked for again. */
  int[] room(int numbers) {
    if (room.length < numbers) {
      room = new int[numbers];
    }
    return room;
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

  /** Whether the word is written as of an owner, such as {@code Anna's} or {@code James'}. */
  boolean owns(int word) {
    int last = ends[word] - 1;
    if (last < starts[word] + 2) {
      return false;
    }
    return isApostrophe(text[last])
        ? (text[last - 1] | 0x20) == 's'
        : (text[last] | 0x20) == 's' && isApostrophe(text[last - 1]);
  }

  /** What stands before the word, or behind the last one. */
  byte before(int word) {
    return breaks[word];
  }

  boolean opensSentence(int word) {
    return breaks[word] >= SENTENCE;
  }
}
