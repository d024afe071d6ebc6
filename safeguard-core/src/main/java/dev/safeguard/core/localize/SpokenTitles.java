package dev.safeguard.core.localize;

import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How people speak of whoever holds a role, in the language of a report and in English and Welsh,
 * since a note need not be in the language of its reader, and as the place itself calls the role in
 * any language that it has terms in. A language gives the phrases of a role apart by {@code |}; one
 * that begins with {@code !} means something else, such as a pupil's own head. Immutable.
 */
final class SpokenTitles {
  private static final String PREFIX = "said.";
  private static final String APART = "\\|";
  private static final String SOMETHING_ELSE = "!";
  private static final String DEPUTY = "term.dsl_deputy";

  /** By which words a place calls the lead; those of the deputy also speak of the role. */
  private static final List<String> LEAD = List.of("term.dsl", "term.dsl_short", DEPUTY);

  private static final Pattern BRACKET = Pattern.compile("\\(.*");

  /** Where there are more words, one so short is an article, in most languages that have them. */
  private static final Pattern ARTICLE = Pattern.compile("^\\p{L}{1,3} (?=\\S)");

  private final Map<StaffRole, List<String>> phrases = new EnumMap<>(StaffRole.class);
  private final Map<StaffRole, List<String>> others = new EnumMap<>(StaffRole.class);
  private final List<String> deputies;

  SpokenTitles(Texts texts, Jurisdiction place) {
    for (StaffRole role : StaffRole.values()) {
      // Whoever takes allegations is spoken of for having been told, so that title has no phrases.
      if (EnglandProvider.english().texts().containsKey(PREFIX + role)) {
        List<String> own = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (String phrase : phrases(texts, PREFIX + role)) {
          boolean other = phrase.startsWith(SOMETHING_ELSE);
          (other ? not : own).add(NamedStaff.folded(phrase));
        }
        own.addAll(titles(place, List.of("role." + role)));
        if (role == StaffRole.SAFEGUARDING_LEAD) {
          own.addAll(titles(place, LEAD));
        }
        phrases.put(role, own);
        others.put(role, not);
      }
    }
    deputies =
        Stream.concat(
                phrases(texts, PREFIX + "deputy").stream().map(NamedStaff::folded),
                titles(place, List.of(DEPUTY)).stream())
            .toList();
  }

  /** The place's own, folded, without an article. */
  private static List<String> titles(Jurisdiction place, List<String> keys) {
    List<String> titles = new ArrayList<>();
    for (Map<String, String> terms : place.terms().values()) {
      for (String key : keys) {
        // Behind a bracket stands a short form; few letters may mean a lesson or a room as well.
        String title = BRACKET.matcher(terms.getOrDefault(key, "")).replaceFirst("").strip();
        // What another term is to fill is among that term's own titles.
        if (!title.isEmpty() && title.indexOf('{') < 0) {
          titles.add(NamedStaff.folded(ARTICLE.matcher(title).replaceFirst("")));
        }
      }
    }
    return titles;
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
