package dev.safeguard.core.deidentify;

import dev.safeguard.api.text.SafeVocabulary;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words that a {@link dev.safeguard.api.text.SafeText} can hold: all that the de-identifier
 * lets stay. Immutable; made when it is first asked for, which is never where no free text leaves.
 */
public final class SafeWords implements SafeVocabulary {
  /** Words as they are found in texts, where an ending with an apostrophe and an s stands apart. */
  private static final Predicate<String> PLAIN =
      Pattern.compile("[a-z]+(?:'[a-z]+)*(?<!'s)").asMatchPredicate();

  /** Those of English and of schools. */
  public static final SafeWords ENGLISH =
      new SafeWords(
          Lexicon.STANDARD.words().stream().filter(PLAIN).sorted().toArray(String[]::new));

  private final String[] words;

  private SafeWords(String[] words) {
    this.words = words;
  }

  @Override
  public String word(int index) {
    return words[index];
  }

  @Override
  public int size() {
    return words.length;
  }

  /** The place of a word, in lower case and without accents; less than 0 if it is none of them. */
  int indexOf(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** Tells how many there are only. */
  @Override
  public String toString() {
    return "SafeWords[" + words.length + "]";
  }
}
