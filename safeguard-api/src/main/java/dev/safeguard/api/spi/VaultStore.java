package dev.safeguard.api.spi;

import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a session's key and its tokens' identities are kept, so that a later process can restore
 * them. Sees sealed bytes only: every identity is encrypted under its session's key, and that key
 * under the host's.
 *
 * <p>What a method has confirmed by returning must survive the end of the process at any moment.
 * Implementations are safe for concurrent use, also by several processes that share one store, and
 * throw {@link VaultException} where the store fails.
 */
public interface VaultStore {

  /**
   * A session's wrapped key.
   *
   * @param session whose key it is
   * @param key the key, wrapped
   * @param created when the session was opened, to the millisecond
   */
  record StoredKey(SessionId session, HostKeys.WrappedKey key, Instant created) {}

  /** Keeps a session's key, in place of any it had. */
  void saveKey(StoredKey key);

  /**
   * Puts another wrapping in place of a session's key if it has one, as one step: a session that is
   * destroyed meanwhile stays so.
   *
   * @return whether it had one
   */
  boolean replaceKey(StoredKey key);

  /** A session's key; empty if it is unknown or destroyed. */
  Optional<StoredKey> key(SessionId session);

  /** The keys of all sessions that were opened before a moment. */
  List<StoredKey> keysBefore(Instant moment);

  /**
   * Keeps a row unless the token has one already, as one step that no other process can come
   * between.
   *
   * @param sealed the sealed identity
   * @return the row that stands: {@code sealed}, or what was there before
   * @throws VaultException if the session has no key here, as when it was destroyed
   */
  byte[] putIfAbsent(SessionId session, Token token, byte[] sealed);

  /** The row of a token; empty if it has none. */
  Optional<byte[]> get(SessionId session, Token token);

  /** Removes a session's key and all its rows; does nothing if it has none. */
  void destroy(SessionId session);
}
