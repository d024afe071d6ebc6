package dev.safeguard.api.token;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text form of a {@link Token} and its check symbol. */
final class TokenText {
  private static final char[] SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final byte[] VALUES = new byte[128];
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final int DATA = Token.SYMBOLS - 1;
  private static final int KIND_LETTERS = 3;

  /** x⁵ + x² + 1, primitive over GF(2), so that x generates all 31 non-zero elements of GF(32). */
  private static final int MODULUS = 0b100101;

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < SYMBOLS.length; i++) {
      VALUES[SYMBOLS[i]] = (byte) i;
    }
  }

  static String format(Token token) {
    char[] text = new char[KIND_LETTERS + 1 + Token.SYMBOLS];
    token.kind().name().getChars(0, KIND_LETTERS, text, 0);
    text[KIND_LETTERS] = '_';
    for (int i = 0; i < DATA; i++) {
      text[KIND_LETTERS + 1 + i] = SYMBOLS[symbol(token, i)];
    }
    text[text.length - 1] = SYMBOLS[check(token)];
    return new String(text);
  }

  static @Nullable Token parse(CharSequence text) {
    if (text.length() != KIND_LETTERS + 1 + Token.SYMBOLS || text.charAt(KIND_LETTERS) != '_') {
      return null;
    }
    TokenKind kind = kind(text);
    if (kind == null) {
      return null;
    }
    long high = 0;
    int low = 0;
    for (int i = 0; i < DATA; i++) {
      int value = value(text.charAt(KIND_LETTERS + 1 + i));
      if (value < 0) {
        return null;
      }
      if (i < 12) {
        high = high << 5 | value;
      } else if (i == 12) {
        high = high << 4 | value >>> 1;
        low = value & 1;
      } else {
        low = low << 5 | value;
      }
    }
    Token token = new Token(kind, high, (short) low);
    return value(text.charAt(text.length() - 1)) == check(token) ? token : null;
  }

  private static @Nullable TokenKind kind(CharSequence text) {
    for (TokenKind kind : KINDS) {
      String name = kind.name();
      if (name.charAt(0) == text.charAt(0)
          && name.charAt(1) == text.charAt(1)
          && name.charAt(2) == text.charAt(2)) {
        return kind;
      }
    }
    return null;
  }

  private static int value(char symbol) {
    return symbol < VALUES.length ? VALUES[symbol] : -1;
  }

  /** The i-th five bits of the eighty, from the left. */
  private static int symbol(Token token, int i) {
    if (i < 12) {
      return (int) (token.high() >>> (59 - 5 * i)) & 31;
    }
    int low = token.low() & 0xFFFF;
    return i == 12 ? (int) (token.high() & 15) << 1 | low >>> 15 : low >>> (75 - 5 * i) & 31;
  }

  /**
   * The symbol that makes the polynomial (kind, data, check) vanish at the generator x: each symbol
   * is weighted by its own power of x, so one change or one swap never cancels out.
   */
  private static int check(Token token) {
    int sum = times(token.kind().ordinal() + 1);
    for (int i = 0; i < DATA; i++) {
      sum = times(sum ^ symbol(token, i));
    }
    return sum;
  }

  private static int times(int value) {
    int doubled = value << 1;
    return (doubled & 32) == 0 ? doubled : doubled ^ MODULUS;
  }

  private TokenText() {}
}
