package dev.safeguard.api.code;

/** Who a communication came from; {@code OTHER} where the text is unknown. */
public enum CommunicationSource implements Code {
  PARENT,
  TEACHER,
  ADMIN,
  PUPIL,
  SOCIAL_CARE,
  POLICE,
  HEALTH,
  OTHER
}
