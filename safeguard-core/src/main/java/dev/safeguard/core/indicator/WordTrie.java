package dev.safeguard.core.indicator;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of a word which elements of the lexicon's phrases it fits. A word's kind is the number of
 * the set of elements that it fits; kind 0 is the empty set.
 *
 * <p>A walk never ends early: what a word cannot come back from leads to itself, so that each
 * letter costs one look-up and no branch.
 */
final class WordTrie {
  /** Letters a to z and digits; any other character fits nothing. */
  private static final int SYMBOLS = 36;

  /** Where every word begins. */
  static final int ROOT = 0;

  /** The symbol of a letter that fits nothing. */
  static final int OTHER = SYMBOLS;

  private static final int NO_SYMBOL = -1;

  /** A state's row has a power of two of places. */
  private static final int ROW = 6;

  /** By what elements are divided for a first look. */
  private static final int RESTS = 256;

  private static final int[] NOTHING = {};
  private static final byte[] SYMBOL = new byte[0x80];

  static {
    Arrays.fill(SYMBOL, (byte) NO_SYMBOL);
    for (int i = 0; i < SYMBOLS; i++) {
      char c = Character.forDigit((i + 10) % SYMBOLS, SYMBOLS);
      SYMBOL[c] = (byte) i;
      SYMBOL[Character.toUpperCase(c)] = (byte) i;
    }
  }

  /** That no word fits. */
  static final WordTrie EMPTY = new Builder().build();

  /** By state and symbol the next state. */
  private final char[] next;

  /** By state the kind of the word that ends there. */
  private final int[] ends;

  /** By kind its elements. */
  private final int[][] elements;

  /** By kind and rest of an element whether there is one that leaves it; most say no. */
  private final long[] rests;

  /** The kinds of the words that stand for a query mark and for an ampersand. */
  final int query;

  final int and;

  private WordTrie(char[] next, int[] ends, int[][] elements) {
    this.next = next;
    this.ends = ends;
    this.elements = elements;
    this.rests = new long[elements.length * RESTS / Long.SIZE];
    for (int kind = 0; kind < elements.length; kind++) {
      for (int element : elements[kind]) {
        rests[place(kind, element)] |= 1L << element;
      }
    }
    this.query = kindOf("query");
    this.and = kindOf("and");
  }

  /** Number of a letter of ASCII, whatever its case, or of a digit; or -1. */
  static int symbol(char c) {
    return c < SYMBOL.length ? SYMBOL[c] : NO_SYMBOL;
  }

  /** The state behind this one. */
  int step(int state, int symbol) {
    return next[state << ROW | symbol];
  }

  /** The kind of the word that ends in this state. */
  int kind(int state) {
    return ends[state];
  }

  boolean fits(int kind, int element) {
    return (rests[place(kind, element)] >>> element & 1) != 0
        && Arrays.binarySearch(elements[kind], element) >= 0;
  }

  private static int place(int kind, int element) {
    return (kind * RESTS + (element & (RESTS - 1))) / Long.SIZE;
  }

  /** How many kinds there are. */
  int kinds() {
    return elements.length;
  }

  /** The kind of a word. */
  int kindOf(String word) {
    int state = ROOT;
    for (int i = 0; i < word.length(); i++) {
      state = step(state, symbol(word.charAt(i)));
    }
    return kind(state);
  }

  /** The elements that words of a kind fit, in ascending order; not to be changed. */
  int[] elements(int kind) {
    return elements[kind];
  }

  /** Takes words and stems, each with the element that it fits. */
  static final class Builder {
    private final Node root = new Node();

    /**
     * Adds a word, or with {@code stem} every word that begins so.
     *
     * @throws IllegalArgumentException if it holds anything but letters and digits
     */
    void add(String word, boolean stem, int element) {
      Node node = root;
      for (int i = 0; i < word.length(); i++) {
        int symbol = symbol(word.charAt(i));
        if (symbol < 0) {
          throw new IllegalArgumentException("no word: " + word);
        }
        node = node.next(symbol);
      }
      if (stem) {
        node.stem = with(node.stem, element);
      } else {
        node.exact = with(node.exact, element);
      }
    }

