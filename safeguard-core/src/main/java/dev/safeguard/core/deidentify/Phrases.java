package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known as it is written, of several words perhaps. Looking for one costs the same however
 * many there are. Not for use while some are added.
 */
final class Phrases {
  /** Longer ones are left to the rules of their words. */
  private static final int LONGEST = 40;

  private final Map<String, TokenKind> kinds = new HashMap<>();

  /** By their first word, if it has letters only, a bit for each number of words they have. */
  private final Map<String, Long> behindLetters = new HashMap<>();

  /** The same for all others, which are far more and seldom looked for; each is in the sieve. */
  private final Map<String, Long> behindNumber = new HashMap<>();

  /** Spares putting together most of those that are looked for. */
  private final Sieve sieve;

  /**
   * @param most about how many will be added
   */
  Phrases(int most) {
    this.sieve = new Sieve(most);
  }

  /**
   * What stands here.
   *
   * @param kind of it
   * @param words how many words it has
   */
  record Found(TokenKind kind, int words) {}

  void add(TokenKind kind, @Nullable String written) {
    List<Word> words = written == null ? List.of() : Word.of(written);
    int count = words.size();
    // One ordinary word, such as a class that is called Red, is left to the word's own rules.
    if (count > 0 && count <= LONGEST && (count > 1 || isTelling(words.get(0)))) {
      kinds.putIfAbsent(text(words, 0, count), kind);
      lengths(words.get(0)).merge(words.get(0).fold(), 1L << count, (some, more) -> some | more);
      sieve.add(hash(words, 0, count));
      if (!words.get(0).isLetters()) {
        sieve.add(words.get(0).hash);
      }
    }
  }

  /** Those words of letters only with which one begins. */
  Set<String> firstWords() {
    return behindLetters.keySet();
  }

  private Map<String, Long> lengths(Word first) {
    return first.isLetters() ? behindLetters : behindNumber;
  }

  private static boolean isTelling(Word word) {
    return word.length() > 1
        && !word.is(Trait.ORDINARY)
        && !word.fold().chars().allMatch(c -> c < 'A');
  }

  private static String text(List<Word> words, int from, int to) {
    if (to - from == 1) {
      return words.get(from).fold();
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(words.get(i).fold()).append(' ');
    }
    return text.toString();
  }

  private static int hash(List<Word> words, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + words.get(i).hash;
    }
    return hash;
  }

  /** The longest that begins with this word of a text; null if none does. */
  @Nullable Found at(List<Word> words, int at) {
    Word first = words.get(at);
    if (!first.isLetters() && !sieve.mayHold(first.hash)) {
      return null;
    }
    Long bits = lengths(first).get(first.fold());
    long left = bits == null ? 0 : bits;
    while (left != 0) {
      long longest = Long.highestOneBit(left);
      int end = at + Long.numberOfTrailingZeros(longest);
      if (end <= words.size() && sieve.mayHold(hash(words, at, end))) {
        TokenKind kind = kinds.get(text(words, at, end));
        if (kind != null) {
          return new Found(kind, end - at);
        }
      }
      left -= longest;
    }
    return null;
  }
}
