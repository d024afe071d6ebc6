package dev.safeguard.core.llm;

import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.RateLimiter;
import dev.safeguard.api.llm.LlmPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Holds all requests to one service to a policy's {@linkplain LlmPolicy.Limits limits}: how many at
 * once and in a minute, and none while it is down. Who asks first is let through first. Safe for
 * concurrent use.
 */
final class RequestLimits {
  private final Bulkhead<Object> inFlight;
  private final @Nullable RateLimiter<Object> rate;
  private final CircuitBreaker<Object> breaker;

  RequestLimits(LlmPolicy.Limits limits) {
    inFlight = Bulkhead.of(limits.maxInFlight());
    rate =
        limits.maxPerMinute() == LlmPolicy.UNLIMITED
            ? null
            : RateLimiter.smoothBuilder(limits.maxPerMinute(), Duration.ofMinutes(1)).build();
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(limits.breakerFailures())
            .withDelay(limits.breakerDelay())
            .build();
  }

  /**
   * Waits until a request may be made.
   *
   * @param nanosLeft how long to wait at most
   * @param usage of the session that asks, of which the permit takes a request
   * @return a permit to close once the request is done, or null if none may be made
   */
  @Nullable Permit acquire(long nanosLeft, SessionUsage usage, Waiting waiting)
      throws InterruptedException {
    if (breaker.isOpen() && breaker.getRemainingDelay().toNanos() > 0) {
      return null;
    }
    if (!inFlight.tryAcquirePermit(Duration.ofNanos(nanosLeft))) {
      return null;
    }
    boolean admitted = false;
    try {
      admitted = waitForTurn(nanosLeft, waiting) && usage.takeRequest();
      if (admitted && !breaker.tryAcquirePermit()) {
        usage.giveBackRequest();
        admitted = false;
      }
    } finally {
      if (!admitted) {
        inFlight.releasePermit();
      }
    }
    return admitted ? new Permit() : null;
  }

  private boolean waitForTurn(long nanosLeft, Waiting waiting) throws InterruptedException {
    if (rate == null) {
      return true;
    }
    Duration turn = rate.tryReservePermit(Duration.ofNanos(nanosLeft));
    if (turn.isNegative()) {
      return false;
    }
    if (!turn.isZero()) {
      waiting.pause(turn);
    }
    return true;
  }

  /** One request that may be made; has failed unless it is said to have been answered. */
  final class Permit implements AutoCloseable {
    private boolean answered;

    void answered() {
      answered = true;
    }

    @Override
    public void close() {
      if (answered) {
        breaker.recordSuccess();
      } else {
        breaker.recordFailure();
      }
      inFlight.releasePermit();
    }
  }
}
