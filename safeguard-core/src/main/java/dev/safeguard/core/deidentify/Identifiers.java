package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.IdentifierWords.Context;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What is told by its form, or by a word before it: contact details, identifiers, dates, addresses
 * of the net. Recognises by looser forms than a validator would accept, since a mistyped number
 * identifies too; the rule's name then says only what is known. Looks only where a digit, an at
 * sign, slashes, a dot without a space or one of a few words stand, so that prose costs next to
 * nothing.
 *
 * <p>One pass over the words. At each, in this order: what a word before it says ({@link
 * NumberContext}), forms of letters and digits ({@link IdentifierForms}), dates, times and harmless
 * figures ({@link Figures}), numbers in groups ({@link GroupedNumber}), and last any code.
 */
final class Identifiers {

  /** A stretch of text that is told by its form. One that is safe is no identity and stays. */
  record Found(int start, int end, TokenKind kind, boolean safe, String rule) {}

  /**
   * Rules of identifiers that are the same with spaces, hyphens or nothing between their groups.
   */
  static final Set<String> IN_GROUPS =
      Set.of(
          "account",
          "driving_licence",
          "eircode",
          "iban",
          "nhs_number",
          "nino",
          "passport",
          "payment_card",
          "postcode",
          "sort_code",
          "ssn",
          "temporary_upn",
          "uci",
          "uln",
          "upn",
          "vehicle_registration");

  private static final IdentifierWords WORDS = IdentifierWords.STANDARD;

  private static final int LONGEST_PREFIX = 64;

  /** Letters before a number, as in a plate, that belong to it. */
  private static final int MOST_LETTERS_BEFORE = 5;

  private static final int FEWEST_DIGITS_OF_A_FORM = 5;

  private final String text;
  private final List<Word> words;
  private final Figures figures;
  private final Matcher forms;
  private final Finds finds;
  private final NetFinds net;

  private Identifiers(String text, List<Word> words) {
    this.text = text;
    this.finds = new Finds(text);
    this.net = new NetFinds(text, finds);
    this.words = words;
    this.figures = new Figures(text, words);
    this.forms = IdentifierForms.matcher(text);
  }

  /** All that is found, in order and without overlap. */
  static List<Found> in(String text, List<Word> words) {
    Identifiers identifiers = new Identifiers(PlainCharacters.of(text), words);
    identifiers.net.find();
    for (int i = 0; i < words.size(); i++) {
      identifiers.word(i);
    }
    return identifiers.finds.all();
  }

  private void word(int i) {
    Word word = words.get(i);
    if (finds.isTaken(word.start)) {
      return;
    }
    int gap = i + 1 < words.size() ? words.get(i + 1).start - word.end : 0;
    if ((gap == 1 && net.joined(word, text.charAt(word.end)))
        || (gap == 2 && text.startsWith("::", word.end) && net.ip6(word.start))) {
      return;
    }
    if (word.shape == Word.Shape.NUMBER && unit(i, word)) {
      return;
    }
    if (!word.isLetters()) {
      figure(i, word);
    } else if (WORDS.isTrigger(word)) {
      trigger(i, word);
    }
  }

  /** As in {@code Maple Avenue #12}. */
  private boolean unit(int i, Word word) {
    return i > 0
        && word.start - words.get(i - 1).end == 2
        && text.startsWith(" #", word.start - 2)
        && words.get(i - 1).is(Trait.PLACE)
        && finds.take(word.start, word.end, TokenKind.CON, "unit");
  }

  private void trigger(int i, Word word) {
    if (WORDS.month.contains(word.fold())) {
      if (!finds.take(
          word.start, figures.dates.monthFirst(word.start), TokenKind.DAT, dateRule(i))) {
        ordinal(i);
      }
    } else if (word.fold().startsWith("ninet")) {
      finds.take(word.start, figures.ageInWords(word.start), TokenKind.DAT, "age");
    } else {
      Handles.Found handle = Handles.behind(text, word);
      finds.take(handle.start(), handle.end(), TokenKind.CON, "username");
    }
  }

