package dev.safeguard.core.indicator;

/**
 * A phrase found in a text.
 *
 * @param phrase which
 * @param from its first word
 * @param to the word behind its last
 */
record Hit(Phrase phrase, int from, int to) {

  boolean overlaps(Hit other) {
    return from < other.to && other.from < to;
  }

  boolean holds(Hit other) {
    return from <= other.from && other.to <= to;
  }
}
