package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.crypto.SessionKey;
import dev.safeguard.core.vault.SessionVault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * One session's tokens, held in memory and, if there is one, in a vault: gives them out under its
 * own random key and restores those it gave. Safe for concurrent use.
 */
public final class SessionTokens implements TokenIssuer, AutoCloseable {
  private static final char LATIN_1 = 0xFF;

  private final SessionKey key;
  private final @Nullable SessionVault vault;

  /** Each as {@link #packed(String)}: a million pupils in one session are a fifth smaller so. */
  private final ConcurrentMap<Token, Object> identities = new ConcurrentHashMap<>();

  /** The references made last, since a report commonly follows its analysis at once. */
  private volatile @Nullable EntryReferences latest;

  /** Tokens under a fresh key. */
  public SessionTokens(SecureRandom random) {
    this(SessionKey.random(random), null);
  }

  /**
   * Tokens under a given key.
   *
   * @param vault keeps every identity before its token is given out; null to keep none
   */
  public SessionTokens(SessionKey key, @Nullable SessionVault vault) {
    this.key = key;
    this.vault = vault;
  }

  @Override
  public Token issue(TokenKind kind, String identity) {
    if (identity.isEmpty()) {
      throw new IllegalArgumentException("an identity must not be empty");
    }
    long[] bits = new long[2];
    key.prf(kind.ordinal(), identity, bits);
    Token token = new Token(kind, bits[0], (short) bits[1]);
    if (vault != null && !identities.containsKey(token)) {
      vault.keep(token, identity);
    }
    Object known = identities.get(token);
    if (known == null) {
      known = identities.putIfAbsent(token, packed(identity));
    }
    if (known != null && !isSame(known, identity)) {
      throw new IllegalStateException("two identities of this session share a token");
    }
    return token;
  }

  /** Its bytes where each character is one, which saves the String around them; else itself. */
  private static Object packed(String identity) {
    for (int i = 0; i < identity.length(); i++) {
      if (identity.charAt(i) > LATIN_1) {
        return identity;
      }
    }
    return identity.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isSame(Object packed, String identity) {
    if (!(packed instanceof byte[] bytes)) {
      return packed.equals(identity);
    }
    boolean same = bytes.length == identity.length();
    for (int i = 0; same && i < bytes.length; i++) {
      same = (bytes[i] & LATIN_1) == identity.charAt(i);
    }
    return same;
  }

  private static String unpacked(Object identity) {
    return identity instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : (String) identity;
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
    Optional<String> known =
        Optional.ofNullable(identities.get(token)).map(SessionTokens::unpacked);
    return vault == null ? known : known.or(() -> vault.find(token));
  }

  /** Whether a token is the one that was given out for an identity. */
  public boolean isOf(Token token, String identity) {
    return resolve(token).filter(identity::equals).isPresent();
  }

  /** Removes the key and every identity from the vault too: they can never be restored. */
  public void destroy() {
    if (vault != null) {
      vault.destroy();
    }
    close();
  }

  /** Forgets the key and every identity; a vault keeps them. */
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
