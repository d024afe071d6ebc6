package dev.safeguard.tck;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The places to fill in a text: names in braces. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][a-z0-9_.]*}");

  /** Those of a text, with their braces. */
  static Set<String> of(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(place -> found.add(place.group()));
    return found;
  }

  /** Whether braces come in pairs and hold a name. */
  static boolean areWellFormed(String text) {
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    return !rest.contains("{") && !rest.contains("}");
  }

  private Placeholders() {}
}
