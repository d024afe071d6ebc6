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
        new LlmPolicy(Duration.ofSeconds(1), 2, Duration.ofMillis(3), 1, 500),
        LlmPolicy.defaults()
            .withDeadline(Duration.ofSeconds(1))
            .withMaxAttempts(2)
            .withRetryDelay(Duration.ofMillis(3))
            .withMaxAskAgain(1)
            .withMaxAnswerTokens(500));
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

  private static void assertRefused(String message, UnaryOperator<LlmPolicy> change) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> change.apply(LlmPolicy.defaults()))
            .getMessage());
  }
}
