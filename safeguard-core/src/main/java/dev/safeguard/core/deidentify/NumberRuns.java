package dev.safeguard.core.deidentify;

import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.text.SafeText.Digits;
import dev.safeguard.api.text.SafeText.Mark;
import dev.safeguard.api.text.SafeText.Piece;
import dev.safeguard.api.text.SafeText.Pseudonym;
import dev.safeguard.api.text.SafeText.Unit;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Short numbers in a row that together are a long one: as many digits as the shortest telephone
 * number has, with no more between two of them than such numbers are written with; or three numbers
 * as a date is written; or what may be the rest of a number that went before. Such a row becomes
 * one token, units and all.
 */
final class NumberRuns {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_DIGITS_BEHIND_NUMBER = 4;
  private static final int MOST_MARKS = 2;
  private static final Set<SafeMark> WITHIN =
      EnumSet.of(
          SafeMark.SPACE,
          SafeMark.LINE,
          SafeMark.HYPHEN,
          SafeMark.FULL_STOP,
          SafeMark.SLASH,
          SafeMark.OPENING,
          SafeMark.CLOSING);
  private static final Set<SafeMark> IN_A_DATE =
      EnumSet.of(SafeMark.HYPHEN, SafeMark.FULL_STOP, SafeMark.SLASH);

  private final List<Piece> pieces;
  private final TokenIssuer tokens;

  private NumberRuns(List<Piece> pieces, TokenIssuer tokens) {
    this.pieces = pieces;
    this.tokens = tokens;
  }

  /** The pieces with a token for each such row. */
  static List<Piece> joined(List<Piece> pieces, TokenIssuer tokens) {
    return new NumberRuns(pieces, tokens).joined();
  }

  private List<Piece> joined() {
    List<Piece> joined = new ArrayList<>(pieces.size());
    int i = 0;
    while (i < pieces.size()) {
      int end = pieces.get(i) instanceof Digits ? end(i) : i;
      if (end == i || !isLong(i, end)) {
        joined.add(pieces.get(i++));
        continue;
      }
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last) instanceof Unit) {
        joined.remove(last);
      }
      joined.add(new Pseudonym(tokens.issue(TokenKind.IDN, digits(i, end))));
      i = behindUnit(end);
    }
    return joined;
  }

  /** Behind the last number of the row that begins here. */
  private int end(int start) {
    int end = start + 1;
    for (int i = end; i < pieces.size() && i - end <= MOST_MARKS; i++) {
      if (pieces.get(i) instanceof Digits) {
        end = i + 1;
      } else if (!(pieces.get(i) instanceof Mark mark) || !WITHIN.contains(mark.mark())) {
        break;
      }
    }
    return end;
  }

  private boolean isLong(int start, int end) {
    int most = isBehindNumber(start) ? MOST_DIGITS_BEHIND_NUMBER : MOST_DIGITS;
    return digits(start, end).length() > most || holdsDate(start, end);
  }

  private boolean isBehindNumber(int start) {
    int i = start - 1;
    while (i >= Math.max(0, start - MOST_MARKS)
        && pieces.get(i) instanceof Mark mark
        && WITHIN.contains(mark.mark())) {
      i--;
    }
    return i >= 0
        && pieces.get(i) instanceof Pseudonym before
        && (before.token().kind() == TokenKind.IDN || before.token().kind() == TokenKind.CON);
  }

  /** Whether three numbers stand with the same mark between them. */
  private boolean holdsDate(int start, int end) {
    for (int i = start; i + 4 < end; i++) {
      if (pieces.get(i) instanceof Digits
          && pieces.get(i + 1) instanceof Mark mark
          && IN_A_DATE.contains(mark.mark())
          && pieces.get(i + 2) instanceof Digits
          && pieces.get(i + 3).equals(mark)
          && pieces.get(i + 4) instanceof Digits) {
        return true;
      }
    }
    return false;
  }

  private String digits(int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (Piece piece : pieces.subList(start, end)) {
      if (piece instanceof Digits number) {
        String value = Integer.toString(number.value());
        digits.append("0".repeat(number.count() - value.length())).append(value);
      }
    }
    return digits.toString();
  }

  /** Behind a unit that belonged to the number before, which is no more. */
  private int behindUnit(int end) {
    if (end < pieces.size() && pieces.get(end) instanceof Unit) {
      return end + 1;
    }
    boolean apart =
        end + 1 < pieces.size()
            && pieces.get(end).equals(new Mark(SafeMark.SPACE))
            && pieces.get(end + 1) instanceof Unit
            && !(end + 2 < pieces.size() && pieces.get(end + 2) instanceof Digits);
    return apart ? end + 2 : end;
  }
}
