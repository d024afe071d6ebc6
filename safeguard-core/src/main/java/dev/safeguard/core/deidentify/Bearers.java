package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.People.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who bear one name; nobody where only a place does. Asking who of them bears another one too
 * costs the same however many they are: where they are many, they are kept by their other names as
 * well. Not for use while people are added.
 */
final class Bearers {
  static final Bearers NOBODY = new Bearers("");

  /** Up to so many are looked through. */
  private static final int FEW = 8;

  /** The same string in the names of all of them, which is then at hand when they are compared. */
  final String name;

  private final List<Known> all = new ArrayList<>(1);

  /** By all their names, and by the first letters of these. */
  private final Map<String, List<Known>> byOtherName = new HashMap<>(0);

  /** First letters of their other names. */
  private String initials = "";

  Bearers(String name) {
    this.name = name;
  }

  void add(Known person) {
    all.add(person);
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

  private void keep(Known person) {
    Set<String> keys = new HashSet<>(person.names());
    person.names().forEach(name -> keys.add(name.substring(0, 1)));
    keys.forEach(key -> byOtherName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person));
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

  /** Those who may bear this name, or one with this initial, too: all others do not. */
  List<Known> with(String name) {
    return all.size() > FEW ? byOtherName.getOrDefault(name, List.of()) : all;
  }
}
