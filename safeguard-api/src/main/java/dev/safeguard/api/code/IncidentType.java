package dev.safeguard.api.code;

/**
 * Kind of behaviour recorded in an incident; {@code OTHER} where the text is unknown. See {@link
 * #concern()}.
 */
public enum IncidentType implements Code {
  DISRUPTIVE,
  DEFIANCE,
  VERBAL_ABUSE,
  PHYSICAL_AGGRESSION,
  BULLYING,
  DISCRIMINATION,
  SEXUAL_BEHAVIOUR,
  WEAPON,
  SUBSTANCE,
  THEFT,
  DAMAGE,
  TRUANCY,
  LATENESS,
  WITHDRAWN,
  SELF_HARM,
  DISTRESS,
  UNIFORM,
  HOMEWORK,
  PHONE,
  OUT_OF_BOUNDS,
  DISHONESTY,
  PRAISE,
  OTHER;

  /** False for praise and achievement, which are never concerns. */
  public boolean concern() {
    return this != PRAISE;
  }
}
