package dev.safeguard.core.deidentify;

import java.util.Set;

/**
 * Tells of most words at once that they are not among some: a bit for each hash (a Bloom filter
 * with one hash function), small enough to stay at hand where the words themselves do not. About
 * one in sixteen that is none of them passes. Not for use while some are added.
 */
final class Sieve {
  private static final int BITS_FOR_EACH = 16;

  private final long[] bits;

  /**
   * An empty one.
   *
   * @param most how many will be added; of more, more pass that are none of them
   */
  Sieve(int most) {
    this.bits = new long[Integer.highestOneBit(most / (Long.SIZE / BITS_FOR_EACH) + 1) * 2];
  }

  static Sieve of(Set<String> words) {
    Sieve sieve = new Sieve(words.size());
    words.forEach(word -> sieve.add(word.hashCode()));
    return sieve;
  }

  void add(int hash) {
    int place = place(hash);
    bits[place / Long.SIZE] |= 1L << place;
  }

  /**
   * Whether there may be one of this hash.
   *
   * @param hash as of {@link String#hashCode}
   */
  boolean mayHold(int hash) {
    int place = place(hash);
    return (bits[place / Long.SIZE] & (1L << place)) != 0;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 16)) & (bits.length * Long.SIZE - 1);
  }
}
