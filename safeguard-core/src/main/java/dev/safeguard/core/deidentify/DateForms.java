package dev.safeguard.core.deidentify;

import static dev.safeguard.core.deidentify.Regexes.anyOf;
import static dev.safeguard.core.deidentify.Regexes.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them, each told from others by what stands behind its first figure. */
final class DateForms {
  /** The first letters of months, and that of "of". */
  private static final String MONTHS = "jfmasond";

  /** The first letters of st, nd, rd and th. */
  private static final String ORDINALS = "snrt";

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final int CASE = 'a' - 'A';

  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

  private static final Pattern YEAR_FIRST =
      pattern(
          "(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)"
              + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern EIGHT_DIGITS =
      pattern("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\d-])");

  private static final Pattern NUMBERS =
      anyOf(
          DAY + "( ?[/.-] ?)" + DAY + "\\1(?:\\d{4}|'?\\d{2})(?![\\d/]|[.:-]\\d)",
          DAY + " (?:0[1-9]|1[0-2]) (?:19|20)\\d{2}(?! ?\\d)",
          "(?:0?[1-9]|1[0-2])/(?:19|20)\\d{2}(?![\\d/])");

  private static final Pattern DAY_FIRST =
      anyOf(
          DAY
              + "(?:st|nd|rd|th)?(?: of|,)?[ ./-]{0,2}+"
              + MONTH
              + "\\b(?:[.,]? ?'\\d{2}(?!\\d)|[.,]?[ ./-]{0,2}(?:19|20)\\d{2}(?!\\d)"
              + "|[/-]\\d{2}(?!\\d)| \\d{2}(?![\\d:.]| ?[a-z]))?",
          DAY + MONTH + "(?:\\d{2}|\\d{4})\\b");

  private static final Pattern MONTH_FIRST =
      pattern(
          MONTH
              + "\\.?[ -](?:the )?(?:"
              + DAY
              + "(?:st|nd|rd|th)?\\b(?!:|\\.\\d)(?:,? (?:19|20)\\d{2}\\b|,? '\\d{2}\\b)?|(?:19|20)\\d{2}\\b|'\\d{2}\\b)");

  private static final Pattern SHORT_YEAR = Pattern.compile(" \\d{2}(?![\\w:])");

  private final String text;
  private final Matcher matcher;

  /**
   * @param matcher of the text, for any pattern
   */
  DateForms(String text, Matcher matcher) {
    this.text = text;
    this.matcher = matcher;
  }

  private boolean at(Pattern pattern, int start) {
    return Regexes.at(matcher, pattern, start);
  }

  private boolean isOneOf(String signs, int at) {
    return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a letter is one of these, which are small, in either case. */
  private boolean isLetterOf(String letters, int at) {
    return at < text.length() && letters.indexOf(text.charAt(at) | CASE) >= 0;
  }

  /** The date that is written out from here; 0 for none. */
  int date(int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return switch (end - start) {
      case 1, 2 -> date(start, end);
      case 4 -> isOneOf("/.-", end) && at(YEAR_FIRST, start) ? matcher.end() : 0;
      case 8 -> at(EIGHT_DIGITS, start) ? matcher.end() : 0;
      default -> 0;
    };
  }

  /** The date that begins with a day or a month in figures, by what is behind them. */
  private int date(int start, int end) {
    int behind = end;
    while (isOneOf(" /.-", behind)) {
      behind++;
    }
    boolean numbers = behind > end && isOneOf("0123456789", behind);
    boolean month =
        isLetterOf(MONTHS, behind)
            || (behind == end && (isOneOf(",", end) || isLetterOf(ORDINALS, end)));
    return (numbers && at(NUMBERS, start)) || (month && at(DAY_FIRST, start)) ? matcher.end() : 0;
  }

  /**
   * Where a date ends of which a birth is said, with a year of two digits that may count others.
   */
  int withShortYear(int end) {
    boolean may = isOneOf(" ", end) && isOneOf("0123456789", end + 1);
    return may && at(SHORT_YEAR, end) ? matcher.end() : end;
  }

  /** A month, and the day or year behind it. */
  int monthFirst(int start) {
    return at(MONTH_FIRST, start) ? matcher.end() : 0;
  }
}
