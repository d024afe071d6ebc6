package dev.safeguard.api.spi;

import dev.safeguard.api.stage.SessionId;

/**
 * The host's keys, under which the keys of sessions are wrapped; a key management service fits
 * behind it. Safe for concurrent use.
 */
public interface HostKeys {

  /**
   * A wrapped key.
   *
   * @param hostKey name of the host's key that wrapped it; no secret
   * @param base64 the wrapped key
   */
  record WrappedKey(String hostKey, String base64) {
    /** Tells the name of the host's key only. */
    @Override
    public String toString() {
      return "WrappedKey[" + hostKey + "]";
    }
  }

  /** Name of the key that {@link #wrap} uses now. */
  String current();

  /**
   * Wraps a session's key under the current key of the host.
   *
   * @param session bound to the result: unwrapping for another session must fail
   * @param key 32 bytes; not kept
   */
  WrappedKey wrap(SessionId session, byte[] key);

  /**
   * Unwraps a session's key under whichever key of the host wrapped it.
   *
   * @throws VaultException if the host's key is unknown, or what was wrapped was changed or belongs
   *     to another session
   */
  byte[] unwrap(SessionId session, WrappedKey wrapped);
}
