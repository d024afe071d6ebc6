package dev.safeguard.api.incremental;

/**
 * Bytes are no pupil's state that this library can read: cut short, changed, or written in another
 * version. Nothing can be had from them; make the state anew from the pupil's record. The message
 * holds nothing of what was written.
 */
public final class UnreadableStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param reason why, without any of the bytes
   */
  public UnreadableStateException(String reason) {
    super("a pupil's state cannot be read: " + reason);
  }
}
