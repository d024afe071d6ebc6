package dev.safeguard.core.llm;

import dev.safeguard.core.llm.Refusal.Rule;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Details that show what they are by their form, whoever they belong to: addresses of the Internet,
 * handles, telephone numbers, British postcodes and numbers of persons, and dates. No expression
 * repeats what another within it repeats, so the cost is linear.
 */
final class ContactForms {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Form[] FORMS = {
    new Form(Rule.CONTACT, "@ ?[\\p{L}\\d_]"),
    new Form(
        Rule.CONTACT,
        "[\\p{L}\\d](?: at | ?[\\[(]at[\\])] ?)[^ ]{1,64} ?(?:dot|[\\[(]dot[\\])]) ?[a-z]"),
    new Form(Rule.CONTACT, "://|\\bwww\\.|\\bmailto:"),
    new Form(
        Rule.CONTACT,
        "[\\p{L}\\d]\\.(?:com|org|net|uk|edu|gov|sch|info|biz|app|io|tv|ly|link|online|site|eu)\\b"),
    new Form(Rule.IDENTIFIER, "\\b[a-z]\\d{11}[a-z\\d]\\b"),
    new Form(Rule.IDENTIFIER, "\\b[a-ceghj-pr-tw-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]\\b"),
    new Form(Rule.DATE, "\\b\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}\\b"),
    new Form(Rule.DATE, "\\b\\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of )?" + MONTH + "\\b"),
    new Form(Rule.DATE, "\\b" + MONTH + "\\.?[ -]\\d{1,2}(?:st|nd|rd|th)?\\b"),
    new Form(Rule.CONTACT, "\\d(?:[ ().\\-/]{0,2}\\d){6}"),
    new Form(Rule.IDENTIFIER, "\\d{5}"),
    new Form(
        Rule.CONTACT,
        "\\b(?!y\\d)[a-z]{1,2}\\d[a-z\\d]? ?(?!(?:1st|2nd|3rd|\\dth)\\b)\\d[abd-hjlnp-uw-z]{2}\\b"),
    new Form(Rule.CONTACT, "\\p{L}_[\\p{L}\\d]|\\d_\\p{L}"),
  };

  private record Form(Rule rule, Pattern pattern) {
    Form(Rule rule, String expression) {
      this(rule, Pattern.compile(expression));
    }
  }

  /** The first fault in a text, positions being those of the text; null if it has none. */
  static @Nullable Refusal in(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] at = new int[2 * text.length() + 16];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        at = put(Folding.isSpace(c) ? ' ' : Folding.plain(c), i, folded, at);
      } else if (!Folding.isInvisible(c)) {
        String apart = Folding.apart(c);
        for (int j = 0; j < apart.length(); ) {
          int part = apart.codePointAt(j);
          at = put(form(part), i, folded, at);
          j += Character.charCount(part);
        }
      }
      i += Character.charCount(c);
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(folded);
      if (matcher.find()) {
        return new Refusal(form.rule, at[matcher.start()]);
      }
    }
    return null;
  }

  private static int form(int c) {
    if (Folding.isSpace(c)) {
      return ' ';
    }
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212
        ? '-'
        : Folding.plain(c);
  }

  private static int[] put(int c, int i, StringBuilder folded, int[] at) {
    if (Folding.isInvisible(c)) {
      return at;
    }
    int[] places = at;
    if (folded.length() + 2 > places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[folded.length()] = i;
    folded.appendCodePoint(c);
    return places;
  }

  private ContactForms() {}
}
