package dev.safeguard.core.localize;

import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.LanguagePack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people speak of whoever holds a role, in the language of a report and in English and Welsh,
 * since a note need not be in the language of its reader. A language gives the phrases of a role
 * apart by {@code |}; one that begins with {@code !} means something else, such as a pupil's own
 * head. Immutable.
 */
final class SpokenTitles {
  private static final String PREFIX = "said.";
  private static final String APART = "\\|";
  private static final String SOMETHING_ELSE = "!";

  private final Map<StaffRole, List<String>> phrases = new EnumMap<>(StaffRole.class);
  private final Map<StaffRole, List<String>> others = new EnumMap<>(StaffRole.class);
  private final List<String> deputies;

  SpokenTitles(Texts texts) {
    for (StaffRole role : StaffRole.values()) {
      // Whoever takes allegations is spoken of for having been told, so that title has no phrases.
      if (EnglandProvider.english().texts().containsKey(PREFIX + role)) {
        List<String> own = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (String phrase : phrases(texts, PREFIX + role)) {
          boolean other = phrase.startsWith(SOMETHING_ELSE);
          (other ? not : own).add(NamedStaff.folded(phrase));
        }
        phrases.put(role, own);
        others.put(role, not);
      }
    }
    deputies = phrases(texts, PREFIX + "deputy").stream().map(NamedStaff::folded).toList();
  }

  private static List<String> phrases(Texts texts, String key) {
    Set<String> phrases = new LinkedHashSet<>(List.of(texts.text(key).split(APART, -1)));
    for (LanguagePack pack : List.of(EnglandProvider.english(), WalesProvider.welsh())) {
      phrases.addAll(List.of(pack.texts().getOrDefault(key, "").split(APART, -1)));
    }
    phrases.removeIf(String::isBlank);
    return List.copyOf(phrases);
  }

  /** The roles whose holder a folded text speaks of. */
  Set<StaffRole> in(String text) {
    Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
    phrases.forEach(
        (role, own) -> {
          String left = text;
          for (String other : others.getOrDefault(role, List.of())) {
            left = left.replace(other, "  ");
          }
          if (own.stream().anyMatch(left::contains)) {
            roles.add(role);
          }
        });
    return roles;
  }

  /** Whether a folded text speaks of somebody who stands in for another. */
  boolean deputyIn(String text) {
    return deputies.stream().anyMatch(text::contains);
  }
}
