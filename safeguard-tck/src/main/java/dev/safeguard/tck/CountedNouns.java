package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.safeguard.api.spi.LanguagePack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The nouns that are counted in reports, with a text for each form of the language's numbers. */
final class CountedNouns {
  /** Those below it have texts that are made beforehand. */
  private static final int MADE = 100;

  private static final String OTHER = "other";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final List<String> NOUNS =
      List.of("days", "school_days", "times", "records", "patterns");

  /** Those keys that are of none. */
  static Set<String> without(Set<String> keys) {
    Set<String> plain = new TreeSet<>(keys);
    plain.removeIf(key -> NOUNS.stream().anyMatch(noun -> key.startsWith(noun + ".")));
    return plain;
  }

  /**
   * Their forms are there, and are the language's. The reports' own texts for small numbers are
   * made when a pack is read, so a form that only a large number takes may be missing, and {@code
   * other} serves for it.
   */
  static void check(LanguagePack pack) {
    PluralRules rules = PluralRules.forLocale(ULocale.forLocale(pack.language()));
    Set<String> needed = new TreeSet<>(Set.of(OTHER));
    IntStream.range(0, MADE).forEach(n -> needed.add(rules.select(n)));
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
      for (String form : forms.isEmpty() ? Set.<String>of() : needed) {
        assertTrue(forms.containsKey(form), where + " has no form '" + form + "'");
      }
      forms.forEach(
          (form, text) -> {
            assertTrue(
                NUMBER.matcher(form).matches() || rules.getKeywords().contains(form),
                where + " has the form '" + form + "', which no number takes");
            assertTrue(
                Set.of("{n}").containsAll(Placeholders.of(text)), where + " counts with " + text);
            assertTrue(
                !isOfMany(form, rules, forms.keySet()) || text.contains("{n}"),
                where + " has no {n} in its form '" + form + "', which is for several numbers");
          });
    }
  }

  /**
   * Whether more numbers than one take a form. "One" is 0 and 1 in French, and in Russian also 21.
   *
   * @param own forms, among them the numbers that have a text of their own
   */
  private static boolean isOfMany(String form, PluralRules rules, Set<String> own) {
    return form.equals(OTHER)
        || IntStream.range(0, MADE)
                .filter(n -> !own.contains(Integer.toString(n)) && rules.select(n).equals(form))
                .count()
            > 1;
  }

  private CountedNouns() {}
}
