package dev.safeguard.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.tck.LlmSample;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A simulated model fails as often as it is told, the same way for the same seed. */
class SimulatedLlmTest {
  private static final LlmRequest QUESTION = LlmSample.withDeadline(Duration.ofHours(2));

  /** Letters for what became of a thousand calls: answered, broken, failed. */
  private static String calls(long seed) throws InterruptedException {
    StringBuilder outcomes = new StringBuilder();
    try (SimulatedLlm llm = new SimulatedLlm(Duration.ZERO, 200, 100, seed)) {
      for (int i = 0; i < 1_000; i++) {
        try {
          outcomes.append(llm.complete(QUESTION).text().startsWith("{") ? 'a' : 'b');
        } catch (LlmException e) {
          outcomes.append('f');
        }
      }
      assertEquals(1_000, llm.calls());
      assertEquals(outcomes.chars().filter(c -> c != 'a').count(), llm.faults());
    }
    return outcomes.toString();
  }

  @Test
  void faultsComeAsOftenAsTold() throws InterruptedException {
    String outcomes = calls(1);
    assertEquals(200.0, (double) outcomes.chars().filter(c -> c == 'f').count(), 40.0);
    assertEquals(100.0, (double) outcomes.chars().filter(c -> c == 'b').count(), 30.0);
    assertEquals(outcomes, calls(1));
  }

  @Test
  void aCallThatWouldOutlastItsDeadlineFailsThen() {
    LlmRequest hurried = LlmSample.withDeadline(Duration.ofMillis(1));
    try (SimulatedLlm llm = new SimulatedLlm(Duration.ofHours(1), 0, 0, 1)) {
      assertEquals(
          "simulated answer after the deadline",
          assertThrows(LlmException.class, () -> llm.complete(hurried)).getMessage());
      assertEquals(1, llm.faults());
    }
  }

  @Test
  void anInterruptEndsTheWaiting() {
    try (SimulatedLlm llm = new SimulatedLlm(Duration.ofHours(1), 0, 0, 1)) {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> llm.complete(QUESTION));
    }
    assertTrue(!Thread.currentThread().isInterrupted());
  }
}
