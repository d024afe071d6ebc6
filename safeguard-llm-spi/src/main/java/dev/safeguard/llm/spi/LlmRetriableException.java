package dev.safeguard.llm.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request failed, and trying again may help: a limit, an overload, a dropped connection. */
public final class LlmRetriableException extends LlmException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration delay;

  /**
   * A failure.
   *
   * @param delay how long the service asked to wait, or null if it did not say
   */
  public LlmRetriableException(String message, @Nullable Duration delay) {
    super(message);
    this.delay = delay;
  }

  /** How long the service asked to wait. */
  public Optional<Duration> delay() {
    return Optional.ofNullable(delay);
  }
}
