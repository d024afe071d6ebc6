package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told by its form: contact details, identifiers, dates, addresses of the net. Recognises
 * by looser forms than a validator would accept, since a mistyped number identifies too. Looks only
 * where a digit, an at sign or slashes stand, so that prose costs next to nothing.
 */
final class Identifiers {

  /** A stretch of text that is told by its form. One that is safe is no identity and stays. */
  record Found(int start, int end, TokenKind kind, boolean safe, String rule) {}

  private record Form(Pattern pattern, TokenKind kind, boolean safe, String rule) {}

  private static final int LONGEST_PREFIX = 64;

  /** Of which {@link Numbers} tells more. */
  private static final String NUMBER = "number";

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Form URL =
      form("(?:[a-z]{2,10}://|www\\.)[^\\s<>\"”]++", TokenKind.CON, "url");
  private static final Form EMAIL =
      form("[\\w.+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}", TokenKind.CON, "email");
  private static final Form HANDLE = form("@\\w[\\w.]{0,60}\\w", TokenKind.CON, "handle");
  private static final Form WHAT3WORDS =
      form("///\\p{L}{2,40}+\\.\\p{L}{2,40}+\\.\\p{L}{2,40}+", TokenKind.PLC, "what3words");

  /** Forms that begin with a digit, or a sign before it. Earlier ones win. */
  private static final List<Form> FROM_DIGIT =
      List.of(
          form("(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])", TokenKind.IDN, "ip"),
          form("\\d{4}-\\d{2}-\\d{2}(?!\\d)", TokenKind.DAT, "date"),
          form(
              "(?:0?[1-9]|[12]\\d|3[01])([/.-])(?:0?[1-9]|[12]\\d|3[01])\\1(?:\\d{4}|\\d{2})(?![\\d/])",
              TokenKind.DAT, "date"),
          form(
              "\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b\\.?(?:,? \\d{4})?(?!\\d)",
              TokenKind.DAT,
              "date"),
          safe("\\d{1,2}[:.]\\d{2} ?(?:am|pm)?(?![\\d.:])(?<!\\.)"),
          safe("\\d{1,2} ?(?:am|pm)\\b"),
          safe("[£$€]\\d[\\d,]{0,20}(?:\\.\\d{2})?k?\\b|\\d{1,3}(?:\\.\\d+)? ?%"),
          safe(
              "\\d{1,3}(?:\\.\\d)? ?(?:cm|mm|m|km|kg|g|ml|l|st|nd|rd|th|mins?|hrs?|yrs?|yo|x|p|s)\\b"),
          form("\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{1,7}(?!\\w)", TokenKind.IDN, NUMBER),
          form("\\d{2}-\\d{2}-\\d{2}(?![\\d-])", TokenKind.IDN, NUMBER),
          form("(?:\\+\\d{1,3}[ -]?)?\\(?\\d[\\d() .-]{6,16}\\d(?!\\w)", TokenKind.CON, NUMBER));

