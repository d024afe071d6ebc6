package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.IdentifierWords.Context;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words before a number say that it is, as in {@code collar no 482} or {@code sort code:
 * 20-00-00}.
 *
 * @param context null if they say nothing
 * @param first the first of these words
 * @param named whether one such as {@code number} stands between
 */
record NumberContext(@Nullable Context context, int first, boolean named) {
  private static final IdentifierWords WORDS = IdentifierWords.STANDARD;

  static final NumberContext NONE = new NumberContext(null, 0, false);

  /** Words such as {@code ref no is} that are stepped over. */
  private static final int MOST_BETWEEN = 3;

  private static final int WIDEST_GAP = 4;

  private static final Pattern VALUE =
      Pattern.compile(
          "[\\p{L}\\d_]{1,40}+(?:[/:-][\\p{L}\\d_]{1,40}+|\\.[\\da-z]\\w{0,40}+){0,8}+");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?: - | ?- ?| |\\) ?| ?\\(| ?/ ?)(?=[\\p{L}]{0,4}\\d)[\\p{L}\\d]{1,40}+|[ -][A-Z]\\b");

  /** What is said of the number that is word {@code i}. */
  static NumberContext before(String text, List<Word> words, int i) {
    Context found = null;
    int first = 0;
    boolean named = false;
    boolean foundNamed = false;
    for (int k = i - 1; k >= 0 && k >= i - 1 - MOST_BETWEEN; k--) {
      Word word = words.get(k);
      if (!isBeside(text, word, words.get(k + 1))) {
        break;
      }
      for (Context context : WORDS.endingIn(word.fold())) {
        if (ends(context.phrase(), words, k)
            && (found == null || k < i - 1 || context.phrase().size() > found.phrase().size())) {
          found = context;
          first = k - context.phrase().size() + 1;
          foundNamed = named;
        }
      }
      if (!WORDS.beforeAnyNumber.contains(word.fold())) {
        break;
      }
      named = true;
    }
    return found == null ? NONE : new NumberContext(found, first, foundNamed);
  }

  private static boolean ends(List<String> phrase, List<Word> words, int last) {
    int at = last - phrase.size() + 1;
    for (int i = 0; i < phrase.size(); i++) {
      if (at < 0 || !words.get(at + i).fold().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether only signs that link a number to its name stand between two words. */
  private static boolean isBeside(String text, Word word, Word next) {
    if (next.start - word.end > WIDEST_GAP) {
      return false;
    }
    for (int i = word.end; i < next.start; i++) {
      char c = text.charAt(i);
      boolean abbreviation = c == '.' && word.end - word.start <= 4;
      if (" :#=-—(\"'\t/+[\n\r|".indexOf(c) < 0 && !abbreviation) {
        return false;
      }
    }
    return true;
  }

  /** The rule's name; the other one where nothing is said. */
  String rule(String otherwise) {
    return context == null ? otherwise : context.rule();
  }

  /** The kind of token; the other one where nothing is said. */
  TokenKind kind(TokenKind otherwise) {
    return context == null ? otherwise : context.kind();
  }

  /** Whether it may be written in groups. */
  boolean isSpaced() {
    return context != null && context.spaced();
  }

  /** Whether it is one of the words that say so, or stands between them and the number. */
  boolean isLabel(Word word) {
    return context != null
        && (context.phrase().contains(word.fold()) || WORDS.beforeAnyNumber.contains(word.fold()));
  }

  boolean isDate() {
    return context != null && context.kind() == TokenKind.DAT;
  }

  /**
   * Where the number that begins here ends; 0 if it is too short to be what is said.
   *
   * @param isDate whether a date begins at a place
   */
  int valueEnd(String text, Matcher matcher, int start, IntPredicate isDate) {
    if (context == null) {
      return 0;
    }
    int from = start;
    while (from < text.length() && "+(£".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (context.rule().equals("vehicle_registration")) {
      return IdentifierForms.saidPlate(matcher, from);
    }
    matcher.usePattern(VALUE).region(from, text.length());
    if (!matcher.lookingAt()) {
      return 0;
    }
    int end = matcher.end();
    int groups = 0;
    boolean letters = Character.isLetter(text.charAt(from)) && !hasDigit(text, from, end);
    matcher.usePattern(GROUP);
    while (context.spaced() || (letters && groups == 0)) {
      matcher.region(end, text.length());
      if (groups++ > 8 || !matcher.lookingAt() || isDate.test(matcher.end() - 1)) {
        break;
      }
      end = matcher.end();
    }
    int digits = 0;
    for (int i = from; i < end; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= (named ? Math.min(context.least(), 1) : context.least()) ? end : 0;
  }

  private static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
