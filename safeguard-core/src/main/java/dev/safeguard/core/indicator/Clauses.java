package dev.safeguard.core.indicator;

/** Where the clauses of a text part, as far as triggers and punctuation tell. */
final class Clauses {
  /** By word, the number of its clause, and of the wider stretch that time and fear reach over. */
  private final int[] narrow;

  private final int[] wide;

  /** By word, whether its sentence asks. */
  private final boolean[] asks;

  Clauses(Words words, Hits hits, Lexicon lexicon) {
    int size = words.size();
    narrow = new int[size];
    wide = new int[size];
    asks = new boolean[size];
    for (Hit trigger : hits.triggers()) {
      if (trigger.phrase().task == Phrase.Task.STOP) {
        narrow[trigger.from()] = 1;
      } else if (trigger.phrase().task == Phrase.Task.BREAK) {
        narrow[trigger.from()] = 1;
        wide[trigger.from()] = 1;
      }
    }
    for (int word = 0; word < size; word++) {
      boolean opens = words.opensSentence(word);
      boolean parted =
          words.before(word) == Words.COMMA
              && lexicon.trie.fits(words.kind(word), lexicon.subjects);
      narrow[word] = (word == 0 ? 0 : narrow[word - 1]) + (opens || parted ? 1 : narrow[word]);
      wide[word] = (word == 0 ? 0 : wide[word - 1]) + (opens ? 1 : wide[word]);
    }
    boolean question = words.before(size) == Words.QUESTION;
    for (int word = size - 1; word >= 0; word--) {
      asks[word] = question;
      if (words.opensSentence(word)) {
        question = words.before(word) == Words.QUESTION;
      }
    }
  }

  boolean sameClause(int a, int b) {
    return narrow[a] == narrow[b];
  }

  boolean sameStretch(int a, int b) {
    return wide[a] == wide[b];
  }

  boolean asks(int word) {
    return asks[word];
  }
}
