package dev.safeguard.core.deidentify;

import static dev.safeguard.core.deidentify.Regexes.at;
import static dev.safeguard.core.deidentify.Regexes.pattern;

import dev.safeguard.api.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Codes of letters and digits that are told by their form. Each form has a check, on the characters
 * without spaces and hyphens: where it fails, a form that hardly anything else has gives {@code
 * number}, and a looser one gives nothing, which leaves its parts to what else tells. Every
 * repetition is bounded.
 */
final class IdentifierForms {
  private static final IdentifierWords WORDS = IdentifierWords.STANDARD;
  private static final Lexicon LEXICON = Lexicon.STANDARD;

  private static final int NONE = 1;
  private static final int ONE = 1 << 1;
  private static final int TWO = 1 << 2;
  private static final int THREE = 1 << 3;
  private static final int FOUR = 1 << 4;
  private static final int FIVE = 1 << 5;

  /** Shifts those bits to where they stand for letters with no digit right behind them. */
  private static final int APART = 6;

  /** The same if the first of them is a capital, too. */
  private static final int CAPITALS = 12;

  /** No form has more characters. */
  private static final int LONGEST = 48;

  /** No form needs more digits. */
  private static final int MOST_DIGITS = 11;

  private static final String FAILED = "number";

  /** What a code is, and where it ends. */
  record Found(int end, TokenKind kind, String rule) {}

  /**
   * @param letters a bit for each number of letters it may begin with
   * @param digits that it has at least
   * @param opening the letters with which it begins, in lower case; empty if there are several
   * @param figures how many digits it begins with; 0 if that may differ
   * @param loose whether it is nothing if the check fails
   */
  private record Form(
      Pattern pattern,
      int letters,
      int digits,
      String opening,
      int figures,
      TokenKind kind,
      String rule,
      boolean loose,
      Predicate<String> check) {

    /** Whether it may stand here, which spares trying most. */
    boolean mayBeAt(String text, int start) {
      return text.regionMatches(true, start, opening, 0, opening.length())
          && (figures == 0 || behindDigits(text, start) == start + figures);
    }
  }

  private static final List<List<Form>> FROM_LETTER =
      byBeginning(
          form(ONE, 11, "[a-z]\\d{11}[\\da-z]\\b", "upn", CheckDigits::upn),
          loose(
              ONE | (ONE << APART),
              11,
              "[a-z](?:[ -]?\\d){11}[ -]?[\\da-z]\\b",
              "upn",
              CheckDigits::upn),
          form(
              ONE | TWO | THREE | FOUR | FIVE | (FIVE << APART),
              6,
              "[a-z][a-z9]{4}[ -]?\\d{6}[ -]?[a-z][a-z9][ -]?[\\da-z][a-z]{2}\\b",
              "driving_licence",
              CheckDigits::drivingLicence),
          loose(
              TWO,
              2,
              "[a-z]{2}\\d{2}(?:[ -]?[a-z\\d]{4}){2,7}(?:[ -]?[a-z\\d]{1,3})?\\b",
              "iban",
              CheckDigits::iban),
          form(
              TWO | (TWO << APART),
              6,
              "[a-z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[a-d]\\b",
              "nino",
              CheckDigits::nino),
          contact(THREE | (THREE << APART), "gir", " ?0aa\\b", "postcode"),
          contact(
              ONE | TWO,
              2,
              "(?:[a-z]{2}|[begl-nsw])\\d[a-z\\d]?(?: {0,2}|-)\\d(?!(?-i:[apckm]m|kg|m[gl]|cl|yo)\\b)[a-z]{2}\\b",
              "postcode"),
          contact(FOUR | (FOUR << APART), "bfpo", " ?\\d{1,4}\\b", "bfpo"),
          contact(
              ONE,
              1,
              "(?:[ac-fhknprtv-y]\\d{2}|d6w)[ -]?(?:(?-i:[AC-FHKNPRTV-Y\\d]{4})|(?=[a-z]{0,3}\\d)[ac-fhknprtv-y\\d]{4})\\b",
              "eircode"),
          new Form(
              Pattern.compile("[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b(?!-)"),
              TWO << CAPITALS,
              5,
              "",
              0,
              TokenKind.CON,
              "zip",
              true,
              code -> WORDS.state.contains(code.substring(0, 2))),
          plate(TWO, 2, "[a-hj-pr-y]{2}\\d{2}[ -]?[a-hj-pr-z]{3}\\b"),
          plate(TWO << CAPITALS, 2, "(?-i:[A-HJ-PR-Y]{2}[ -]\\d{2}[ -]?[A-HJ-PR-Z]{3})\\b"),
          plate(
              ONE,
              1,
              "(?:[a-hj-pr-y]\\d{1,3}[a-hj-pr-z]{3}|(?-i:[A-HJ-PR-Y]\\d{1,3} [A-HJ-PR-Z]{3}))\\b"),
          plate(
              THREE | (THREE << CAPITALS),
              1,
              "(?:[a-hj-pr-z]{3}\\d{1,3}[a-hj-pr-y]|(?-i:[A-HJ-PR-Z]{3} \\d{1,3}[A-HJ-PR-Y]))\\b"));

