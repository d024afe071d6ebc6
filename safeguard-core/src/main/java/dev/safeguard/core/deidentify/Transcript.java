package dev.safeguard.core.deidentify;

import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.text.SafeText;
import dev.safeguard.api.text.SafeText.Digits;
import dev.safeguard.api.text.SafeText.Form;
import dev.safeguard.api.text.SafeText.Mark;
import dev.safeguard.api.text.SafeText.Piece;
import dev.safeguard.api.text.SafeText.Pseudonym;
import dev.safeguard.api.text.SafeText.Unit;
import dev.safeguard.api.text.SafeUnit;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.Word.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a de-identified note down as safe text. Keeps the words of the vocabulary, short numbers
 * and plain marks; a word or number that stayed in the note and is none of these becomes a token,
 * and anything else is left out, which the text shows. So it is a second default-deny behind the
 * first, by the type and not by grammar.
 */
final class Transcript {
  private static final SafeWords WORDS = SafeWords.ENGLISH;
  private static final Piece SPACE = new Mark(SafeMark.SPACE);
  private static final Piece LINE = new Mark(SafeMark.LINE);
  private static final Piece LEFT_OUT = new Mark(SafeMark.LEFT_OUT);

  private final String text;
  private final People people;
  private final TokenIssuer tokens;
  private final List<Piece> pieces = new ArrayList<>();

  /** The last word that stayed, for names of two ordinary words; null where something else is. */
  private @Nullable String previous;

  private Transcript(String text, People people, TokenIssuer tokens) {
    this.text = text;
    this.people = people;
    this.tokens = tokens;
  }

  /**
   * The text with its spans as tokens.
   *
   * @param words of the text
   * @param spans in order and without overlap
   */
  static SafeText of(
      String text, List<Word> words, List<Span> spans, People people, TokenIssuer tokens) {
    Transcript transcript = new Transcript(text, people, tokens);
    int at = 0;
    int w = 0;
    for (Span span : spans) {
      w = transcript.between(words, w, at, span.start());
      transcript.pseudonym(new Pseudonym(span.token()));
      at = span.end();
    }
    transcript.between(words, w, at, text.length());
    return new SafeText(NumberRuns.joined(transcript.pieces, tokens));
  }

  /** What stayed of the text from one place to another; tells the first word behind it. */
  private int between(List<Word> words, int first, int from, int to) {
    int at = from;
    int w = first;
    for (; w < words.size() && words.get(w).start < to; w++) {
      Word word = words.get(w);
      if (word.end <= at) {
        continue;
      }
      marks(at, Math.max(at, word.start));
      if (word.start < from || word.end > to) {
        // Part of it went, so the rest of it is no word.
        leaveOut();
      } else {
        word(word);
      }
      at = Math.min(word.end, to);
      if (word.end > to) {
        break;
      }
    }
    marks(at, to);
    return w;
  }

  private void word(Word word) {
    if (word.isLetters()) {
      letters(word);
    } else {
      previous = null;
      if (!numbered(word.fold())) {
        pseudonym(new Pseudonym(tokens.issue(TokenKind.IDN, word.fold())));
      }
    }
  }

  private void letters(Word word) {
    int index = WORDS.indexOf(word.fold());
    SafeUnit unit = index < 0 && isBehindNumber() ? SafeUnit.of(word.fold()).orElse(null) : null;
    if (unit != null) {
      pieces.add(new Unit(unit));
      previous = null;
    } else if (index < 0 && word.length() <= 1) {
      leaveOut();
    } else if (index < 0) {
      // Nobody's name, says the site, or a rule before; but no word that everybody has.
      pseudonym(new Pseudonym(tokens.issue(TokenKind.ORG, word.fold())));
    } else if (isName(word.fold())) {
      pseudonym(new Pseudonym(tokens.issue(TokenKind.PER, word.fold())));
    } else {
      add(new SafeText.Word(index, form(word.shape)));
      previous = word.fold();
    }
  }

  /**
   * Whether a word that stayed is a name all the same: one of somebody who is known and of no
   * dictionary, such as an acronym's, or together with the word before, whatever stands between.
   */
  private boolean isName(String word) {
    return (people.knows(word) && !Lexicon.STANDARD.is(word, Trait.ORDINARY))
        || (previous != null && people.knowsTogether(previous, word));
  }

  private static Form form(Shape shape) {
    return switch (shape) {
      case UPPER -> Form.UPPER;
      case CAPITALISED, MIXED -> Form.CAPITALISED;
      case LOWER, NUMBER, CODE -> Form.LOWER;
    };
  }

