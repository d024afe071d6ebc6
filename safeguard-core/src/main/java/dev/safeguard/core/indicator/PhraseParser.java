package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases as the resources write them: words parted by spaces. {@code a|b} is either, {@code
 * harm*} every word that begins so, {@code dad+} the word and the word with an s, {@code @kin} one
 * of a named set, {@code her?} may be missing, {@code ..2} lets up to two other words stand there,
 * and braces hold alternatives of several words. An apostrophe is left out, as in the text that is
 * read.
 */
final class PhraseParser {
  private final Map<String, String> named = new HashMap<>();
  private final Map<String, Integer> elements = new HashMap<>();
  private final WordTrie.Builder words = new WordTrie.Builder();

  void name(String name, String alternatives) {
    if (named.put(name, alternatives) != null) {
      throw new IllegalArgumentException("two sets of words are called " + name);
    }
  }

  WordTrie trie() {
    return words.build();
  }

  Phrase phrase(String text, Phrase.Task task, @Nullable ConcernCategory category) {
    return new Phrase(task, category, false, 0, false, false, steps(text));
  }

  /** A phrase that says something of the whole note. */
  Phrase whole(String text, Phrase.Task task) {
    return new Phrase(task, ConcernCategory.OTHER, true, 0, false, false, steps(text));
  }

  Phrase trigger(String text, Phrase.Task task, int reach, boolean tight) {
    return new Phrase(task, null, false, reach, tight, false, steps(text));
  }

  /** Says outright that an injury and its explanation do not fit. */
  Phrase contradiction(String text, ConcernCategory category) {
    return new Phrase(Phrase.Task.CONTRADICT, category, true, 0, false, false, steps(text));
  }

  /** A passive, as in "was raped", is about the person before it, whatever its category. */
  Phrase indicator(String text, ConcernCategory category, boolean explicit, boolean person) {
    boolean passive = text.startsWith("@was ");
    return new Phrase(
        Phrase.Task.INDICATE, category, explicit, 0, false, person || passive, steps(text));
  }

  /**
   * One phrase for each alternative of its first braces, as in {@code no {gas|hot water}}.
   *
   * @throws IllegalArgumentException if braces stand beside an alternative outside of them, whose
   *     word they would take for a word of theirs
   */
  static List<String> expand(String text) {
    if (text.contains("|{") || text.contains("}|")) {
      throw new IllegalArgumentException("alternatives stand inside the braces: " + text);
    }
    int open = text.indexOf('{');
    if (open < 0) {
      return List.of(text);
    }
    int close = text.indexOf('}', open);
    List<String> phrases = new ArrayList<>();
    for (String part : text.substring(open + 1, close).split("\\|", -1)) {
      phrases.addAll(expand(text.substring(0, open) + part + text.substring(close + 1)));
    }
    return phrases;
  }

  private Phrase.Step[] steps(String text) {
    List<Phrase.Step> steps = new ArrayList<>();
    int gap = 0;
    for (String part : text.split(" ", -1)) {
      if (part.startsWith("..")) {
        gap = Integer.parseInt(part.substring(2));
        continue;
      }
      if (part.isEmpty()) {
        throw new IllegalArgumentException("a phrase is words parted by one space: " + text);
      }
      boolean optional = part.endsWith("?");
      steps.add(
          new Phrase.Step(
              element(optional ? part.substring(0, part.length() - 1) : part), optional, gap));
      gap = 0;
    }
    if (steps.isEmpty()
        || steps.get(0).gap() > 0
        || gap > 0
        || steps.get(0).optional()
        || steps.get(steps.size() - 1).optional()) {
      throw new IllegalArgumentException("a phrase begins and ends with a word: " + text);
    }
    return steps.toArray(new Phrase.Step[0]);
  }

  /** How many sets of alternatives there are. */
  int elements() {
    return elements.size();
  }

  /** The number of a set of alternatives. */
  int element(String alternatives) {
    Integer known = elements.get(alternatives);
    if (known == null) {
      known = elements.size();
      elements.put(alternatives, known);
      add(alternatives, known);
    }
    return known;
  }

  private void add(String alternatives, int element) {
    for (String word : alternatives.split("\\|", -1)) {
      if (word.startsWith("@")) {
        String set = named.get(word.substring(1));
        if (set == null) {
          throw new IllegalArgumentException("no set of words is called " + word);
        }
        add(set, element);
      } else {
        String plain = word.replace("'", "");
        char last = plain.charAt(plain.length() - 1);
        String stem = last == '*' || last == '+' ? plain.substring(0, plain.length() - 1) : plain;
        words.add(stem, last == '*', element);
        if (last == '+') {
          words.add(stem + "s", false, element);
        }
      }
    }
  }
}
