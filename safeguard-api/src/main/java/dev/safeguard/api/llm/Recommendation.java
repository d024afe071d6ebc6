package dev.safeguard.api.llm;

import java.util.Arrays;
import java.util.List;

/**
 * The ids of the intervention catalogue. An LLM may recommend those of {@link #forLlm()} only,
 * which its instructions name; the others are the rules' alone.
 */
public enum Recommendation {
  ACADEMIC_SUPPORT(true),
  BEHAVIORAL_SUPPORT(true),
  WELLBEING_CHECK(true),
  PARENT_CONSULTATION(true),
  ATTENDANCE_SUPPORT(true),
  ONLINE_SAFETY_SUPPORT(true),
  SAFEGUARDING_REVIEW(true),
  MANUAL_REVIEW_REQUIRED(true),
  SAFETY_PLAN(false),
  SUPPORT_REVIEW(false),
  MENTORING(false),
  COUNSELLING(false),
  NURTURE_GROUP(false),
  EARLY_HELP(false),
  MENTAL_HEALTH_SERVICES(false);

  private static final List<Recommendation> FOR_LLM =
      Arrays.stream(values()).filter(Recommendation::llmMayName).toList();

  private final boolean llmMayName;

  Recommendation(boolean llmMayName) {
    this.llmMayName = llmMayName;
  }

  /** Whether an LLM may recommend it. */
  public boolean llmMayName() {
    return llmMayName;
  }

  /** Those that an LLM may recommend, in the order of its instructions. */
  public static List<Recommendation> forLlm() {
    return FOR_LLM;
  }
}