  /** Forms that begin with a letter, before or in a word with digits. */
  private static final List<Form> FROM_LETTER =
      List.of(
          form(MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b(?!:)", TokenKind.DAT, "date"),
          form(MONTH + " \\d{4}\\b", TokenKind.DAT, "date"),
          safe("(?:y|yr|ks)\\d{1,2}s?\\b|(?-i:[xp]\\d{1,2}\\b)"),
          form(
              "(?-i:[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){3,7}(?: ?[A-Z\\d]{1,3})?)\\b",
              TokenKind.IDN, "iban"),
          form(
              "(?-i:[A-Z]{2}\\d{2} [A-Z]{3})\\b|[a-z]{2}\\d{2}[a-z]{3}\\b",
              TokenKind.IDN, "vehicle_registration"),
          form("[a-z]\\d{11}[\\da-z]\\b", TokenKind.IDN, "upn"),
          form(
              "(?:gir ?0aa|[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|bfpo ?\\d{1,4})\\b",
              TokenKind.CON, "postcode"),
          form("[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]\\b", TokenKind.IDN, "nino"));

  private static final Form CODE =
      form(
          "(?=[a-z/-]{0,40}\\d[a-z/-]{0,40}\\d)[a-z\\d]{1,40}+(?:[/-][a-z\\d]{1,40}+){1,8}\\b",
          TokenKind.IDN,
          "code");

  private static Form form(String regex, TokenKind kind, String rule) {
    return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), kind, false, rule);
  }

  private static Form safe(String regex) {
    return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), TokenKind.IDN, true, "safe");
  }

  private final String text;
  private final List<Found> all = new ArrayList<>();
  private boolean[] taken = new boolean[0];

  private Identifiers(String text) {
    this.text = text;
  }

  /** All that is found, in order and without overlap. */
  static List<Found> in(String text, List<Word> words) {
    Identifiers identifiers = new Identifiers(withAsciiDigits(text));
    identifiers.addresses();
    identifiers.numbers(words);
    identifiers.all.sort(Comparator.comparingInt(Found::start));
    return identifiers.all;
  }

  private static String withAsciiDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && Character.isDigit(text.charAt(i))) {
        char[] plain = text.toCharArray();
        for (int k = i; k < plain.length; k++) {
          if (Character.isDigit(plain[k])) {
            plain[k] = (char) ('0' + Character.digit(plain[k], 10));
          }
        }
        return new String(plain);
      }
    }
    return text;
  }

  private void addresses() {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      take(URL, back(at, 10, false));
    }
    for (int at = text.indexOf("www."); at >= 0; at = text.indexOf("www.", at + 4)) {
      take(URL, at);
    }
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = back(at, LONGEST_PREFIX, true);
      if (start == at || !take(EMAIL, start)) {
        take(HANDLE, at);
      }
    }
    for (int at = text.indexOf("///"); at >= 0; at = text.indexOf("///", at + 3)) {
      take(WHAT3WORDS, at);
    }
  }

  /** Where the letters, or whatever may stand before an at sign, begin. */
  private int back(int at, int most, boolean address) {
    int start = at;
    while (start > 0 && at - start < most) {
      char c = text.charAt(start - 1);
      boolean within =
          address ? Character.isLetterOrDigit(c) || "_.+'-".indexOf(c) >= 0 : Character.isLetter(c);
      if (!within) {
        break;
      }
      start--;
    }
    return start;
  }

  private void numbers(List<Word> words) {
    List<Integer> digits = null;
    List<Integer> letters = null;
    List<Integer> codes = null;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isLetters()) {
        continue;
      }
      if (digits == null || letters == null || codes == null) {
        digits = new ArrayList<>();
        letters = new ArrayList<>();
        codes = new ArrayList<>();
      }
      if (Character.isDigit(text.charAt(word.start))) {
        digits.add(withSign(word.start));
        if (i > 0 && words.get(i - 1).isLetters() && words.get(i - 1).end + 1 == word.start) {
          letters.add(words.get(i - 1).start);
        }
      } else {
        letters.add(word.start);
      }
      codes.add(codeStart(word.start));
    }
    if (digits == null || letters == null || codes == null) {
      return;
    }
    // Dates with the month first go before all else, then as the lists say.
    take(FROM_DIGIT.subList(0, 4), digits);
    take(FROM_LETTER, letters);
    take(FROM_DIGIT.subList(4, FROM_DIGIT.size()), digits);
    take(List.of(CODE), codes);
  }

  private int withSign(int start) {
    int from = start;
    while (from > 0 && start - from < 2 && "+(£$€".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return from;
  }

  private int codeStart(int start) {
    int from = start;
    while (from > 0 && start - from < LONGEST_PREFIX) {
      char c = text.charAt(from - 1);
      if (!Character.isLetterOrDigit(c) && c != '/' && c != '-') {
        break;
      }
      from--;
    }
    while (from < start && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private void take(List<Form> forms, List<Integer> starts) {
    Matcher matcher = CODE.pattern.matcher(text).useTransparentBounds(true);
    for (Form form : forms) {
      matcher.usePattern(form.pattern);
      for (int i = 0; i < starts.size(); i++) {
        take(form, matcher, starts.get(i));
      }
    }
  }

  private boolean take(Form form, int start) {
    return take(form, form.pattern.matcher(text), start);
  }

  private boolean take(Form form, Matcher matcher, int start) {
    if (isTaken(start)) {
      return false;
    }
    matcher.region(start, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    int end = trimmed(start, matcher.end());
    if (taken.length == 0) {
      taken = new boolean[text.length()];
    }
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    for (int i = start; i < end; i++) {
      taken[i] = true;
    }
    if (form.rule.equals(NUMBER)) {
      Numbers number = Numbers.of(text.substring(start, end));
      all.add(new Found(start, end, number.kind(), false, number.name().toLowerCase(Locale.ROOT)));
    } else {
      all.add(new Found(start, end, form.kind, form.safe, form.rule));
    }
    return true;
  }

  private boolean isTaken(int at) {
    return taken.length > 0 && taken[at];
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start + 1 && " .,;:!?)'\"".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
