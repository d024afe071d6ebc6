package dev.safeguard.api.llm;

import java.time.Duration;
import java.util.Objects;

/**
 * How far the pipeline goes to get an LLM's answers: for one pupil, and for all together.
 *
 * @param deadline the most time for one pupil: waiting for its turn, retries and asking again
 *     included
 * @param maxAttempts the most requests for one question, when the service fails in a way that
 *     trying again may help; at least 1
 * @param retryDelay how long to wait before the second request, doubled for each one after it and
 *     each time stretched or shortened by up to a half at random, where the service does not say;
 *     may be zero
 * @param maxAskAgain how often to ask again when an answer cannot be used; 0 to 2
 * @param maxAnswerTokens the most tokens that an answer may take; at least 64
 * @param limits what the service is asked for by all pupils together
 */
public record LlmPolicy(
    Duration deadline,
    int maxAttempts,
    Duration retryDelay,
    int maxAskAgain,
    int maxAnswerTokens,
    Limits limits) {

  /** The value of a number that is not limited. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final LlmPolicy DEFAULTS =
      new LlmPolicy(Duration.ofSeconds(20), 3, Duration.ofMillis(500), 2, 1024, Limits.DEFAULTS);

  /**
   * @throws IllegalArgumentException if a value is out of its range; the message names it
   */
  public LlmPolicy {
    Limits.require(!deadline.isNegative() && !deadline.isZero(), "deadline must be above zero");
    Limits.require(deadline.compareTo(Duration.ofDays(1)) <= 0, "deadline must be at most a day");
    Limits.require(maxAttempts >= 1, "maxAttempts must be at least 1");
    Limits.require(!retryDelay.isNegative(), "retryDelay must not be negative");
    Limits.require(
        retryDelay.compareTo(Duration.ofDays(1)) <= 0, "retryDelay must be at most a day");
    Limits.require(maxAskAgain >= 0 && maxAskAgain <= 2, "maxAskAgain must be 0 to 2");
    Limits.require(maxAnswerTokens >= 64, "maxAnswerTokens must be at least 64");
    Objects.requireNonNull(limits, "limits");
  }

  /**
   * Twenty seconds for a pupil, three requests for a question half a second apart, asking again
   * twice, 1,024 tokens for an answer, and {@link Limits#defaults()}.
   */
  public static LlmPolicy defaults() {
    return DEFAULTS;
  }

  /** This policy with another {@link #deadline()}. */
  public LlmPolicy withDeadline(Duration value) {
    return new LlmPolicy(value, maxAttempts, retryDelay, maxAskAgain, maxAnswerTokens, limits);
  }

  /** This policy with another {@link #maxAttempts()}. */
  public LlmPolicy withMaxAttempts(int value) {
    return new LlmPolicy(deadline, value, retryDelay, maxAskAgain, maxAnswerTokens, limits);
  }

  /** This policy with another {@link #retryDelay()}. */
  public LlmPolicy withRetryDelay(Duration value) {
    return new LlmPolicy(deadline, maxAttempts, value, maxAskAgain, maxAnswerTokens, limits);
  }

  /** This policy with another {@link #maxAskAgain()}. */
  public LlmPolicy withMaxAskAgain(int value) {
    return new LlmPolicy(deadline, maxAttempts, retryDelay, value, maxAnswerTokens, limits);
  }

  /** This policy with another {@link #maxAnswerTokens()}. */
  public LlmPolicy withMaxAnswerTokens(int value) {
    return new LlmPolicy(deadline, maxAttempts, retryDelay, maxAskAgain, value, limits);
  }

  /** This policy with other {@link #limits()}. */
  public LlmPolicy withLimits(Limits value) {
    return new LlmPolicy(deadline, maxAttempts, retryDelay, maxAskAgain, maxAnswerTokens, value);
  }

  /**
   * What all pupils of a pipeline together may ask of an LLM. A provider that works without a
   * network is not held to them.
   *
   * @param maxInFlight the most requests at once; 1 to 1,000. Who finds them all taken waits,
   *     within the deadline
   * @param maxPerMinute the most requests in a minute, evenly spread, or {@link #UNLIMITED}
   * @param maxRequests the most requests of one session, retries included, or {@link #UNLIMITED};
   *     pupils beyond it get the local result, marked {@link LlmStatus#UNAVAILABLE}
   * @param breakerFailures after so many failures in a row, of whichever pupils, the service counts
   *     as down and is left alone; 1 to 10,000
   * @param breakerDelay for how long; then one request tries whether it is up again
   * @param maxCached the most answers that are kept for later sessions of the pipeline, in memory;
   *     0 turns it off. Only of {@code CODES} payloads, which hold no token
   * @param maxCacheAge how long an answer is kept at most
   */
  public record Limits(
      int maxInFlight,
      int maxPerMinute,
      int maxRequests,
      int breakerFailures,
      Duration breakerDelay,
      int maxCached,
      Duration maxCacheAge) {

    private static final Limits DEFAULTS =
        new Limits(
            16, UNLIMITED, UNLIMITED, 10, Duration.ofSeconds(30), 10_000, Duration.ofDays(1));

    /**
     * @throws IllegalArgumentException if a value is out of its range; the message names it
     */
    public Limits {
      require(maxInFlight >= 1 && maxInFlight <= 1000, "maxInFlight must be 1 to 1000");
      require(maxPerMinute >= 1, "maxPerMinute must be at least 1");
      require(maxRequests >= 0, "maxRequests must not be negative");
      require(
          breakerFailures >= 1 && breakerFailures <= 10_000, "breakerFailures must be 1 to 10000");
      require(!breakerDelay.isNegative(), "breakerDelay must not be negative");
      require(
          breakerDelay.compareTo(Duration.ofDays(1)) <= 0, "breakerDelay must be at most a day");
      require(maxCached >= 0, "maxCached must not be negative");
      require(!maxCacheAge.isNegative(), "maxCacheAge must not be negative");
      require(
          maxCacheAge.compareTo(Duration.ofDays(366)) <= 0, "maxCacheAge must be at most a year");
    }

    /**
     * Sixteen requests at once, as many in a minute and in all as come, half a minute of rest after
     * ten failures in a row, ten thousand answers kept for a day.
     */
    public static Limits defaults() {
      return DEFAULTS;
    }

    /** These limits with another {@link #maxInFlight()}. */
    public Limits withMaxInFlight(int value) {
      return new Limits(
          value, maxPerMinute, maxRequests, breakerFailures, breakerDelay, maxCached, maxCacheAge);
    }

    /** These limits with another {@link #maxPerMinute()}. */
    public Limits withMaxPerMinute(int value) {
      return new Limits(
          maxInFlight, value, maxRequests, breakerFailures, breakerDelay, maxCached, maxCacheAge);
    }

    /** These limits with another {@link #maxRequests()}. */
    public Limits withMaxRequests(int value) {
      return new Limits(
          maxInFlight, maxPerMinute, value, breakerFailures, breakerDelay, maxCached, maxCacheAge);
    }

    /** These limits with another {@link #breakerFailures()} and {@link #breakerDelay()}. */
    public Limits withBreaker(int failures, Duration delay) {
      return new Limits(
          maxInFlight, maxPerMinute, maxRequests, failures, delay, maxCached, maxCacheAge);
    }

    /** These limits with another {@link #maxCached()} and {@link #maxCacheAge()}. */
    public Limits withCache(int entries, Duration maxAge) {
      return new Limits(
          maxInFlight, maxPerMinute, maxRequests, breakerFailures, breakerDelay, entries, maxAge);
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
