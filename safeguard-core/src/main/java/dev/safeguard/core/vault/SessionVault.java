package dev.safeguard.core.vault;

import dev.safeguard.api.spi.HostKeys;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.spi.VaultStore.StoredKey;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.crypto.Seal;
import dev.safeguard.core.crypto.SessionKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * One session's part of a vault. Every row is bound to its session and its token, whose text names
 * its kind: moved anywhere else, it does not open. Safe for concurrent use.
 */
public final class SessionVault {
  private final VaultStore store;
  private final SessionId session;
  private final Seal seal;

  private SessionVault(VaultStore store, SessionId session, Seal seal) {
    this.store = store;
    this.session = session;
    this.seal = seal;
  }

  /** Saves a fresh session's key, wrapped. */
  public static SessionVault open(
      VaultStore store,
      HostKeys hostKeys,
      SessionId session,
      SessionKey key,
      Instant now,
      SecureRandom random) {
    byte[] secret = key.secret();
    try {
      HostKeys.WrappedKey wrapped = hostKeys.wrap(session, secret);
      store.saveKey(new StoredKey(session, wrapped, now.truncatedTo(ChronoUnit.MILLIS)));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    return new SessionVault(store, session, key.seal(random));
  }

  /** A saved session's part, with its key. */
  public static SessionVault reopen(
      VaultStore store, SessionId session, SessionKey key, SecureRandom random) {
    return new SessionVault(store, session, key.seal(random));
  }

  /**
   * A saved session's key.
   *
   * @throws VaultException if the vault has none, or it cannot be unwrapped
   */
  public static SessionKey key(VaultStore store, HostKeys hostKeys, SessionId session) {
    StoredKey stored =
        store
            .key(session)
            .orElseThrow(
                () -> new VaultException("the vault has no session " + session + " (any more)"));
    byte[] secret = hostKeys.unwrap(session, stored.key());
    try {
      return SessionKey.of(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * Keeps what a token stands for; when it returns, it is kept.
   *
   * @throws IllegalStateException if the token stands for another identity already
   */
  public void keep(Token token, String identity) {
    byte[] sealed = seal.seal(identity.getBytes(StandardCharsets.UTF_8), bound(token));
    byte[] stands = store.putIfAbsent(session, token, sealed);
    if (!Arrays.equals(stands, sealed) && !opened(token, stands).equals(identity)) {
      throw new IllegalStateException("two identities of this session share a token");
    }
  }

  /** What a token stands for; empty if none was kept. */
  public Optional<String> find(Token token) {
    return store.get(session, token).map(row -> opened(token, row));
  }

  /** Removes the key and every row. */
  public void destroy() {
    store.destroy(session);
  }

  private String opened(Token token, byte[] sealed) {
    byte[] identity =
        seal.open(sealed, bound(token))
            .orElseThrow(
                () ->
                    new VaultException(
                        "the row of " + token + " was changed, or is not of session " + session));
    return new String(identity, StandardCharsets.UTF_8);
  }

  private byte[] bound(Token token) {
    return (session + "\n" + token).getBytes(StandardCharsets.UTF_8);
  }
}
