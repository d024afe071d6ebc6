package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.crypto.SessionKey;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * One session's tokens, held in memory: gives them out under its own random key and restores those
 * it gave. Safe for concurrent use.
 */
public final class SessionTokens implements TokenIssuer, AutoCloseable {
  private final SessionKey key;
  private final ConcurrentMap<Token, String> identities = new ConcurrentHashMap<>();

  /** The references made last, since a report commonly follows its analysis at once. */
  private volatile @Nullable EntryReferences latest;

  /** Tokens under a fresh key. */
  public SessionTokens(SecureRandom random) {
    this.key = SessionKey.random(random);
  }

  @Override
  public Token issue(TokenKind kind, String identity) {
    if (identity.isEmpty()) {
      throw new IllegalArgumentException("an identity must not be empty");
    }
    long[] bits = new long[2];
    key.prf(kind.ordinal(), identity, bits);
    Token token = new Token(kind, bits[0], (short) bits[1]);
    String known = identities.putIfAbsent(token, identity);
    if (known != null && !known.equals(identity)) {
      throw new IllegalStateException("two identities of this session share a token");
    }
    return token;
  }

  @Override
  public RecordReferences references(StudentRecord record) {
    EntryReferences known = latest;
    if (known != null && known.isOf(record)) {
      return known;
    }
    EntryReferences made = EntryReferences.of(record, key);
    latest = made;
    return made;
  }

  /** The identity behind a token that was given out here. */
  public Optional<String> resolve(Token token) {
    return Optional.ofNullable(identities.get(token));
  }

  /** Whether a token is the one that was given out for an identity. */
  public boolean isOf(Token token, String identity) {
    return identity.equals(identities.get(token));
  }

  /** Forgets the key and every identity. */
  @Override
  public void close() {
    key.close();
    identities.clear();
    latest = null;
  }

  /** Tells nothing of its identities. */
  @Override
  public String toString() {
    return "SessionTokens";
  }
}
