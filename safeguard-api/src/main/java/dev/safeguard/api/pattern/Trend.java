package dev.safeguard.api.pattern;

import java.util.Locale;

/** Which way a pattern is going. */
public enum Trend {
  RISING,
  STEADY,
  FALLING,
  /** It was not there before. */
  NEW,
  /** Too few events to say. */
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
