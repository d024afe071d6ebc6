package dev.safeguard.core.llm;

import dev.safeguard.core.llm.Refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a payload as JSON of closed codes and short numbers, and as nothing else: no white space,
 * no escapes, no exponents, no words that {@link ClosedVocabulary#CODES} does not hold. One pass
 * over the bytes that leave, under a nanosecond for each; refuses at the first fault.
 */
final class CodesScanner {
  static final int MAX_BYTES = 64 * 1024;
  static final int MAX_DEPTH = 6;
  static final int MAX_INTEGER_DIGITS = 4;
  static final int MAX_FRACTION_DIGITS = 2;

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final byte[] text;
  private int at;
  private @Nullable Refusal refusal;

  private CodesScanner(byte[] text) {
    this.text = text;
  }

  /**
   * Why a payload may not leave, or null if it may.
   *
   * @param payload the payload's UTF-8 bytes; up to the first fault all are ASCII, so that offsets
   *     are UTF-16 offsets too
   */
  static @Nullable Refusal scan(byte[] payload) {
    if (payload.length > MAX_BYTES) {
      return new Refusal(Rule.TOO_LARGE, MAX_BYTES);
    }
    CodesScanner scanner = new CodesScanner(payload);
    if (scanner.object(1) && scanner.at != payload.length) {
      scanner.refuse(Rule.NOT_CANONICAL_JSON);
    }
    return scanner.refusal;
  }

  private boolean object(int depth) {
    if (!take('{')) {
      return refuse(Rule.NOT_CANONICAL_JSON);
    }
    if (depth > MAX_DEPTH) {
      return refuse(Rule.TOO_DEEP);
    }
    if (take('}')) {
      return true;
    }
    do {
      if (!word()) {
        return false;
      }
      if (!take(':')) {
        return refuse(Rule.NOT_CANONICAL_JSON);
      }
      if (!value(depth, true)) {
        return false;
      }
    } while (take(','));
    return take('}') || refuse(Rule.NOT_CANONICAL_JSON);
  }

  private boolean array(int depth) {
    at++;
    if (depth > MAX_DEPTH) {
      return refuse(Rule.TOO_DEEP);
    }
    if (take(']')) {
      return true;
    }
    do {
      if (!value(depth, false)) {
        return false;
      }
    } while (take(','));
    return take(']') || refuse(Rule.NOT_CANONICAL_JSON);
  }

  private boolean value(int depth, boolean inObject) {
    byte next = at < text.length ? text[at] : 0;
    return switch (next) {
      case '"' -> word();
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case 't' -> literal(TRUE);
      case 'f' -> literal(FALSE);
      case 'n' -> literal(NULL);
      default -> inObject ? number() : refuse(number() ? Rule.NUMBER_IN_ARRAY : null);
    };
  }

  private boolean word() {
    if (!take('"')) {
      return refuse(Rule.NOT_CANONICAL_JSON);
    }
    int end = ClosedVocabulary.CODES.endOfWord(text, at);
    if (end < 0) {
      return refuse(end == ClosedVocabulary.UNKNOWN ? Rule.UNKNOWN_WORD : Rule.NOT_CANONICAL_JSON);
    }
    at = end + 1;
    return true;
  }

  private boolean number() {
    int start = at;
    take('-');
    int digits = digits();
    if (digits == 0 || (digits > 1 && text[at - digits] == '0')) {
      at = start;
      return refuse(Rule.NOT_CANONICAL_JSON);
    }
    int fraction = 0;
    if (take('.')) {
      fraction = digits();
      if (fraction == 0) {
        at = start;
        return refuse(Rule.NOT_CANONICAL_JSON);
      }
    }
    if (digits > MAX_INTEGER_DIGITS || fraction > MAX_FRACTION_DIGITS) {
      at = start;
      return refuse(Rule.NUMBER_TOO_LONG);
    }
    return true;
  }

  private int digits() {
    int from = at;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at - from;
  }

  private boolean literal(byte[] literal) {
    for (byte expected : literal) {
      if (!take((char) expected)) {
        return refuse(Rule.NOT_CANONICAL_JSON);
      }
    }
    return true;
  }

  private boolean take(char expected) {
    if (at < text.length && text[at] == expected) {
      at++;
      return true;
    }
    return false;
  }

  /** Keeps the first fault only; null where one is kept already. */
  private boolean refuse(@Nullable Rule rule) {
    if (refusal == null && rule != null) {
      refusal = new Refusal(rule, at);
    }
    return false;
  }
}
