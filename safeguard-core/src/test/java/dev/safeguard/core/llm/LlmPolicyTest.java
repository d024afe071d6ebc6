package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.llm.LlmPolicy;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LlmPolicyTest {

  @Test
  void theDeadlineIsTwentySecondsUnlessSaidOtherwise() {
    assertEquals(Duration.ofSeconds(20), LlmPolicy.defaults().deadline());
    assertEquals(2, LlmPolicy.defaults().maxAskAgain());
  }

  @Test
  void eachSettingCanBeChangedAlone() {
    assertEquals(
        new LlmPolicy(
            Duration.ofSeconds(1),
            2,
            Duration.ofMillis(3),
            1,
            500,
            new LlmPolicy.Limits(4, 5, 6, 7, Duration.ofMillis(8), 9, Duration.ofMillis(10))),
        LlmPolicy.defaults()
            .withDeadline(Duration.ofSeconds(1))
            .withMaxAttempts(2)
            .withRetryDelay(Duration.ofMillis(3))
            .withMaxAskAgain(1)
            .withMaxAnswerTokens(500)
            .withLimits(
                LlmPolicy.Limits.defaults()
                    .withMaxInFlight(4)
                    .withMaxPerMinute(5)
                    .withMaxRequests(6)
                    .withBreaker(7, Duration.ofMillis(8))
                    .withCache(9, Duration.ofMillis(10))));
  }

  @Test
  void valuesOutOfRangeAreRefusedByName() {
    assertRefused("deadline must be above zero", p -> p.withDeadline(Duration.ZERO));
    assertRefused("deadline must be above zero", p -> p.withDeadline(Duration.ofMillis(-1)));
    assertRefused("deadline must be at most a day", p -> p.withDeadline(Duration.ofDays(2)));
    assertRefused("maxAttempts must be at least 1", p -> p.withMaxAttempts(0));
    assertRefused("retryDelay must not be negative", p -> p.withRetryDelay(Duration.ofMillis(-1)));
    assertRefused("retryDelay must be at most a day", p -> p.withRetryDelay(Duration.ofDays(2)));
    assertRefused("maxAskAgain must be 0 to 2", p -> p.withMaxAskAgain(3));
    assertRefused("maxAskAgain must be 0 to 2", p -> p.withMaxAskAgain(-1));
    assertRefused("maxAnswerTokens must be at least 64", p -> p.withMaxAnswerTokens(63));
  }

  @Test
  void limitsOutOfRangeAreRefusedByName() {
    assertRefused("maxInFlight must be 1 to 1000", limits(l -> l.withMaxInFlight(0)));
    assertRefused("maxInFlight must be 1 to 1000", limits(l -> l.withMaxInFlight(1001)));
    assertRefused("maxPerMinute must be at least 1", limits(l -> l.withMaxPerMinute(0)));
    assertRefused("maxRequests must not be negative", limits(l -> l.withMaxRequests(-1)));
    assertRefused(
        "breakerFailures must be 1 to 10000", limits(l -> l.withBreaker(0, Duration.ZERO)));
    assertRefused(
        "breakerDelay must be at most a day", limits(l -> l.withBreaker(1, Duration.ofDays(2))));
    assertRefused("maxCached must not be negative", limits(l -> l.withCache(-1, Duration.ZERO)));
    assertRefused(
        "maxCacheAge must be at most a year", limits(l -> l.withCache(1, Duration.ofDays(400))));
  }

  private static UnaryOperator<LlmPolicy> limits(UnaryOperator<LlmPolicy.Limits> change) {
    return policy -> policy.withLimits(change.apply(policy.limits()));
  }

  private static void assertRefused(String message, UnaryOperator<LlmPolicy> change) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> change.apply(LlmPolicy.defaults()))
            .getMessage());
  }
}
