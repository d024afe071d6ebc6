package dev.safeguard.api.llm;

/** The intervention catalogue: all that an LLM may recommend. */
public enum Recommendation {
  ACADEMIC_SUPPORT,
  BEHAVIORAL_SUPPORT,
  WELLBEING_CHECK,
  PARENT_CONSULTATION,
  ATTENDANCE_SUPPORT,
  ONLINE_SAFETY_SUPPORT,
  SAFEGUARDING_REVIEW,
  MANUAL_REVIEW_REQUIRED
}
