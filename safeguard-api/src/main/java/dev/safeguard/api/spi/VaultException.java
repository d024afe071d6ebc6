package dev.safeguard.api.spi;

import org.jspecify.annotations.Nullable;

/** The vault, or the host's keys, cannot do what was asked. Holds no identity and no key. */
public final class VaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault of the vault's contents or of its configuration. */
  public VaultException(String message) {
    super(message);
  }

  /** A fault of what lies beneath. */
  public VaultException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