  /** As in {@code the third of March}. */
  private void ordinal(int month) {
    int i = month - 1;
    if (i > 0 && words.get(i).is("of")) {
      i--;
    }
    if (i < 0 || !words.get(i).isLetters() || words.get(month).start - words.get(i).end > 4) {
      return;
    }
    Word last = words.get(i);
    if (i > 0
        && last.joint == '-'
        && WORDS.ordinal.contains(words.get(i - 1).fold() + "-" + last.fold())) {
      last = words.get(i - 1);
    } else if (!WORDS.ordinal.contains(last.fold())) {
      return;
    }
    finds.take(last.start, words.get(month).end, TokenKind.DAT, dateRule(i));
  }

  private String dateRule(int i) {
    NumberContext said = NumberContext.before(text, words, i);
    return said.isDate() ? said.rule("date") : "date";
  }

  private void figure(int i, Word word) {
    if (word.shape == Word.Shape.CODE
        && WORDS.harmlessCode.contains(word.fold())
        && !(i > 0 && word.joint == ' ' && words.get(i - 1).is(Trait.NUMBERED))
        && IdentifierForms.fromLetter(text, forms, word.start) == null) {
      finds.safe(word.start, word.end);
      return;
    }
    NumberContext said = NumberContext.before(text, words, i);
    Word before = prefix(i);
    if ((before != null && withPrefix(i, before, said)) || finds.isTaken(word.start)) {
      return;
    }
    if (Character.isDigit(text.charAt(word.start))) {
      boolean longOne = word.end - word.start >= FEWEST_DIGITS_OF_A_FORM;
      if (!longOne || !form(word.start, IdentifierForms.fromDigit(text, forms, word.start), said)) {
        plain(i, word, said);
      }
    } else if (!fromLetter(word.start, said) && !announced(i, word.start, said)) {
      code(i, word);
    }
  }

  /** Letters right before a number that may belong to it, as in a plate. */
  private @Nullable Word prefix(int i) {
    if (i == 0) {
      return null;
    }
    Word before = words.get(i - 1);
    return before.isLetters()
            && before.end - before.start <= MOST_LETTERS_BEFORE
            && words.get(i).start - before.end <= 2
            && !finds.isTaken(before.start)
        ? before
        : null;
  }

  private boolean withPrefix(int i, Word before, NumberContext said) {
    // Capitals that begin a code, as in "badge PH 20417".
    if (said.context() == null && before.shape == Word.Shape.UPPER && !before.is(Trait.FUNCTION)) {
      NumberContext further = NumberContext.before(text, words, i - 1);
      boolean letters = further.named() || !before.is(Trait.ORDINARY);
      if (letters && !further.isDate() && announced(i, before.start, further)) {
        return true;
      }
    }
    return fromLetter(before.start, said);
  }

  private boolean fromLetter(int start, NumberContext said) {
    IdentifierForms.Found form = IdentifierForms.fromLetter(text, forms, start);
    return form(start, form, said)
        || (form == null && finds.safe(start, IdentifierForms.harmless(text, forms, start)));
  }

  private boolean form(int start, IdentifierForms.@Nullable Found form, NumberContext said) {
    return form != null
        && finds.take(start, form.end(), said.kind(form.kind()), said.rule(form.rule()));
  }

  /** What no form of letters and digits tells. */
  private void plain(int i, Word word, NumberContext said) {
    int start = withSign(word.start);
    if (text.startsWith("::", start - 2) && net.ip6(start - 2)) {
      return;
    }
    if (isInsideCode(word)) {
      code(i, word);
      if (finds.isTaken(word.start)) {
        return;
      }
    }
    Figures.Found figure = figures.at(i, start);
    boolean outweighed = figure == null || outweighs(said, figure);
    GroupedNumber.Found run =
        outweighed
            ? GroupedNumber.at(text, start, at -> figures.dates.date(at) > 0)
            : GroupedNumber.NOTHING;
    if (run.number() != Numbers.NUMBER) {
      NumberContext as = run.isOneGroup() || said.isSpaced() ? said : NumberContext.NONE;
      labels(said, i);
      finds.take(start, run.end(), as.kind(run.number().kind()), as.rule(run.number().rule()));
    } else if (outweighed && announced(i, start, said)) {
      return;
    } else if (figure == null) {
      if (!finds.take(start, run.end(), TokenKind.IDN, Numbers.NUMBER.rule())) {
        code(i, word);
      }
    } else {
      switch (figure.sense()) {
        case AGE -> finds.take(word.start, figure.end(), TokenKind.DAT, "age");
        case DATE -> {
          int end = said.isDate() ? figures.dates.withShortYear(figure.end()) : figure.end();
          finds.take(word.start, end, TokenKind.DAT, dateRule(i));
        }
        default -> finds.safe(start, figure.end());
      }
    }
  }

