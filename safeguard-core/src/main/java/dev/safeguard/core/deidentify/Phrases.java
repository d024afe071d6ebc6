package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known as it is written, of several words perhaps. Looking for one costs the same however
 * many there are. Not for use while some are added.
 */
final class Phrases {
  /** Longer ones are left to the rules of their words. */
  private static final int LONGEST = 40;

  private final Map<String, TokenKind> kinds = new HashMap<>();

  /** By their first word, a bit for each number of words that they have. */
  private final Map<String, Long> lengths = new HashMap<>();

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
      lengths.merge(words.get(0).fold, 1L << count, (some, more) -> some | more);
    }
  }

  private static boolean isTelling(Word word) {
    return word.fold.length() > 1
        && !word.is(Trait.ORDINARY)
        && !word.fold.chars().allMatch(c -> c < 'A');
  }

  private static String text(List<Word> words, int from, int to) {
    if (to - from == 1) {
      return words.get(from).fold;
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(words.get(i).fold).append(' ');
    }
    return text.toString();
  }

  /** The longest that begins with this word of a text; null if none does. */
  @Nullable Found at(List<Word> words, int at) {
    Long bits = lengths.get(words.get(at).fold);
    for (int count = LONGEST; bits != null && count > 0; count--) {
      if ((bits & (1L << count)) != 0 && at + count <= words.size()) {
        TokenKind kind = kinds.get(text(words, at, at + count));
        if (kind != null) {
          return new Found(kind, count);
        }
      }
    }
    return null;
  }
}
