package dev.safeguard.api.history;

import java.util.Locale;

/** Which way a pupil's assessments go. */
public enum RiskTrend {
  ESCALATING,
  /** No tested change either way, which is not to say that nothing is wrong. */
  STABLE,
  IMPROVING,
  NOT_ENOUGH_DATA,
  /** The history that the host keeps failed; the assessment itself did not. */
  UNAVAILABLE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
