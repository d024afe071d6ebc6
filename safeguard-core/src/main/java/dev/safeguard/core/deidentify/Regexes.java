package dev.safeguard.core.deidentify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How forms are written and tried: letters of either case, and from a place of the text on. */
final class Regexes {
  private Regexes() {}

  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  static Pattern anyOf(String... regexes) {
    return pattern(String.join("|", regexes));
  }

  /** Whether a pattern fits from here on; the matcher, whose text may be looked at, tells where. */
  static boolean at(Matcher matcher, Pattern pattern, int start) {
    matcher.usePattern(pattern).region(start, matcher.regionEnd());
    return matcher.lookingAt();
  }
}
