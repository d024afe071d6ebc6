package dev.safeguard.bench.reading;

import dev.safeguard.core.indicator.NoteClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which terms may be learnt from: not what {@code neutral-words.txt} lists, and not what is more
 * often written as a name than small, as at the start of a sentence any name may stand.
 */
final class WordsThatCount {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
  private static final String OPENING = ".!?:;…\"“'‘-–—(•";
  private static final String NEUTRAL = "neutral-words.txt";

  private final Set<String> neutral = new HashSet<>();

  /** How many times more a term is written small than as a name. */
  private final Map<String, Integer> small = new HashMap<>();

  WordsThatCount(List<GradedNote> notes) {
    neutralWords().forEach(word -> neutral.addAll(NoteClassifier.terms(word)));
    for (GradedNote note : notes) {
      for (Matcher word = WORD.matcher(note.text()); word.find(); ) {
        int more = isNoName(word.group()) ? 1 : isName(note.text(), word) ? -1 : 0;
        NoteClassifier.terms(word.group()).forEach(term -> small.merge(term, more, Integer::sum));
      }
    }
  }

  /** In small letters, in capitals, or with a figure in it. */
  private static boolean isNoName(String word) {
    return !Character.isUpperCase(word.charAt(0))
        || word.equals("I")
        || (word.length() > 1 && word.chars().noneMatch(Character::isLowerCase));
  }

  /** With a capital inside a sentence, and not of kin, as in "told Mum". */
  private static boolean isName(String text, Matcher word) {
    String before = text.substring(0, word.start()).stripTrailing();
    boolean opens = before.isEmpty() || OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
    return !opens && NoteClassifier.terms("a " + word.group()).equals(List.of("a"));
  }

  private static List<String> neutralWords() {
    try (InputStream in = WordsThatCount.class.getResourceAsStream(NEUTRAL)) {
      if (in == null) {
        throw new IllegalStateException("resource " + NEUTRAL + " is missing; restore the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + NEUTRAL + " cannot be read", e);
    }
  }

  boolean allow(String term) {
    for (String word : term.split(" ", -1)) {
      if (neutral.contains(word) || small.getOrDefault(word, 0) <= 0) {
        return false;
      }
    }
    return true;
  }
}
