package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.crypto.SessionKey;

/**
 * Tokens and references under a key of the host, for what outlasts sessions: the same key gives the
 * same ones, today and in a year. Remembers nothing, so it restores nothing and does not notice if
 * two identities share a token, of which the chance is that in {@link TokenIssuer#issue}. Safe for
 * concurrent use.
 */
public final class HostTokens implements TokenIssuer {
  private static final int KEY_BYTES = 32;

  private final SessionKey key;

  /**
   * @param key 32 random bytes, used for nothing else; copied
   * @throws IllegalArgumentException if they are not 32
   */
  public HostTokens(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a host's key must have " + KEY_BYTES + " bytes");
    }
    this.key = SessionKey.of(key);
  }

  @Override
  public Token issue(TokenKind kind, String identity) {
    if (identity.isEmpty()) {
      throw new IllegalArgumentException("an identity must not be empty");
    }
    long[] bits = new long[2];
    key.prf(kind.ordinal(), identity, bits);
    return new Token(kind, bits[0], (short) bits[1]);
  }

  @Override
  public RecordReferences references(StudentRecord record) {
    return EntryReferences.of(record, key);
  }

  /** Tells nothing of its key. */
  @Override
  public String toString() {
    return "HostTokens";
  }
}