  private boolean isBehindNumber() {
    int last = pieces.size() - 1;
    return last > 0 && pieces.get(last).equals(SPACE) && pieces.get(last - 1) instanceof Digits;
  }

  /** Adds a number with a unit before or behind it, if it is one. */
  private boolean numbered(String code) {
    int from = 0;
    while (from < code.length() && !Character.isDigit(code.charAt(from))) {
      from++;
    }
    int to = from;
    int value = 0;
    while (to < code.length() && Character.isDigit(code.charAt(to))) {
      value = to - from < SafeText.MAX_DIGITS ? 10 * value + digit(code.charAt(to)) : value;
      to++;
    }
    SafeUnit before = SafeUnit.of(code.substring(0, from)).orElse(null);
    SafeUnit behind = SafeUnit.of(code.substring(to)).orElse(null);
    if (to == from
        || to - from > SafeText.MAX_DIGITS
        || (from > 0 && before == null)
        || (to < code.length() && behind == null)) {
      return false;
    }
    if (before != null) {
      add(new Unit(before));
      pieces.add(new Digits(value, to - from));
    } else {
      add(new Digits(value, to - from));
    }
    if (behind != null) {
      pieces.add(new Unit(behind));
    }
    return true;
  }

  private static int digit(char c) {
    return Character.digit(c, 10);
  }

  private void marks(int from, int to) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      SafeMark mark = mark(c);
      if (mark == SafeMark.APOSTROPHE && isPossessive(i, to)) {
        pieces.add(new Mark(SafeMark.POSSESSIVE));
        i += 2;
        continue;
      }
      if (mark == null) {
        leaveOut();
      } else if (mark == SafeMark.SPACE || mark == SafeMark.LINE) {
        space(mark);
      } else {
        pieces.add(new Mark(mark));
      }
      i += Character.charCount(c);
    }
  }

  /** Whether an apostrophe and an s stand here that belong to what is before them. */
  private boolean isPossessive(int at, int to) {
    return at + 2 <= to
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !pieces.isEmpty()
        && !(pieces.get(pieces.size() - 1) instanceof Mark);
  }

  /** One space for as many as there are, and one line's end for spaces with one among them. */
  private void space(SafeMark mark) {
    int last = pieces.size() - 1;
    boolean behindSpace =
        last >= 0 && (pieces.get(last).equals(SPACE) || pieces.get(last).equals(LINE));
    if (!behindSpace) {
      pieces.add(new Mark(mark));
    } else if (mark == SafeMark.LINE) {
      pieces.set(last, LINE);
    }
  }

  private void leaveOut() {
    previous = null;
    if (pieces.isEmpty() || !pieces.get(pieces.size() - 1).equals(LEFT_OUT)) {
      pieces.add(LEFT_OUT);
    }
  }

  private void pseudonym(Pseudonym pseudonym) {
    add(pseudonym);
    previous = null;
  }

  /** Adds what needs a mark before it. */
  private void add(Piece piece) {
    int last = pieces.size() - 1;
    boolean apart =
        last < 0 || (pieces.get(last) instanceof Mark mark && mark.mark() != SafeMark.POSSESSIVE);
    if (!apart) {
      pieces.add(SPACE);
    }
    pieces.add(piece);
  }

  private static @Nullable SafeMark mark(int c) {
    return switch (c) {
      case '\n', '\r', 0x85, 0x2028, 0x2029 -> SafeMark.LINE;
      case '.', '…' -> SafeMark.FULL_STOP;
      case ',' -> SafeMark.COMMA;
      case ':' -> SafeMark.COLON;
      case ';' -> SafeMark.SEMICOLON;
      case '?' -> SafeMark.QUESTION;
      case '!' -> SafeMark.EXCLAMATION;
      case '"', '“', '”', '„', '«', '»' -> SafeMark.QUOTE;
      case '\'', '’', '‘', 'ʼ', '`' -> SafeMark.APOSTROPHE;
      case '(', '[' -> SafeMark.OPENING;
      case ')', ']' -> SafeMark.CLOSING;
      case '-', '‐', '‑', '–', '—' -> SafeMark.HYPHEN;
      case '/' -> SafeMark.SLASH;
      case '&' -> SafeMark.AND;
      case '+' -> SafeMark.PLUS;
      case '=' -> SafeMark.EQUALS;
      case '%' -> SafeMark.PER_CENT;
      case '£' -> SafeMark.POUND;
      case '$' -> SafeMark.DOLLAR;
      case '€' -> SafeMark.EURO;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? SafeMark.SPACE : null;
    };
  }
}
