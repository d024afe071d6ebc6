package dev.safeguard.api;

/**
 * Something is missing from the configuration or contradicts it: mend the configuration. The
 * message names the setting and says what to write instead.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault in the configuration. */
  public ConfigurationException(String message) {
    super(message);
  }
}
