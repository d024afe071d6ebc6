package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.People.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who bear one name; nobody where only a place does. Asking who of them has an initial too
 * costs the same however many they are: where they are many, they are kept by these as well. Not
 * for use while people are added.
 */
final class Bearers {
  static final Bearers NOBODY = new Bearers("");

  /** Up to so many are looked through. */
  private static final int FEW = 8;

  /** The same string in the names of all of them, which is then at hand when they are compared. */
  final String name;

  private final List<Known> all = new ArrayList<>(1);

  /** By the first letters of all their names. */
  private final Map<String, List<Known>> byInitial = new HashMap<>(0);

  /** First letters of their other names. */
  private String initials = "";

  /**
   * The first of them, and whether there is another, who has not the same token; but for those of
   * whom it is a login and no name.
   */
  private @Nullable Known first;

  private boolean areSeveral;

  /** The same of those who are no pupils. */
  private @Nullable Known firstAdult;

  private boolean areSeveralAdults;

  Bearers(String name) {
    this.name = name;
  }

  void add(Known person) {
    all.add(person);
    if (person.names().contains(name)) {
      count(person);
    }
    for (String other : person.names()) {
      if (!other.equals(name)) {
        String initial = other.substring(0, 1);
        initials = initials.contains(initial) ? initials : initials.concat(initial);
      }
    }
    if (all.size() == FEW + 1) {
      all.forEach(this::keep);
    } else if (all.size() > FEW) {
      keep(person);
    }
  }

  private void count(Known person) {
    if (first == null) {
      first = person;
    }
    areSeveral |= !person.isSame(first);
    if (person.kind() != TokenKind.STU) {
      if (firstAdult == null) {
        firstAdult = person;
      }
      areSeveralAdults |= !person.isSame(firstAdult);
    }
  }

  private void keep(Known person) {
    Set<String> keys = new HashSet<>();
    person.names().forEach(each -> keys.add(each.substring(0, 1)));
    keys.forEach(key -> byInitial.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person));
  }

  /**
   * Whether there is one at all.
   *
   * @param adult whether pupils do not count
   */
  boolean isAnyone(boolean adult) {
    return (adult ? firstAdult : first) != null;
  }

  /**
   * The only one; null if there is none or more than one.
   *
   * @param adult whether pupils do not count
   */
  @Nullable Known theOne(boolean adult) {
    if (adult) {
      return areSeveralAdults ? null : firstAdult;
    }
    return areSeveral ? null : first;
  }

  /** Whether another name of one of them begins with this letter. */
  boolean haveInitial(String letter) {
    return initials.contains(letter);
  }

  int size() {
    return all.size();
  }

  List<Known> all() {
    return all;
  }

  /** Those who may bear a name with this initial: all others do not. */
  List<Known> withInitial(String letter) {
    return all.size() > FEW ? byInitial.getOrDefault(letter, List.of()) : all;
  }
}
