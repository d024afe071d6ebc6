package dev.safeguard.api.code;

/**
 * Category of an online-safety event, after content, contact, conduct and commerce. See {@link
 * #grave()}.
 */
public enum OnlineCategory implements Code {
  SELF_HARM(true),
  SUICIDE(true),
  SEXUAL_CONTENT(false),
  GROOMING(true),
  IMAGE_SHARING(true),
  EXTREMISM(true),
  VIOLENCE(false),
  WEAPONS(true),
  CYBERBULLYING(false),
  HATE(false),
  DRUGS(false),
  GAMBLING(false),
  SCAM(false),
  CYBERCRIME(false),
  MISINFORMATION(false),
  FILTER_BYPASS(false),
  OTHER(false);

  private final boolean grave;

  OnlineCategory(boolean grave) {
    this.grave = grave;
  }

  /** Whether one event of this category is a pattern at once, without any repetition. */
  public boolean grave() {
    return grave;
  }
}
