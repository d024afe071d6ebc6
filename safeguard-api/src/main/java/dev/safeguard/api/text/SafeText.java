package dev.safeguard.api.text;

import dev.safeguard.api.token.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A text that can hold no name: indices into a {@link SafeVocabulary}, numbers of up to four
 * digits, marks and units of closed sets, and tokens. It reaches no {@code String} and cannot say
 * what it says without the vocabulary; {@link #toString()} and the pieces' tell nothing of it. A
 * word that is in the vocabulary may still be somebody's name too, such as Grace: that those are
 * tokens is the work of whoever made it. Immutable.
 *
 * @param pieces what it consists of, in order, spaces included; no two words, numbers or tokens
 *     stand together without a mark between them, and a unit stands by a number
 */
public record SafeText(List<Piece> pieces) {

  /** Digits that one number may have. */
  public static final int MAX_DIGITS = 4;

  /** One piece. */
  public sealed interface Piece permits Word, Digits, Unit, Mark, Pseudonym {}

  /** How a word is written. */
  public enum Form {
    LOWER,
    CAPITALISED,
    UPPER
  }

  /**
   * A word.
   *
   * @param index its place in the vocabulary
   * @param form its case
   */
  public record Word(int index, Form form) implements Piece {
    public Word {
      Objects.requireNonNull(form, "form");
      if (index < 0) {
        throw new IllegalArgumentException("a word has an index of 0 or more");
      }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
      return "Word";
    }
  }

  /**
   * A number.
   *
   * @param value what it is worth
   * @param count with how many digits it is written, 1 to {@link #MAX_DIGITS}; as many as the value
   *     has, or more with noughts in front
   */
  public record Digits(int value, int count) implements Piece {
    public Digits {
      if (count < 1 || count > MAX_DIGITS || value < 0 || value >= Math.pow(10, count)) {
        throw new IllegalArgumentException("a number has 1 to " + MAX_DIGITS + " digits");
      }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
      return "Digits";
    }
  }

  /** What is grown to a number, or stands behind one and a space. */
  public record Unit(SafeUnit unit) implements Piece {
    public Unit {
      Objects.requireNonNull(unit, "unit");
    }
  }

  /** A space, a line's end or punctuation. */
  public record Mark(SafeMark mark) implements Piece {
    public Mark {
      Objects.requireNonNull(mark, "mark");
    }
  }

  /** Somebody or something, by its token. */
  public record Pseudonym(Token token) implements Piece {
    public Pseudonym {
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * @throws IllegalArgumentException if words, numbers or tokens stand together without a mark
   *     between them, or a unit without its number
   */
  public SafeText {
    pieces = List.copyOf(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      if (!fits(pieces, i)) {
        throw new IllegalArgumentException("piece " + i + " cannot stand where it does");
      }
    }
  }

  private static boolean fits(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    Piece before = i > 0 ? pieces.get(i - 1) : new Mark(SafeMark.SPACE);
    if (piece instanceof Mark) {
      return true;
    }
    if (piece instanceof Unit) {
      Piece behind = i + 1 < pieces.size() ? pieces.get(i + 1) : before;
      return before instanceof Digits
          || (before instanceof Mark && behind instanceof Digits)
          || (i > 1
              && before.equals(new Mark(SafeMark.SPACE))
              && pieces.get(i - 2) instanceof Digits);
    }
    // So that no chain of numbers and units makes a longer number.
    boolean behindUnit =
        piece instanceof Digits
            && before instanceof Unit
            && (i < 2 || pieces.get(i - 2) instanceof Mark);
    return behindUnit || (before instanceof Mark mark && mark.mark() != SafeMark.POSSESSIVE);
  }

  /** Whether nothing but spaces is in it. */
  public boolean isBlank() {
    for (Piece piece : pieces) {
      if (!(piece instanceof Mark mark)
          || (mark.mark() != SafeMark.SPACE && mark.mark() != SafeMark.LINE)) {
        return false;
      }
    }
    return true;
  }

  /** The tokens in it. */
  public Set<Token> tokens() {
    Set<Token> tokens = new HashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Pseudonym pseudonym) {
        tokens.add(pseudonym.token());
      }
    }
    return tokens;
  }

  /**
   * The beginning of it, with {@link SafeMark#LEFT_OUT} for what is left out; itself if it is no
   * longer.
   *
   * @param most how many pieces to keep, the mark included, 1 or more
   */
  public SafeText cut(int most) {
    if (pieces.size() <= most) {
      return this;
    }
    int end = most - 1;
    if (end > 0 && pieces.get(end - 1) instanceof Unit && pieces.get(end) instanceof Digits) {
      end--;
    }
    List<Piece> kept = new ArrayList<>(pieces.subList(0, end));
    kept.add(new Mark(SafeMark.LEFT_OUT));
    return new SafeText(kept);
  }

  /**
   * Writes it out.
   *
   * @param words the vocabulary that its indices are of
   * @throws IndexOutOfBoundsException if an index is not of the vocabulary
   */
  public void write(SafeVocabulary words, StringBuilder into) {
    for (Piece piece : pieces) {
      if (piece instanceof Word word) {
        write(words.word(word.index()), word.form(), into);
      } else if (piece instanceof Digits digits) {
        String value = Integer.toString(digits.value());
        into.append("0".repeat(digits.count() - value.length())).append(value);
      } else if (piece instanceof Unit unit) {
        into.append(unit.unit().text());
      } else if (piece instanceof Mark mark) {
        into.append(mark.mark().text());
      } else if (piece instanceof Pseudonym pseudonym) {
        into.append(pseudonym.token());
      }
    }
  }

  private static void write(String word, Form form, StringBuilder into) {
    switch (form) {
      case LOWER -> into.append(word);
      case CAPITALISED ->
          into.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      case UPPER -> into.append(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Tells how long it is only. */
  @Override
  public String toString() {
    return "SafeText[" + pieces.size() + " pieces]";
  }
}
