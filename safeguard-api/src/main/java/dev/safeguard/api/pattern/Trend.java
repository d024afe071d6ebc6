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

  /** The name in reports, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
