package dev.safeguard.llm.spi;

/**
 * A request failed for good: trying again will not help. The message must hold no part of the
 * request, the answer or a secret.
 */
public class LlmException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A failure. */
  public LlmException(String message) {
    super(message);
  }

  /**
   * A failure with its cause. Give one only if its own message, and those of its causes, hold no
   * part of the request, the answer or a secret.
   */
  public LlmException(String message, Throwable cause) {
    super(message, cause);
  }
}
