package dev.safeguard.api.stage;

import java.util.Locale;

/** The six stages, in the order in which data flows. */
public enum Stage {
  TOKENIZATION,
  PATTERN_EXTRACTION,
  RISK_ASSESSMENT,
  LLM_ANALYSIS,
  LOCALIZATION,
  REPORT_GENERATION;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
