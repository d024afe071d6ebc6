package dev.safeguard.core.deidentify;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people on the net, told by a word before them: {@code username x}, {@code snap: x}. The
 * word alone does for those that mean nothing else; the name of a service needs a sign or a word
 * that a name follows, or a name that is no word.
 */
final class Handles {
  private static final IdentifierWords WORDS = IdentifierWords.STANDARD;
  private static final Lexicon LEXICON = Lexicon.STANDARD;

  private static final Pattern VALUE =
      Pattern.compile(
          "(?:['’]s)?+((?: (?:user ?name|name|handle|account|profile|user|id|tag|called)\\b){0,2}+)"
              + " ?+([:=]|-(?= )|\\b(?:is|was)\\b)? ?+([\"'“‘(]?+)(@?+[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,60}+)",
          Pattern.CASE_INSENSITIVE);

  /** Where a name stands; nothing if the end is 0. */
  record Found(int start, int end) {}

  static final Found NOTHING = new Found(0, 0);

  private Handles() {}

  /**
   * @param word before which nothing is looked at
   */
  static Found behind(String text, Word word) {
    Matcher matcher = VALUE.matcher(text).region(word.end, text.length());
    if (!matcher.useTransparentBounds(true).lookingAt() || matcher.start(4) == word.end) {
      return NOTHING;
    }
    int start = matcher.start(4);
    int end = matcher.end(4);
    while (end > start + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String value = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (isMade(value)) {
      return new Found(start, end);
    }
    String sign = matcher.group(2) == null ? "" : matcher.group(2);
    boolean named = !matcher.group(1).isEmpty();
    boolean told = !sign.isEmpty() || !matcher.group(3).isEmpty();
    boolean strong = WORDS.handle.contains(word.fold()) || named;
    if (LEXICON.is(value, Trait.FUNCTION) || WORDS.noHandle.contains(value) || !isWord(value)) {
      return NOTHING;
    }
    if (!LEXICON.is(value, Trait.ORDINARY)) {
      return strong || told ? new Found(start, end) : NOTHING;
    }
    boolean verb = value.endsWith("ed") || value.endsWith("ing");
    boolean goesOn =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isLowerCase(text.charAt(end + 1));
    boolean name = strong ? told && !verb : told && !goesOn && sign.indexOf('s') < 0;
    return name ? new Found(start, end) : NOTHING;
  }

  private static boolean isWord(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isLetter(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether letters stand with digits, underscores or dots, as in no word. */
  private static boolean isMade(String value) {
    boolean digit = false;
    boolean joined = value.startsWith("@") && value.length() > 1;
    for (int i = 1; i < value.length(); i++) {
      digit |= Character.isDigit(value.charAt(i)) && !Character.isDigit(value.charAt(0));
      joined |=
          value.charAt(i) == '_' || (value.charAt(i) == '.' && i > 1 && i + 2 < value.length());
    }
    return isWord(value) && (digit || joined);
  }
}
