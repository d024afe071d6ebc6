package dev.safeguard.core.deidentify;

import static dev.safeguard.core.deidentify.Regexes.anyOf;
import static dev.safeguard.core.deidentify.Regexes.pattern;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times of day, ages, and figures that identify nobody: amounts, measures, scores, ranges. A
 * pair such as {@code 7/10} or {@code 12.03} is decided by the words beside it, and is a date where
 * they say nothing and it could be one, unless it is a common fraction, a mark out of ten or a
 * time.
 */
final class Figures {
  private static final IdentifierWords WORDS = IdentifierWords.STANDARD;

  /** From this age on people are few (HIPAA's safe harbour, 45 CFR 164.514: ages over 89). */
  private static final int RARE_AGE = 90;

  private static final int CASE = 'a' - 'A';

  private static final int LONGEST_UNIT = 4;

  private static final String TIME = "\\d{1,2}(?:[:.]\\d{2}){0,2}";
  private static final String HALF = "(?: ?[ap]\\.?m\\b\\.?| ?hrs\\b| ?hours\\b)";
  private static final Pattern CLOCK =
      pattern("\\d{1,2}(?::\\d{2}){1,2}(?: ?[ap]\\.?m\\b\\.?| ?hrs\\b)?(?!\\d|[.:]\\d| ?-)");

  private static final Pattern SAFE =
      anyOf(
          TIME + HALF + "?(?: ?- ?| to | and | or )" + TIME + HALF,
          "\\d{1,2}[:.]\\d{2}" + HALF + "? ?- ?\\d{1,2}[:.]\\d{2}(?!\\d|[.:]\\d)",
          CLOCK.pattern(),
          "(?:" + TIME + "|\\d{4})" + HALF + "(?!\\d)",
          "[£$€]\\d[\\d,]{0,20}(?:\\.\\d{1,2})?(?:k|m|bn)?\\b",
          "\\d{1,3}(?:\\.\\d+)?(?:-\\d{1,3}(?:\\.\\d+)?)? ?%",
          "\\d{2,3}(?:\\.\\d)? ?°? ?(?-i:[CF])\\b(?<=[.°]\\d?.{1,3})",
          "\\d{1,2}/[a-z]{1,2}\\b");