    WordTrie build() {
      return new Numbering(this).trie();
    }
  }

  /** A set of elements and one more; sets are arrays in ascending order. */
  private static int[] with(int[] set, int element) {
    int at = Arrays.binarySearch(set, element);
    if (at >= 0) {
      return set;
    }
    int[] more = Arrays.copyOf(set, set.length + 1);
    System.arraycopy(set, -1 - at, more, -at, set.length + 1 + at);
    more[-1 - at] = element;
    return more;
  }

  /** A node of a builder. */
  private static final class Node {
    private byte[] symbols = {};
    private Node[] behind = {};
    private int[] exact = NOTHING;
    private int[] stem = NOTHING;

    /** Of a word that goes on to here, that ends here, and that goes on where no branch does. */
    private int above;

    private int end;
    private int beyond;

    /** The state of the first node behind this one; the others follow. */
    private int first;

    Node next(int symbol) {
      for (int i = 0; i < symbols.length; i++) {
        if (symbols[i] == symbol) {
          return behind[i];
        }
      }
      int count = symbols.length;
      symbols = Arrays.copyOf(symbols, count + 1);
      behind = Arrays.copyOf(behind, count + 1);
      symbols[count] = (byte) symbol;
      behind[count] = new Node();
      return behind[count];
    }
  }

  /** Gives every node, and every set of elements that words of a builder fit, its number. */
  private static final class Numbering {
    private final Map<IntBuffer, Integer> numbers = new HashMap<>();
    private final List<int[]> kinds = new ArrayList<>();

    /** In the order of their states: first the root, then all that are as far from it. */
    private final List<Node> nodes = new ArrayList<>();

    Numbering(Builder builder) {
      builder.root.above = numberOf(NOTHING);
      nodes.add(builder.root);
      for (int state = 0; state < nodes.size(); state++) {
        Node node = nodes.get(state);
        node.beyond = with(node.above, node.stem);
        node.end = with(node.beyond, node.exact);
        node.first = nodes.size();
        for (Node behind : node.behind) {
          behind.above = node.beyond;
          nodes.add(behind);
        }
      }
    }

    WordTrie trie() {
      int[] ends = new int[nodes.size() + kinds.size()];
      int states = nodes.size();
      int[] decided = new int[kinds.size()];
      for (Node node : nodes) {
        if (decided[node.beyond] == 0) {
          ends[states] = node.beyond;
          decided[node.beyond] = states++;
        }
      }
      if (states > Character.MAX_VALUE) {
        throw new IllegalStateException("the lexicon has too many words: " + states + " states");
      }
      char[] next = new char[states << ROW];
      for (int state = 0; state < states; state++) {
        int from = state << ROW;
        boolean known = state < nodes.size();
        int lost = known ? decided[nodes.get(state).beyond] : state;
        Arrays.fill(next, from, from + OTHER + 1, (char) lost);
        if (known) {
          Node node = nodes.get(state);
          ends[state] = node.end;
          for (int i = 0; i < node.behind.length; i++) {
            next[from + node.symbols[i]] = (char) (node.first + i);
          }
        }
      }
      return new WordTrie(next, Arrays.copyOf(ends, states), kinds.toArray(new int[0][]));
    }

    private int with(int kind, int[] more) {
      int[] both = kinds.get(kind);
      for (int element : more) {
        both = WordTrie.with(both, element);
      }
      return more.length == 0 ? kind : numberOf(both);
    }

    private int numberOf(int[] set) {
      Integer known = numbers.putIfAbsent(IntBuffer.wrap(set), kinds.size());
      if (known == null) {
        kinds.add(set);
        return kinds.size() - 1;
      }
      return known;
    }
  }
}
