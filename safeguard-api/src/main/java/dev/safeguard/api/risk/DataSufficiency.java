package dev.safeguard.api.risk;

import java.util.Locale;

/** Whether there is enough to judge by. */
public enum DataSufficiency {
  /** Nothing at all: the level is {@code LOW}, without confidence, shown as "not enough data". */
  NONE,
  /** Too little for any statement of change. */
  LIMITED,
  SUFFICIENT;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
