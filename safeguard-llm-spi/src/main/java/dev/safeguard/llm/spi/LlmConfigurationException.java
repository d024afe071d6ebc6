package dev.safeguard.llm.spi;

/** A provider's settings cannot be used: mend the configuration. The message holds no secret. */
public final class LlmConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault in the settings. */
  public LlmConfigurationException(String message) {
    super(message);
  }
}
