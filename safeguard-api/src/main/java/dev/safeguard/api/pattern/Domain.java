package dev.safeguard.api.pattern;

import java.util.Locale;

/** Which part of a pupil's life a pattern is about. */
public enum Domain {
  BEHAVIOUR,
  ATTENDANCE,
  ACADEMIC,
  COMMUNICATION,
  ONLINE_SAFETY,
  WELLBEING,
  INTERVENTION,
  CROSS_DOMAIN;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
