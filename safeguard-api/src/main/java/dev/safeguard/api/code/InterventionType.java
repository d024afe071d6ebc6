package dev.safeguard.api.code;

/** Support that a pupil has or had; {@code OTHER} where the text is unknown. */
public enum InterventionType implements Code {
  MENTORING,
  COUNSELLING,
  EARLY_HELP,
  SOCIAL_CARE,
  CAMHS,
  BEHAVIOUR_PLAN,
  ATTENDANCE_PLAN,
  ACADEMIC_SUPPORT,
  PASTORAL,
  NURTURE,
  PARENT_MEETING,
  SUSPENSION,
  DETENTION,
  OTHER
}
