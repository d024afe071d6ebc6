package dev.safeguard.core.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a word which elements of the lexicon's phrases it fits. A word's kind is the number of
 * the set of elements that it fits; kind 0 is the empty set.
 */
final class WordTrie {
  /** Letters a to z and digits; any other character fits nothing. */
  private static final int SYMBOLS = 36;

  private static final int ROOT = 0;

  /** That no word fits. */
  static final WordTrie EMPTY = new Builder().build();

  private final int[][] next;

  /** By node: the kind of the word that ends here, and of one that goes on where no branch does. */
  private final int[] ends;

  private final int[] beyond;

  private final BitSet[] kinds;

  /** The kinds of the words that stand for a query mark and for an ampersand. */
  final int query;

  final int and;

  private WordTrie(int[][] next, int[] ends, int[] beyond, BitSet[] kinds) {
    this.next = next;
    this.ends = ends;
    this.beyond = beyond;
    this.kinds = kinds;
    this.query = kindOf("query");
    this.and = kindOf("and");
  }

  /** Number of a character in lower case, or -1. */
  static int symbol(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }

  static int root() {
    return ROOT;
  }

  /** The node behind this one, or -1 minus the kind of all words that go on so. */
  int step(int node, int symbol) {
    if (node < 0) {
      return node;
    }
    int to = symbol < 0 ? 0 : next[node][symbol];
    return to == 0 ? -1 - beyond[node] : to;
  }

  /** The kind of the word that ends at this node. */
  int kind(int node) {
    return node < 0 ? -1 - node : ends[node];
  }

  boolean fits(int kind, int element) {
    return kind != 0 && kinds[kind].get(element);
  }

  /** How many kinds there are. */
  int kinds() {
    return kinds.length;
  }

  /** The kind of a word. */
  int kindOf(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = step(node, symbol(word.charAt(i)));
    }
    return kind(node);
  }

  /** The elements that words of a kind fit. */
  IntStream elements(int kind) {
    return kinds[kind].stream();
  }

  /** Takes words and stems, each with the element that it fits. */
  static final class Builder {
    private final List<int[]> next = new ArrayList<>();

    /** By node; null where no word and no stem ends, as at most. */
    private final List<@Nullable BitSet> exact = new ArrayList<>();

    private final List<@Nullable BitSet> stems = new ArrayList<>();

    Builder() {
      node();
    }

    private int node() {
      next.add(new int[SYMBOLS]);
      exact.add(null);
      stems.add(null);
      return next.size() - 1;
    }

    /**
     * Adds a word, or with {@code stem} every word that begins so.
     *
     * @throws IllegalArgumentException if it holds anything but letters and digits
     */
    void add(String word, boolean stem, int element) {
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        int symbol = symbol(word.charAt(i));
        if (symbol < 0) {
          throw new IllegalArgumentException("no word: " + word);
        }
        if (next.get(node)[symbol] == 0) {
          next.get(node)[symbol] = node();
        }
        node = next.get(node)[symbol];
      }
      List<@Nullable BitSet> of = stem ? stems : exact;
      BitSet elements = of.get(node);
      if (elements == null) {
        elements = new BitSet();
        of.set(node, elements);
      }
      elements.set(element);
    }

    WordTrie build() {
      return new Numbering(this).trie();
    }
  }

  /** Gives every set of elements that the words of a builder fit its number. */
  private static final class Numbering {
    private final Builder builder;
    private final int[] ends;
    private final int[] beyond;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> kinds = new ArrayList<>();

    Numbering(Builder builder) {
      this.builder = builder;
      this.ends = new int[builder.next.size()];
      this.beyond = new int[builder.next.size()];
      number(ROOT, numberOf(new BitSet()));
    }

    WordTrie trie() {
      return new WordTrie(
          builder.next.toArray(new int[0][]), ends, beyond, kinds.toArray(new BitSet[0]));
    }

    /** A node and those behind it; above are the stems before it. */
    private void number(int node, int above) {
      beyond[node] = with(above, builder.stems.get(node));
      ends[node] = with(beyond[node], builder.exact.get(node));
      for (int to : builder.next.get(node)) {
        if (to != 0) {
          number(to, beyond[node]);
        }
      }
    }

    private int with(int kind, @Nullable BitSet more) {
      if (more == null) {
        return kind;
      }
      BitSet both = (BitSet) kinds.get(kind).clone();
      both.or(more);
      return numberOf(both);
    }

    private int numberOf(BitSet set) {
      Integer known = numbers.get(set);
      if (known == null) {
        known = kinds.size();
        numbers.put(set, known);
        kinds.add(set);
      }
      return known;
    }
  }
}
