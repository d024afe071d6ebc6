package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.spi.LanguagePack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The nouns that are counted in reports, with a text for each form of the language's numbers. */
final class CountedNouns {
  private static final Pattern FORM = Pattern.compile("zero|one|two|few|many|other|\\d+");
  private static final List<String> NOUNS =
      List.of("days", "school_days", "times", "records", "patterns");

  /** Those keys that are of none. */
  static Set<String> without(Set<String> keys) {
    Set<String> plain = new TreeSet<>(keys);
    plain.removeIf(key -> NOUNS.stream().anyMatch(noun -> key.startsWith(noun + ".")));
    return plain;
  }

  /** Their forms are there, known and the same of each. */
  static void check(LanguagePack pack) {
    String first = null;
    Set<String> firstForms = new TreeSet<>();
    for (String noun : NOUNS) {
      Map<String, String> forms = new TreeMap<>();
      pack.texts()
          .forEach(
              (key, text) -> {
                if (key.startsWith(noun + ".")) {
                  forms.put(key.substring(noun.length() + 1), text);
                }
              });
      String where = "'" + noun + "' in " + pack.language().toLanguageTag();
      // A language of another kind of texts, as of a jurisdiction's alone, has none of them.
      assertTrue(forms.isEmpty() || forms.containsKey("other"), where + " has no form 'other'");
      forms.forEach(
          (form, text) -> {
            assertTrue(FORM.matcher(form).matches(), where + " has the unknown form " + form);
            assertTrue(
                Set.of("{n}").containsAll(Placeholders.of(text)), where + " counts with " + text);
          });
      Set<String> named = new TreeSet<>(forms.keySet());
      named.removeIf(form -> Character.isDigit(form.charAt(0)));
      if (first == null && !named.isEmpty()) {
        first = noun;
        firstForms = named;
      }
      assertTrue(
          named.isEmpty() || named.equals(firstForms),
          where + " has other forms than '" + first + "'");
    }
  }

  private CountedNouns() {}
}