  private static final Pattern MEASURE =
      pattern("\\d{1,3}(?:\\.\\d+)?(?:[x-]\\d{1,3}(?:\\.\\d+)?)?( ?)([a-z]{1,4})\\b");
  private static final Pattern HYPHENED =
      pattern("(\\d{1,3})(?:-\\d{1,3})?-([a-z]{2,9})(?:-(?:olds?|\\d{1,2}))?\\b(?!-)");
  private static final Pattern COUNTED = pattern("[1-9]\\d{3,4} ([a-z]{3,12})\\b");
  private static final Pattern PAIR =
      Pattern.compile("(\\d{1,3})( ?[/.-] ?)(\\d{1,3})(?!\\w|[/.-]\\d)");
  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)\\d{2}) ?[-/] ?((?:19|20)?\\d{2})(?![\\w/-])");
  private static final Pattern AGED =
      pattern(
          "\\d{2,3}(?:[ -]?(?:years?|yrs?|y/?)[ -]?(?:olds?|of age|o)\\b|[ -]?y/?o?\\b|(?:st|nd|rd|th) birthday)");
  private static final Pattern AGED_IN_WORDS =
      pattern(
          "(?<!\\w)ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?=[ -]years?[ -]old)");

  enum Sense {
    DATE,
    AGE,
    SAFE
  }

  /** What stands here, and where it ends. */
  record Found(int end, Sense sense) {}

  private final String text;
  private final List<Word> words;
  private final Matcher matcher;

  /** Of dates. */
  final DateForms dates;

  Figures(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    this.matcher = PAIR.matcher(text).useTransparentBounds(true);
    this.dates = new DateForms(text, matcher);
  }

  private boolean at(Pattern pattern, int start) {
    return Regexes.at(matcher, pattern, start);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An age of ninety or more in words. */
  int ageInWords(int start) {
    return at(AGED_IN_WORDS, start) ? matcher.end() : 0;
  }

  /**
   * What the figure is that begins with this word.
   *
   * @param start of the word, or of the sign of money before it
   */
  @Nullable Found at(int i, int start) {
    Word word = words.get(i);
    int age = age(i, word);
    if (age > 0) {
      return new Found(age, Sense.AGE);
    }
    char next = word.end < text.length() ? text.charAt(word.end) : ' ';
    boolean alone = word.shape == Word.Shape.NUMBER && start == word.start;
    int length = word.end - word.start;
    boolean goesOn = ":/.-% ".indexOf(next) >= 0;
    if (alone && ((length > 5 && length != 8) || (!goesOn && length < 4))) {
      return null;
    }
    if (alone && next == ':' && at(CLOCK, start)) {
      return new Found(matcher.end(), Sense.SAFE);
    }
    if (alone && next == ' ' && word.end - word.start <= 3 && !mayGoOn(i)) {
      return null;
    }
    int date = dates.date(word.start);
    if (date > 0) {
      return new Found(date, Sense.DATE);
    }
    int end = behindDigits(start);
    if (mayBeSafe(start, end) && at(SAFE, start)) {
      return new Found(matcher.end(), Sense.SAFE);
    }
    if (alone && "/.-%".indexOf(next) < 0 && next != ' ') {
      return year(i, word);
    }
    int digits = end - start;
    if (digits <= 3
        && mayBeMeasure(end)
        && at(MEASURE, start)
        && isMeasure(i, matcher.group(2), !matcher.group(1).isEmpty())) {
      return new Found(matcher.end(), Sense.SAFE);
    }
    if (isOneOf("-", end)
        && at(HYPHENED, start)
        && WORDS.hyphened.contains(Word.fold(matcher.group(2)))) {
      return new Found(matcher.end(), Sense.SAFE);
    }
    if (digits > 3
        && isOneOf(" ", end)
        && at(COUNTED, start)
        && WORDS.counted.contains(Word.fold(matcher.group(1)))) {
      return new Found(matcher.end(), Sense.SAFE);
    }
    Found years = years(i, word);
    return years != null ? years : pair(i, word);
  }

  private int behindDigits(int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Whether {@link #SAFE} may match at all, by the sign before a number or by what is behind it.
   */
  private boolean mayBeSafe(int start, int end) {
    if (end == start) {
      return isOneOf("£$€", start);
    }
    if (end - start > 4 || end >= text.length()) {
      return false;
    }
    return isOneOf(" ", end)
        ? isOneOf("-%°", end + 1) || isLetterOf("aochpft", end + 1)
        : isOneOf(":.-%/°", end) || isLetterOf("achpf", end);
  }

  /** Whether a unit may follow a number: no longer word does. */
  private boolean mayBeMeasure(int end) {
    if (isOneOf(".-", end)) {
      return true;
    }
    int from = isOneOf(" ", end) ? end + 1 : end;
    int at = from;
    while (at < text.length() && at - from <= LONGEST_UNIT && isLetter(text.charAt(at))) {
      at++;
    }
    return at > from && at - from <= LONGEST_UNIT;
  }

  private static boolean isLetter(char c) {
    return (c | CASE) >= 'a' && (c | CASE) <= 'z';
  }

  private boolean isOneOf(String signs, int at) {
    return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a letter is one of these, which are small, in either case. */
  private boolean isLetterOf(String letters, int at) {
    return at < text.length() && letters.indexOf(text.charAt(at) | CASE) >= 0;
  }

  /** Whether a space behind a short number may be inside a date, a time or a range. */
  private boolean mayGoOn(int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    String next = words.get(i + 1).fold();
    char first = next.isEmpty() ? ' ' : next.charAt(0);
    return !words.get(i + 1).isLetters()
        || WORDS.month.contains(next)
        || WORDS.spacedUnit.contains(next)
        || "of".equals(next)
        || "to".equals(next)
        || "and".equals(next)
        || "or".equals(next)
        || first == 'a'
        || first == 'p'
        || first == 'h'
        || text.charAt(words.get(i).end + 1) == '%'
        || text.charAt(words.get(i).end + 1) == '-'
        || text.charAt(words.get(i).end + 1) == '/';
  }

  /** A class such as 7s is written like seconds, and stands behind other words. */
  private boolean isMeasure(int i, String unit, boolean apart) {
    String fold = Word.fold(unit);
    return apart
        ? WORDS.spacedUnit.contains(fold)
        : WORDS.unit.contains(fold)
            || (WORDS.letterUnit.contains(unit) && !isBefore(i, WORDS.beforeClass));
  }

  private String before(int i) {
    return i > 0 && words.get(i).start - words.get(i - 1).end <= 3 ? words.get(i - 1).fold() : "";
  }

  private boolean isBefore(int i, Set<String> set) {
    return set.contains(before(i));
  }

  private int age(int i, Word word) {
    int length = word.end - word.start;
    char first = text.charAt(word.start);
    if (length < 2 || length > 6 || (first != '9' && first != '1')) {
      return 0;
    }
    int value = 0;
    int at = word.start;
    while (at < word.end && Character.isDigit(text.charAt(at)) && value < 1000) {
      value = value * 10 + Character.digit(text.charAt(at++), 10);
    }
    if (value < RARE_AGE || value > 122) {
      return 0;
    }
    if (at(AGED, word.start)) {
      return matcher.end();
    }
    if (at < word.end) {
      return 0;
    }
    char behind = at < text.length() ? text.charAt(at) : '.';
    boolean ends = behind != ' ' && "%:/-".indexOf(behind) < 0;
    char ahead = word.start > 1 ? text.charAt(word.start - 1) : ' ';
    boolean person =
        i > 0 && (words.get(i - 1).isCapitalised() || words.get(i - 1).is(Trait.RELATION));
    boolean inside =
        person
            && ((ahead == '(' && behind == ')')
                || (ends
                    && behind == ','
                    && word.start > 2
                    && text.startsWith(", ", word.start - 2)));
    return inside || (isBefore(i, WORDS.beforeAge) && behind != '%') ? at : 0;
  }

  /** A year alone, behind a word that makes a date of it. */
  private @Nullable Found year(int i, Word word) {
    return isYear(word) && isBefore(i, WORDS.beforeYear) ? new Found(word.end, Sense.DATE) : null;
  }

  private boolean isYear(Word word) {
    return word.shape == Word.Shape.NUMBER
        && word.end - word.start == 4
        && (text.startsWith("19", word.start) || text.startsWith("20", word.start));
  }

  /** Two years: one school year is no date, others are. */
  private @Nullable Found years(int i, Word word) {
    if (!isYear(word)) {
      return null;
    }
    if (!at(YEARS, word.start)) {
      return year(i, word);
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    boolean schoolYear = second % 100 == (first + 1) % 100;
    return new Found(matcher.end(), schoolYear ? Sense.SAFE : Sense.DATE);
  }

  private @Nullable Found pair(int i, Word word) {
    int behind = behindDigits(word.start);
    boolean may = isOneOf("/.-", isOneOf(" ", behind) ? behind + 1 : behind);
    if (!may || !at(PAIR, word.start)) {
      return null;
    }
    String first = matcher.group(1);
    String second = matcher.group(3);
    char joint = matcher.group(2).strip().charAt(0);
    int end = matcher.end();
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    boolean could =
        a > 0 && b > 0 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31 && joint != '.'));
    could &= first.length() <= 2 && second.length() <= 2;
    boolean said = isBefore(i, WORDS.beforeDate) || isBefore(i, WORDS.weekday);
    boolean padded = first.startsWith("0") || (second.startsWith("0") && second.length() == 2);
    boolean date =
        could
            && switch (joint) {
              case '/' -> said || !isScore(i, end, a, b, padded);
              case '.' -> said || isDottedDate(i, end, a, b, first, second);
              default -> said || padded;
            };
    if (date) {
      return new Found(end, Sense.DATE);
    }
    boolean digits = first.length() + second.length() <= 4 || behind(end, WORDS.behindScore);
    boolean safe = joint == '/' ? a > 0 : digits && !(joint == '-' && padded);
    return safe ? new Found(end, Sense.SAFE) : null;
  }

  private boolean behind(int end, Set<String> set) {
    int stop = end + 1;
    while (stop < text.length() && stop < end + 14 && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    return end < text.length()
        && text.charAt(end) == ' '
        && set.contains(Word.fold(text.substring(end + 1, stop)));
  }

  /** Whether two numbers with a slash between them are a mark, a fraction or years of a school. */
  private boolean isScore(int i, int end, int a, int b, boolean padded) {
    if (padded) {
      return false;
    }
    boolean fraction = (a < b && b <= 4) || (a == 24 && b == 7) || (a <= 10 && b == 10);
    return fraction || isBefore(i, WORDS.beforeScore) || behind(end, WORDS.behindScore);
  }

  private boolean isDottedDate(int i, int end, int a, int b, String first, String second) {
    if (second.length() == 1) {
      return first.length() == 2 && first.startsWith("0");
    }
    if (a > 23) {
      return true;
    }
    if (b == 0 || b > 12 || isBefore(i, WORDS.beforeTime)) {
      return false;
    }
    boolean closed =
        end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == ' ';
    boolean goesOn =
        closed && end + 2 < text.length() && Character.isLowerCase(text.charAt(end + 2));
    return first.startsWith("0") || b % 5 != 0 || goesOn;
  }
}
