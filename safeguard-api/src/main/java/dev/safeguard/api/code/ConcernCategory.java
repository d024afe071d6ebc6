package dev.safeguard.api.code;

/**
 * Category of a recorded concern or disclosure, after the abuse categories and specific issues of
 * the English guidance. See {@link #grave()}.
 */
public enum ConcernCategory implements Code {
  PHYSICAL_ABUSE(true),
  EMOTIONAL_ABUSE(false),
  SEXUAL_ABUSE(true),
  NEGLECT(false),
  CHILD_SEXUAL_EXPLOITATION(true),
  CHILD_CRIMINAL_EXPLOITATION(true),
  CHILD_ON_CHILD_ABUSE(false),
  HARMFUL_SEXUAL_BEHAVIOUR(true),
  BULLYING(false),
  DOMESTIC_ABUSE(false),
  FEMALE_GENITAL_MUTILATION(true),
  FORCED_MARRIAGE(true),
  HONOUR_BASED_ABUSE(true),
  RADICALISATION(true),
  MODERN_SLAVERY(true),
  SELF_HARM(true),
  SUICIDAL_IDEATION(true),
  MENTAL_HEALTH(false),
  MISSING(true),
  WEAPON(true),
  SUBSTANCE_MISUSE(false),
  ONLINE_HARM(false),
  STAFF_ALLEGATION(true),
  IMMEDIATE_DANGER(true),
  SERIOUS_VIOLENCE(true),
  ATTENDANCE(false),
  PRIVATE_FOSTERING(false),
  HOMELESSNESS(false),
  HOME_CIRCUMSTANCES(false),
  OTHER(false);

  private final boolean grave;

  ConcernCategory(boolean grave) {
    this.grave = grave;
  }

  /** Whether one record of this category is a pattern at once, without any repetition. */
  public boolean grave() {
    return grave;
  }
}
