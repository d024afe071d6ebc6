package dev.safeguard.api.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecommendationTest {
  @Test
  void anLlmMayNameThoseOfItsInstructionsAndNoOther() {
    assertEquals(8, Recommendation.forLlm().size());
    assertTrue(Recommendation.forLlm().contains(Recommendation.MANUAL_REVIEW_REQUIRED));
    assertFalse(Recommendation.MENTORING.llmMayName());
    assertTrue(Recommendation.WELLBEING_CHECK.llmMayName());
  }
}
