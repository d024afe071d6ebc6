package dev.safeguard.core.deidentify;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.token.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people a school knows, by the words of their names. Looking a word up costs the same however
 * many they are. Immutable.
 */
final class People {

  /** One person: the kind and identity of the token, and the words of all names. */
  record Known(TokenKind kind, String identity, Set<String> names) {}

  private final Map<String, List<Known>> byWord = new HashMap<>();
  private final Set<String> places = new HashSet<>();

  People(Roster roster, List<Person> others) {
    for (Person person : roster.people()) {
      add(person);
    }
    for (Person person : others) {
      add(person);
    }
    place(roster.schoolName());
    place(roster.town());
    roster.aliases().forEach(this::place);
  }

  private void add(Person person) {
    Set<String> names = new HashSet<>();
    words(person.givenName(), names);
    words(person.preferredName(), names);
    words(person.familyName(), names);
    if (names.isEmpty()) {
      return;
    }
    String id = person.id();
    String identity =
        id != null
            ? id
            : String.join(
                " ", String.valueOf(person.givenName()), String.valueOf(person.familyName()));
    Known known = new Known(kind(person.role()), identity, Set.copyOf(names));
    for (String name : names) {
      byWord.computeIfAbsent(name, key -> new ArrayList<>(1)).add(known);
    }
  }

  private static TokenKind kind(PersonRole role) {
    return switch (role) {
      case PUPIL -> TokenKind.STU;
      case STAFF -> TokenKind.STA;
      case PARENT -> TokenKind.PAR;
      case OTHER -> TokenKind.PER;
    };
  }

  private static void words(@Nullable String name, Set<String> into) {
    if (name != null) {
      for (Word word : Word.of(name)) {
        if (word.fold.length() > 1) {
          into.add(word.fold);
        }
      }
    }
  }

  private void place(@Nullable String name) {
    Set<String> words = new HashSet<>();
    words(name, words);
    for (String word : words) {
      if (!Lexicon.STANDARD.isFunction(word) && !Lexicon.STANDARD.isSafeCapitalised(word)) {
        places.add(word);
      }
    }
  }

  boolean knows(String word) {
    return byWord.containsKey(word) || places.contains(word);
  }

  /** Whether one person bears both names. */
  boolean knowsTogether(String name, String other) {
    for (Known person : byWord.getOrDefault(name, List.of())) {
      if (!name.equals(other) && person.names.contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** The one person who bears all of these names; null if there is none or more than one. */
  @Nullable Known theOne(List<String> names) {
    Known one = null;
    for (String name : names) {
      for (Known candidate : byWord.getOrDefault(name, List.of())) {
        if (!candidate.equals(one) && fits(candidate, names)) {
          if (one != null) {
            return null;
          }
          one = candidate;
        }
      }
    }
    return one;
  }

  /** An initial fits a name that begins with it. */
  private static boolean fits(Known person, List<String> names) {
    for (String name : names) {
      boolean borne =
          name.length() == 1
              ? person.names.stream().anyMatch(n -> n.startsWith(name))
              : person.names.contains(name);
      if (!borne) {
        return false;
      }
    }
    return true;
  }
}
