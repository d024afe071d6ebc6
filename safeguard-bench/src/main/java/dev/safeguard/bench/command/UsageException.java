package dev.safeguard.bench.command;

/** An argument that a command cannot take; the message names it and says what it may be. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public UsageException(String message) {
    super(message);
  }
}
