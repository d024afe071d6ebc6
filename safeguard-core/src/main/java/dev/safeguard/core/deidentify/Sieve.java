package dev.safeguard.core.deidentify;

import java.util.Set;

/**
 * Tells of most words at once that they are not among some: two bits for each hash (a Bloom filter
 * with two hash functions), small enough to stay at hand where the words themselves do not. About
 * one in a hundred that is none of them passes. Not for use while some are added.
 */
final class Sieve {
  private static final int BITS_FOR_EACH = 16;

  /** Makes another hash of one (Knuth's multiplicative hashing). */
  private static final int SPREAD = 0x9E37_79B9;

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
    set(place(hash));
    set(place(hash * SPREAD));
  }

  private void set(int place) {
    bits[place / Long.SIZE] |= 1L << place;
  }

  /**
   * Whether there may be one of this hash.
   *
   * @param hash as of {@link String#hashCode}
   */
  boolean mayHold(int hash) {
    return isSet(place(hash)) && isSet(place(hash * SPREAD));
  }

  private boolean isSet(int place) {
    return (bits[place / Long.SIZE] & (1L << place)) != 0;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 16)) & (bits.length * Long.SIZE - 1);
  }
}