  private static final List<List<Form>> FROM_DIGIT =
      byBeginning(
          form(NONE, 11, "\\d{5}[a-z\\d]\\d{6}[a-z]\\b", "uci", CheckDigits::uci),
          loose(
              NONE,
              11,
              "\\d{5}[ -]?[a-z\\d][ -]?\\d{2}[ -]?\\d{4}[ -]?[a-z]\\b",
              "uci",
              CheckDigits::uci),
          new Form(
              pattern("\\d{5}-\\d{4}(?![\\w-])"),
              NONE,
              9,
              "",
              5,
              TokenKind.CON,
              "zip",
              false,
              code -> true),
          new Form(
              pattern("\\d{7}[a-w][a-i]?\\b"),
              NONE,
              7,
              "",
              7,
              TokenKind.IDN,
              FAILED,
              false,
              code -> true));

  /** A plate as they are given since 2001; what looks like a year group is none. */
  private static final Pattern OF_TODAY = Pattern.compile("(?!YR)[A-Z]{2}\\d{2}[A-Z]{3}");

  /** Behind a word that says that a plate follows: all the forms there are, dateless ones too. */
  private static final Pattern SAID_PLATE =
      pattern(
          "(?:[a-z]{2}[ -]?\\d{2}[ -]?[a-z]{3}|[a-z]\\d{1,3} ?[a-z]{3}|[a-z]{3} ?\\d{1,3} ?[a-z]"
              + "|[a-z]{1,3} ?\\d{1,4}|\\d{1,4} ?(?-i:[A-Z]{1,3})|\\d{1,4}[a-z]{1,3})\\b");

  private static final Pattern CODE =
      pattern("(?=[a-z/-]{0,40}\\d[a-z/-]{0,40}\\d)[a-z\\d]{1,40}+(?:[/-][a-z\\d]{1,40}+){1,8}\\b");

  private static final Pattern DOTTED =
      pattern("[\\p{L}\\d_]{1,40}+(?:(?:[._-][\\p{L}\\d_]{1,40}+){1,8}|(?<=_[^ _]{1,40}))");

  private static final Pattern OF_DAY =
      Pattern.compile(" of \\d{1,2}[/.-]\\d{1,2}(?:[/.-](?:\\d{2}|\\d{4}))?(?![\\w/])");

  private static final Pattern HARMLESS =
      pattern(
          "(?:[xp]\\d|y(?:\\d|1[0-3])|yr\\d{1,2}s?|years?\\d{1,2}|y1?\\ds"
              + "|(?:(?:yr|year|ks|key stage)s? ?|(?-i:[Yy]) ?)\\d{1,2}s?"
              + "(?: ?[/&,+-] ?(?:y|yr|year|ks)? ?\\d{1,2}s?(?![\\d/]|-\\d)){0,3}+)\\b");

  private static final Pattern BEFORE_HYPHEN =
      pattern("([a-z]{1,6})-(?:\\d{1,2}(?:s|st|nd|rd|th)?|(?:19|20)\\d{2})\\b(?!-)");

  private IdentifierForms() {}

  private static Form form(
      int letters, int digits, String regex, String rule, Predicate<String> check) {
    return new Form(pattern(regex), letters, digits, "", 0, TokenKind.IDN, rule, false, check);
  }

  private static Form loose(
      int letters, int digits, String regex, String rule, Predicate<String> check) {
    return new Form(pattern(regex), letters, digits, "", 0, TokenKind.IDN, rule, true, check);
  }

  private static Form plate(int letters, int digits, String regex) {
    return loose(letters, digits, regex, "vehicle_registration", IdentifierForms::isPlate);
  }

  private static Form contact(int letters, int digits, String regex, String rule) {
    return new Form(
        pattern(regex), letters, digits, "", 0, TokenKind.CON, rule, false, code -> true);
  }

  /** One that begins with letters of its own. */
  private static Form contact(int letters, String opening, String regex, String rule) {
    return new Form(
        pattern(opening + regex), letters, 1, opening, 0, TokenKind.CON, rule, false, code -> true);
  }

  static Matcher matcher(String text) {
    return CODE.matcher(text).useTransparentBounds(true);
  }

  static @Nullable Found fromLetter(String text, Matcher matcher, int start) {
    return first(FROM_LETTER, text, matcher, start);
  }

  static @Nullable Found fromDigit(String text, Matcher matcher, int start) {
    return first(FROM_DIGIT, text, matcher, start);
  }

