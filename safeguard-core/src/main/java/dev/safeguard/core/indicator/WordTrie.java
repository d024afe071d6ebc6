package dev.safeguard.core.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of a word which elements of the lexicon's phrases it fits. A word's kind is the number of
 * the set of elements that it fits; kind 0 is the empty set.
 */
final class WordTrie {
  /** Letters a to z and digits; any other character fits nothing. */
  private static final int SYMBOLS = 36;

  private static final int ROOT = 0;

  private final int[][] next;

  /** By node: the kind of the word that ends here, and of one that goes on where no branch does. */
  private final int[] ends;

  private final int[] beyond;

  private final BitSet[] kinds;

  private WordTrie(int[][] next, int[] ends, int[] beyond, BitSet[] kinds) {
    this.next = next;
    this.ends = ends;
    this.beyond = beyond;
    this.kinds = kinds;
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

  /** Takes words and stems, each with the element that it fits. */
  static final class Builder {
    private final List<int[]> next = new ArrayList<>();
    private final List<BitSet> exact = new ArrayList<>();
    private final List<BitSet> stems = new ArrayList<>();

    Builder() {
      node();
    }

    private int node() {
      next.add(new int[SYMBOLS]);
      exact.add(new BitSet());
      stems.add(new BitSet());
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
      (stem ? stems : exact).get(node).set(element);
    }

    WordTrie build() {
      Map<BitSet, Integer> numbers = new HashMap<>();
      List<BitSet> kinds = new ArrayList<>();
      numbers.put(new BitSet(), 0);
      kinds.add(new BitSet());
      int[] ends = new int[next.size()];
      int[] beyond = new int[next.size()];
      number(ROOT, new BitSet(), ends, beyond, numbers, kinds);
      return new WordTrie(next.toArray(new int[0][]), ends, beyond, kinds.toArray(new BitSet[0]));
    }

    private void number(
        int node,
        BitSet above,
        int[] ends,
        int[] beyond,
        Map<BitSet, Integer> numbers,
        List<BitSet> kinds) {
      BitSet going = (BitSet) above.clone();
      going.or(stems.get(node));
      BitSet ending = (BitSet) going.clone();
      ending.or(exact.get(node));
      beyond[node] = number(going, numbers, kinds);
      ends[node] = number(ending, numbers, kinds);
      for (int to : Arrays.copyOf(next.get(node), SYMBOLS)) {
        if (to != 0) {
          number(to, going, ends, beyond, numbers, kinds);
        }
      }
    }

    private static int number(BitSet set, Map<BitSet, Integer> numbers, List<BitSet> kinds) {
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
