package dev.safeguard.api.token;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pseudonym: a kind and 80 keyed bits. As text it is {@code KIND_}, sixteen symbols that carry
 * five bits each, and a check symbol over all of them and the kind. The symbols are {@code
 * 0-9A-HJKMNP-TV-Z}, which hold no look-alikes (Crockford's base 32).
 *
 * <p>The check symbol is a Reed–Solomon parity over GF(32): any one symbol misread, any two symbols
 * swapped, and a changed kind are always detected; other damage with probability 31/32. It does
 * <em>not</em> show that a token was ever issued; only the session that issued it can.
 *
 * @param kind what it stands for
 * @param high the first 64 bits
 * @param low the last 16 bits
 */
public record Token(TokenKind kind, long high, short low) implements Comparable<Token> {

  public Token {
    Objects.requireNonNull(kind, "kind");
  }

  /** Length of the part behind the underscore: sixteen symbols and the check symbol. */
  public static final int SYMBOLS = 17;

  /**
   * Reads a token exactly as {@link #toString()} writes it. Nothing is guessed: lower case,
   * look-alikes and spaces make it no token.
   *
   * @return empty if the text is no token or its check symbol does not fit
   */
  public static Optional<Token> parse(CharSequence text) {
    return Optional.ofNullable(TokenText.parse(text));
  }

  /** As of any record, at less cost: sessions look each token up that they give out. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Token token
        && high == token.high
        && low == token.low
        && kind == token.kind;
  }

  /** Its bits are keyed, so that any of them tell tokens apart. */
  @Override
  public int hashCode() {
    return Long.hashCode(high);
  }

  @Override
  public int compareTo(Token other) {
    int order = kind.compareTo(other.kind);
    if (order == 0) {
      order = Long.compareUnsigned(high, other.high);
    }
    return order != 0 ? order : Integer.compare(low & 0xFFFF, other.low & 0xFFFF);
  }

  /** The token's text, such as {@code STU_5ZK0Q2M8X7RWVB3N4}. */
  @Override
  public String toString() {
    return TokenText.format(this);
  }
}