  /** Whether letters stand right before a number and more digits behind, as in "lado/25/077". */
  private boolean isInsideCode(Word word) {
    return word.start > 1
        && word.end + 1 < text.length()
        && isJoint(text.charAt(word.start - 1))
        && Character.isLetter(text.charAt(word.start - 2))
        && isJoint(text.charAt(word.end))
        && Character.isDigit(text.charAt(word.end + 1));
  }

  private static boolean isJoint(char c) {
    return c == '/' || c == '-';
  }

  /** Whether what is said of a number outweighs what it looks like. */
  private static boolean outweighs(NumberContext said, Figures.Found figure) {
    return !said.isDate()
        && (said.named()
            || (said.rule("").equals("sort_code") && figure.sense() == Figures.Sense.DATE));
  }

  private boolean announced(int i, int start, NumberContext said) {
    Context context = said.context();
    if (context == null) {
      return false;
    }
    int end = said.valueEnd(text, forms, start, at -> figures.dates.date(at) > 0);
    if (end == 0) {
      return false;
    }
    if (context.kind() == TokenKind.IDN) {
      end = IdentifierForms.ofDay(text, forms, end);
    }
    Word first = words.get(said.first());
    boolean whole =
        context.whole()
            || (context.capitalised() && Character.isUpperCase(text.charAt(first.start)));
    if (whole && finds.take(first.start, end, context.kind(), context.rule())) {
      return true;
    }
    int from = codeStart(start, false);
    if (from < start && finds.take(from, end, context.kind(), context.rule())) {
      return true;
    }
    labels(said, i);
    return finds.take(start, end, context.kind(), context.rule())
        || finds.take(words.get(i).start, end, context.kind(), context.rule());
  }

  /** Labels such as ULN are on no list of words; in capitals or without one they are no names. */
  private void labels(NumberContext said, int i) {
    for (int k = said.first(); k < i; k++) {
      Word label = words.get(k);
      if ((label.shape == Word.Shape.UPPER || label.shape == Word.Shape.LOWER)
          && said.isLabel(label)
          && !label.is(Trait.ORDINARY)) {
        finds.safe(label.start, label.end);
      }
    }
  }

  private void code(int i, Word word) {
    int from = codeStart(word.start, false);
    if (finds.take(from, IdentifierForms.code(text, forms, from), TokenKind.IDN, "code")
        || word.shape != Word.Shape.CODE) {
      return;
    }
    if (!Character.isDigit(text.charAt(word.start))) {
      int dotted = codeStart(word.start, true);
      finds.take(dotted, IdentifierForms.dotted(forms, dotted), TokenKind.CON, "username");
      return;
    }
    boolean alone =
        i + 1 >= words.size()
            || words.get(i + 1).joint != ' '
            || words.get(i + 1).is(Trait.FUNCTION);
    if (alone && IdentifierForms.isSchoolClass(text, word.start, word.end)) {
      finds.take(word.start, word.end, TokenKind.CLS, "class");
    }
  }

  private int withSign(int start) {
    int from = start;
    while (from > 0 && start - from < 2 && "+(£$€".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return from;
  }

  private int codeStart(int start, boolean dots) {
    int from = start;
    while (from > 0 && start - from < LONGEST_PREFIX) {
      char c = text.charAt(from - 1);
      boolean joint = dots ? c == '.' || c == '_' || c == '-' : c == '/' || c == '-';
      if (!Character.isLetterOrDigit(c) && !joint) {
        break;
      }
      from--;
    }
    while (from < start && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return from;
  }
}
