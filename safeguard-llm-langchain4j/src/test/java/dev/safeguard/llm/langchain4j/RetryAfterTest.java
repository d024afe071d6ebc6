package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Both forms of {@code Retry-After} (RFC 9110, section 10.2.3). */
class RetryAfterTest {
  private static final String NOW = "Fri, 31 Dec 1999 23:57:59 GMT";

  @Test
  void secondsAreSeconds() {
    assertEquals(Duration.ofMinutes(2), BoundedHttpClient.retryAfter("120", ""));
  }

  @Test
  void aDateIsReadAgainstTheServicesClock() {
    assertEquals(
        Duration.ofMinutes(2), BoundedHttpClient.retryAfter("Fri, 31 Dec 1999 23:59:59 GMT", NOW));
  }

  @Test
  void aDateThatHasPassedIsNoWait() {
    assertEquals(Duration.ZERO, BoundedHttpClient.retryAfter("Fri, 31 Dec 1999 23:00:00 GMT", NOW));
  }

  @Test
  void anythingElseIsNotTold() {
    assertNull(BoundedHttpClient.retryAfter("soon", NOW));
    assertNull(BoundedHttpClient.retryAfter("-1", NOW));
    assertNull(BoundedHttpClient.retryAfter("Fri, 31 Dec 1999 23:59:59 GMT", ""));
    assertNull(BoundedHttpClient.retryAfter("99999999999999999999", NOW));
  }
}
