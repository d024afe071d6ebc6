package dev.safeguard.core.llm;

import dev.safeguard.core.llm.Refusal.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways in which one person's names are written. */
final class NameForms {
  /** More words than this are no name; the first stand for all. */
  private static final int MOST_PARTS = 6;

  /** Words that begin many families' names and are none. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "an", "ap", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di",
          "dos", "du", "el", "ibn", "la", "las", "le", "los", "mac", "mc", "ni", "st", "ten", "ter",
          "the", "van", "von", "zu");

  private final Identities.Builder into;

  NameForms(Identities.Builder into) {
    this.into = into;
  }

  void add(@Nullable String given, @Nullable String family, @Nullable String preferred) {
    List<String> givens = alone(given);
    List<String> preferreds = alone(preferred);
    List<String> families = alone(family);
    for (String last : families) {
      for (String first : givens) {
        together(first, last);
      }
      for (String first : preferreds) {
        together(first, last);
      }
    }
  }

  /** Adds one name and its parts; tells the forms to put together with others. */
  private List<String> alone(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return List.of();
    }
    String name = written.strip();
    List<String> forms = new ArrayList<>();
    if (into.plain(name).length == 0) {
      if (hasSigns(name)) {
        into.signs(name);
      }
      return forms;
    }
    forms.add(name);
    String spelt = umlautsSpelt(name);
    if (!spelt.equals(name.toLowerCase(Locale.ROOT))) {
      forms.add(spelt);
    }
    for (String form : forms) {
      into.word(form, Rule.PERSON_NAME);
    }
    String[] parts = name.split("[\\s\\p{Pd}'’.,]+", MOST_PARTS + 1);
    if (parts.length > 1) {
      for (int i = 0; i < Math.min(parts.length, MOST_PARTS); i++) {
        char[] folded = into.plain(parts[i]);
        if (folded.length >= 3 && !PARTICLES.contains(new String(folded))) {
          into.word(parts[i], Rule.PERSON_NAME);
        }
      }
      for (String part : parts) {
        if (into.plain(part).length > 0) {
          forms.add(part);
          break;
        }
      }
    }
    return forms;
  }

  private void together(String first, String last) {
    if (!hasLetter(first) || !hasLetter(last)) {
      // A number beside a name is no second name.
      return;
    }
    into.full(first + " " + last, Rule.PERSON_NAME);
    into.full(last + " " + first, Rule.PERSON_NAME);
    if (into.plain(last).length >= 4 && !into.isOrdinary(last)) {
      String initial = first.substring(0, first.offsetByCodePoints(0, 1));
      login(initial + last);
      login(last + initial);
    }
  }

  /** As in users' names. */
  private void login(String name) {
    if (!into.isOrdinary(name)) {
      into.word(name, Rule.PERSON_NAME);
    }
  }

  /** As where there is no key for them. */
  private static String umlautsSpelt(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("å", "aa");
  }

  private static boolean hasLetter(String name) {
    return name.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean hasSigns(String name) {
    return name.codePoints().anyMatch(c -> c >= 0x80 && !Folding.isSpace(c));
  }
}
