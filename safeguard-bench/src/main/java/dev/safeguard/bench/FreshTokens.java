package dev.safeguard.bench;

import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;

/** Tokens for so many ids in a new session, its key included. */
public final class FreshTokens {
  private final SecureRandom random = new SecureRandom();
  private final String[] ids;

  /** So many ids. */
  public FreshTokens(int count) {
    ids = new String[count];
    for (int i = 0; i < count; i++) {
      ids[i] = "STU" + (10_000 + i);
    }
  }

  /** Gives each its token; what comes back depends on all of them. */
  public long issueAll() {
    long bits = 0;
    try (SessionTokens fresh = new SessionTokens(random)) {
      for (String id : ids) {
        bits ^= fresh.issue(TokenKind.STU, id).hashCode();
      }
    }
    return bits;
  }
}
