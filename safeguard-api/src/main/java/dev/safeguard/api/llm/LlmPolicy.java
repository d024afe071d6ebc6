package dev.safeguard.api.llm;

import java.time.Duration;

/**
 * How far the pipeline goes to get an LLM's answer for one pupil.
 *
 * @param deadline the most time for one pupil, retries and asking again included
 * @param maxAttempts the most requests for one question, when the service fails in a way that
 *     trying again may help; at least 1
 * @param retryDelay how long to wait before the second request, doubled for each one after it,
 *     where the service does not say; may be zero
 * @param maxAskAgain how often to ask again when an answer cannot be used; 0 to 2
 * @param maxAnswerTokens the most tokens that an answer may take; at least 64
 */
public record LlmPolicy(
    Duration deadline, int maxAttempts, Duration retryDelay, int maxAskAgain, int maxAnswerTokens) {

  private static final LlmPolicy DEFAULTS =
      new LlmPolicy(Duration.ofSeconds(20), 3, Duration.ofMillis(500), 2, 1024);

  /**
   * @throws IllegalArgumentException if a value is out of its range; the message names it
   */
  public LlmPolicy {
    require(!deadline.isNegative() && !deadline.isZero(), "deadline must be above zero");
    require(deadline.compareTo(Duration.ofDays(1)) <= 0, "deadline must be at most a day");
    require(maxAttempts >= 1, "maxAttempts must be at least 1");
    require(!retryDelay.isNegative(), "retryDelay must not be negative");
    require(retryDelay.compareTo(Duration.ofDays(1)) <= 0, "retryDelay must be at most a day");
    require(maxAskAgain >= 0 && maxAskAgain <= 2, "maxAskAgain must be 0 to 2");
    require(maxAnswerTokens >= 64, "maxAnswerTokens must be at least 64");
  }

  /**
   * Twenty seconds for a pupil, three requests for a question half a second apart, asking again
   * twice, 1,024 tokens for an answer.
   */
  public static LlmPolicy defaults() {
    return DEFAULTS;
  }

  /** This policy with another {@link #deadline()}. */
  public LlmPolicy withDeadline(Duration value) {
    return new LlmPolicy(value, maxAttempts, retryDelay, maxAskAgain, maxAnswerTokens);
  }

  /** This policy with another {@link #maxAttempts()}. */
  public LlmPolicy withMaxAttempts(int value) {
    return new LlmPolicy(deadline, value, retryDelay, maxAskAgain, maxAnswerTokens);
  }

  /** This policy with another {@link #retryDelay()}. */
  public LlmPolicy withRetryDelay(Duration value) {
    return new LlmPolicy(deadline, maxAttempts, value, maxAskAgain, maxAnswerTokens);
  }

  /** This policy with another {@link #maxAskAgain()}. */
  public LlmPolicy withMaxAskAgain(int value) {
    return new LlmPolicy(deadline, maxAttempts, retryDelay, value, maxAnswerTokens);
  }

  /** This policy with another {@link #maxAnswerTokens()}. */
  public LlmPolicy withMaxAnswerTokens(int value) {
    return new LlmPolicy(deadline, maxAttempts, retryDelay, maxAskAgain, value);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
