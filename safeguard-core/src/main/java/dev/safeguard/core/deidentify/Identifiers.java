package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told by its form: contact details, identifiers, dates, addresses of the net. Recognises
 * by looser forms than a validator would accept, since a mistyped number identifies too.
 */
final class Identifiers {

  /** A stretch of text that is told by its form; a null kind says that it is safe. */
  record Found(int start, int end, TokenKind kind, boolean safe, String rule) {}

  private record Form(Pattern pattern, TokenKind kind, boolean safe, String rule) {}

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  /** Earlier forms win over later ones. */
  private static final List<Form> FORMS =
      List.of(
          form("\\b[a-z]{2,10}://[^\\s<>\"”]++|\\bwww\\.[^\\s<>\"”]++", TokenKind.CON, "url"),
          form(
              "(?<![\\w.+-])[\\w.+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}",
              TokenKind.CON,
              "email"),
          form("(?<![\\w@])@\\w[\\w.]{0,60}\\w", TokenKind.CON, "handle"),
          form("///[a-z]{2,40}+\\.[a-z]{2,40}+\\.[a-z]{2,40}+", TokenKind.PLC, "what3words"),
          form("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])", TokenKind.IDN, "ip"),
          form("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)", TokenKind.DAT, "date"),
          form(
              "(?<![\\d/])\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d/])",
              TokenKind.DAT, "date"),
          form(
              "(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b\\.?(?:,? \\d{4})?(?!\\d)",
              TokenKind.DAT,
              "date"),
          form(
              "\\b" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b(?!:)",
              TokenKind.DAT,
              "date"),
          form("\\b" + MONTH + " \\d{4}\\b", TokenKind.DAT, "date"),
          safe("(?<![\\d:.])\\d{1,2}[:.]\\d{2} ?(?:am|pm)?(?![\\d.:])(?<!\\.)"),
          safe("(?<![\\w.])\\d{1,2} ?(?:am|pm)\\b"),
          safe("[£$€]\\d[\\d,]{0,20}(?:\\.\\d{2})?k?\\b|\\b\\d{1,3}(?:\\.\\d+)? ?%"),
          safe(
              "(?<![\\w.])\\d{1,3}(?:\\.\\d)? ?(?:cm|mm|m|km|kg|g|ml|l|st|nd|rd|th|mins?|hrs?|yrs?|yo|x|p)\\b"),
          safe("\\b(?:y|yr|ks)\\d{1,2}s?\\b|\\b\\d{1,2}s\\b|(?-i:\\b[xp]\\d{1,2}\\b)"),
          form(
              "\\b(?:gir ?0aa|[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|bfpo ?\\d{1,4})\\b",
              TokenKind.CON, "postcode"),
          form("\\b[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]\\b", TokenKind.IDN, "nino"),
          form(
              "(?<![\\w])(?:\\+\\d{1,3}[ -]?)?\\(?\\d[\\d() .-]{6,16}\\d(?!\\w)",
              TokenKind.CON,
              "number"),
          form(
              "(?<![\\w/-])(?=[a-z/-]{0,40}\\d[a-z/-]{0,40}\\d)[a-z\\d]{1,40}+(?:[/-][a-z\\d]{1,40}+){1,8}\\b",
              TokenKind.IDN,
              "code"));

  private static Form form(String regex, TokenKind kind, String rule) {
    return new Form(compile(regex), kind, false, rule);
  }

  private static Form safe(String regex) {
    return new Form(compile(regex), TokenKind.IDN, true, "safe");
  }

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** All that is found, in order and without overlap. */
  static List<Found> in(String text) {
    if (!worthLooking(text)) {
      return List.of();
    }
    List<Found> all = new ArrayList<>();
    boolean[] taken = new boolean[text.length()];
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(text);
      while (matcher.find()) {
        int start = matcher.start();
        int end = trimmed(text, start, matcher.end());
        if (free(taken, start, end)) {
          for (int i = start; i < end; i++) {
            taken[i] = true;
          }
          all.add(new Found(start, end, form.kind, form.safe, form.rule));
        }
      }
    }
    all.sort((a, b) -> Integer.compare(a.start, b.start));
    return all;
  }

  private static boolean worthLooking(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || c == '@' || c == '/') {
        return true;
      }
    }
    return text.contains("www.");
  }

  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && " .,;:!?)'\"".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static boolean free(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return end > start;
  }

  private Identifiers() {}
}