  /** The forms that may begin as a place does, by what {@link #beginning} tells of it. */
  private static List<List<Form>> byBeginning(Form... forms) {
    List<List<Form>> all = new ArrayList<>();
    for (int i = 0; i < 3 * APART; i++) {
      int letters = i < CAPITALS ? 1 << i : 1 << i | 1 << (i - CAPITALS + APART);
      all.add(Stream.of(forms).filter(form -> (form.letters & letters) != 0).toList());
    }
    return List.copyOf(all);
  }

  /** How many letters stand here, up to five, and whether a digit or a capital comes with them. */
  private static int beginning(String text, int start) {
    int count = 0;
    while (count < APART && start + count < text.length() && isLetter(text.charAt(start + count))) {
      count++;
    }
    int behind = start + count;
    if (count == APART) {
      return APART;
    }
    if (behind < text.length() && Character.isDigit(text.charAt(behind))) {
      return count;
    }
    return count + (count > 0 && text.charAt(start) < 'a' ? CAPITALS : APART);
  }

  private static @Nullable Found first(
      List<List<Form>> all, String text, Matcher matcher, int start) {
    List<Form> forms = all.get(beginning(text, start));
    int digits = forms.isEmpty() ? 0 : digits(text, start);
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      if (form.digits > digits || !form.mayBeAt(text, start) || !at(matcher, form.pattern, start)) {
        continue;
      }
      int end = matcher.end();
      String code = plain(text.substring(start, end));
      if (form.check.test(code)) {
        boolean temporary = form.rule.equals("upn") && Character.isLetter(code.charAt(12));
        return new Found(end, form.kind, temporary ? "temporary_upn" : form.rule);
      }
      if (!form.loose) {
        return new Found(end, form.kind, FAILED);
      }
    }
    return null;
  }

  /** Digits as far as a form may go on from here, or as many as the longest needs. */
  private static int digits(String text, int start) {
    int digits = 0;
    int last = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < last && digits < MOST_DIGITS; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (!isLetter(c) && " -,".indexOf(c) < 0) {
        break;
      }
    }
    return digits;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static int behindDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (" -,".indexOf(written.charAt(i)) < 0) {
        plain.append(written.charAt(i));
      }
    }
    return plain.toString();
  }

  /** Whether the three letters of a plate are no word, and no acronym that may stand there. */
  private static boolean isPlate(String code) {
    boolean lettersFirst = Character.isLetter(code.charAt(1)) && Character.isLetter(code.charAt(2));
    int from = lettersFirst ? 0 : code.length() - 3;
    String letters = code.substring(from, from + 3);
    String fold = letters.toLowerCase(Locale.ROOT);
    return (!LEXICON.is(fold, Trait.ACRONYM) || OF_TODAY.matcher(code).matches())
        && !LEXICON.is(fold, Trait.FUNCTION)
        && (Character.isUpperCase(letters.charAt(0)) || !LEXICON.is(fold, Trait.ORDINARY));
  }

  /** A plate that words before it announce; 0 for none. */
  static int saidPlate(Matcher matcher, int start) {
    return at(matcher, SAID_PLATE, start) ? matcher.end() : 0;
  }

  /** Parts with slashes or hyphens between them, and two digits; 0 for none. */
  static int code(String text, Matcher matcher, int start) {
    int end = start;
    while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean goesOn = end < text.length() && "/-".indexOf(text.charAt(end)) >= 0;
    return goesOn && at(matcher, CODE, start) ? matcher.end() : 0;
  }

  /** Parts with dots, hyphens or underscores between them; 0 for none. */
  static int dotted(Matcher matcher, int start) {
    return at(matcher, DOTTED, start) ? matcher.end() : 0;
  }

  /** Where a number ends that counts within a day, as in "1147 of 03/10". */
  static int ofDay(String text, Matcher matcher, int end) {
    return text.startsWith(" of ", end) && at(matcher, OF_DAY, end) ? matcher.end() : end;
  }

  /** Whether a word is a class's name, such as 7K: a year up to 13, one or two letters, a digit. */
  static boolean isSchoolClass(String text, int start, int end) {
    int at = behindDigits(text, start);
    boolean year =
        at - start == 1
            ? text.charAt(start) > '0'
            : at - start == 2 && text.charAt(start) == '1' && text.charAt(start + 1) <= '3';
    int letters = at;
    while (at < end && isLetter(text.charAt(at))) {
      at++;
    }
    boolean named = at > letters && at <= letters + 2;
    boolean number = at + 1 == end && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    return year && named && (at == end || number);
  }

  /** A year group, a key stage, a multiplier, or an age group with a hyphen; 0 for none. */
  static int harmless(String text, Matcher matcher, int start) {
    if ("yYkKxXpP".indexOf(text.charAt(start)) >= 0 && at(matcher, HARMLESS, start)) {
      return matcher.end();
    }
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end < text.length()
            && text.charAt(end) == '-'
            && at(matcher, BEFORE_HYPHEN, start)
            && WORDS.beforeHyphen.contains(Word.fold(matcher.group(1)))
        ? matcher.end()
        : 0;
  }
}
