package dev.safeguard.core.deidentify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the words that are known, each with its {@link Trait}s: ordinary English from SCOWL (see
 * {@code words-notice.txt} and {@code make-words.sh}), {@code safe-words.json}, and of the ordinary
 * ones those that notes commonly have, {@code usual-words.txt}.
 */
final class WordLists {
  /** The traits that do not come from a list of their own name alone. */
  private static final EnumSet<Trait> MADE =
      EnumSet.of(
          Trait.ORDINARY,
          Trait.KNOWN_NAME,
          Trait.RARE_NAME,
          Trait.GIVEN,
          Trait.FUNCTION,
          Trait.USUAL);

  private static final long A_NAME = Trait.KNOWN_NAME.bit | Trait.RARE_NAME.bit;

  private final Map<String, Long> traits = new HashMap<>(200_000);

  /** The bits of its traits for each word, in lower case. */
  static Map<String, Long> read() {
    return new WordLists().traits;
  }

  private WordLists() {
    Map<String, List<String>> lists = Resource.read("safe-words.json", WordLists::lists);
    Resource.read("words.txt", this::readWords);
    for (String word : list(lists, "ordinary")) {
      ordinary(word, 0);
    }
    for (String word : list(lists, "given")) {
      add(word, Trait.GIVEN.bit);
      if ((traits.getOrDefault(word, 0L) & Trait.ORDINARY.bit) != 0) {
        ordinary(word, Trait.KNOWN_NAME.bit);
      }
    }
    for (String word : list(lists, "capitalised")) {
      add(word, Trait.ORDINARY.bit);
    }
    for (String word : list(lists, "function")) {
      add(word, Trait.FUNCTION.bit);
      ordinary(word, 0);
    }
    Resource.read("usual-words.txt", this::readUsual);
    // What dictionaries have, and notes of schools hardly ever but as a name.
    for (String word : list(lists, "name")) {
      traits.computeIfPresent(word, (key, bits) -> bits & ~(Trait.ORDINARY.bit | A_NAME));
    }
    for (Trait trait : EnumSet.complementOf(MADE)) {
      for (String word : list(lists, trait.list())) {
        add(word.toLowerCase(Locale.ROOT), trait.bit);
      }
    }
  }

  private void add(String word, long bits) {
    traits.merge(word, bits, (some, more) -> some | more);
  }

  /** An ordinary word, with what sort of name it is, if any, for what was known of that before. */
  private void ordinary(String word, long name) {
    traits.merge(word, Trait.ORDINARY.bit | name, (known, bits) -> (known & ~A_NAME) | bits);
  }

  private static List<String> list(Map<String, List<String>> lists, String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("safe-words.json has no list " + name);
    }
    return words;
  }

  private static Map<String, List<String>> lists(InputStream in) throws IOException {
    return new ObjectMapper().readValue(in, new TypeReference<>() {});
  }

  /**
   * The words of notes, sentences and cases that others wrote for the tests, but for what is marked
   * in them as an identity: those that are ordinary, without endings that any verb has, and in the
   * singular where that is a word.
   */
  private int readUsual(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int count = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      add(line, Trait.USUAL.bit);
      count++;
    }
    return count;
  }

  private int readWords(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int count = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int last = line.length() - 1;
      switch (line.charAt(last)) {
        case '*' -> ordinary(line.substring(0, last), Trait.KNOWN_NAME.bit);
        case '+' -> ordinary(line.substring(0, last), Trait.RARE_NAME.bit);
        default -> ordinary(line, 0);
      }
      count++;
    }
    return count;
  }
}
