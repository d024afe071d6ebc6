package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.llm.LlmUsage;
import org.junit.jupiter.api.Test;

/** The line says what is known and no more. */
class SummaryTest {

  @Test
  void tokensAreSaidWhereTheProviderTellsThem() {
    assertEquals(
        "1 call, 1 pupil answered, 0 calls saved, 0 answers refused",
        Summary.of(new LlmUsage(1, 0, 0, 1, 1, 0, 0), false, false));
    assertEquals(
        "2 calls, 700 and 90 tokens, 3 pupils answered, 1 call saved, 0 answers refused",
        Summary.of(new LlmUsage(2, 700, 90, 0, 3, 1, 0), false, false));
    assertEquals(
        "2 calls, 700 and 90 tokens as far as told, 2 pupils answered, 0 calls saved,"
            + " 0 answers refused",
        Summary.of(new LlmUsage(2, 700, 90, 1, 2, 0, 0), false, false));
  }

  @Test
  void refusedAnswersAreCountedAndItSaysWhereTheReasonsStand() {
    assertEquals(
        "3 calls, 0 pupils answered, 0 calls saved, 3 answers refused (--audit FILE says why)",
        Summary.of(new LlmUsage(3, 0, 0, 3, 0, 0, 3), false, false));
    assertEquals(
        "2 calls, 1 pupil answered, 0 calls saved, 1 answer refused (the audit log says why)",
        Summary.of(new LlmUsage(2, 0, 0, 2, 1, 0, 1), false, true));
  }

  @Test
  void aDryRunMakesNone() {
    assertEquals(
        "58 calls would be made", Summary.of(new LlmUsage(58, 0, 0, 0, 0, 0, 0), true, false));
  }
}
