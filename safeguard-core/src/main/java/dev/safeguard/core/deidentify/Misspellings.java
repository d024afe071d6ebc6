package dev.safeguard.core.deidentify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names from which a word differs by one slip: a letter more, less, other, or two swapped
 * (the distance of Damerau 1964, limited to one). By symmetric deletion: a name is filed under all
 * forms of it that lack one letter, so that looking up costs one access for each letter of the
 * word, however many the names are. Immutable.
 */
final class Misspellings {
  /** Below this a slip makes another name as easily. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  private static final int[] POWERS_OF_31 = new int[LONGEST];

  static {
    POWERS_OF_31[0] = 1;
    for (int i = 1; i < LONGEST; i++) {
      POWERS_OF_31[i] = 31 * POWERS_OF_31[i - 1];
    }
  }

  private final Map<String, List<String>> byForm = new HashMap<>();

  /** Spares most forms of most words. */
  private final Sieve forms;

  Misspellings(Set<String> names) {
    for (String name : names) {
      if (fits(name)) {
        for (String form : forms(name)) {
          byForm.merge(form, List.of(name), Misspellings::joined);
        }
      }
    }
    forms = Sieve.of(byForm.keySet());
  }

  private static boolean fits(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST;
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** The word and what is left of it without any one letter. */
  private static Set<String> forms(String word) {
    Set<String> forms = new HashSet<>(2 * word.length());
    forms.add(word);
    for (int i = 0; i < word.length(); i++) {
      forms.add(without(word, i));
    }
    return forms;
  }

  /** The names one slip away. */
  Set<String> near(String word) {
    if (!fits(word)) {
      return Set.of();
    }
    Set<String> near = Set.of();
    if (forms.mayHold(word.hashCode())) {
      near = withNear(near, word, word);
    }
    int before = 0;
    for (int i = 0; i < word.length(); i++) {
      int up = 31 * before + word.charAt(i);
      // What it has in common with the whole word's falls out.
      if (forms.mayHold(word.hashCode() + (before - up) * POWERS_OF_31[word.length() - 1 - i])) {
        near = withNear(near, word, without(word, i));
      }
      before = up;
    }
    return near;
  }

  private Set<String> withNear(Set<String> some, String word, String form) {
    Set<String> near = some;
    for (String name : byForm.getOrDefault(form, List.of())) {
      if (!name.equals(word) && isOneSlip(word, name)) {
        near = near.isEmpty() ? new HashSet<>() : near;
        near.add(name);
      }
    }
    return near;
  }

  private static String without(String word, int letter) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }

  static boolean isOneSlip(String a, String b) {
    int start = 0;
    int most = Math.min(a.length(), b.length());
    while (start < most && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int lengthA = endA - start;
    int lengthB = endB - start;
    if (lengthA <= 1 && lengthB <= 1) {
      return lengthA + lengthB > 0;
    }
    return lengthA == 2
        && lengthB == 2
        && a.charAt(start) == b.charAt(start + 1)
        && a.charAt(start + 1) == b.charAt(start);
  }
}
