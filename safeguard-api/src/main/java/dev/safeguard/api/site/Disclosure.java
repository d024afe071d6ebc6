package dev.safeguard.api.site;

import java.util.Locale;

/** What may leave the process in stage 4, least first but for {@link #NONE}. */
public enum Disclosure {
  /** Nothing: local analysis alone. */
  NONE,
  /** Pattern codes, quantised strengths and relative times. The default. */
  CODES,
  /**
   * Also de-identified free text: pseudonymised, and still personal data. For sites whose data
   * protection officer allows it.
   */
  NARRATIVE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
