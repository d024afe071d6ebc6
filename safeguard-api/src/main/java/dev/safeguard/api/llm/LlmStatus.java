package dev.safeguard.api.llm;

import java.util.Locale;

/** What became of stage 4 for one pupil. */
public enum LlmStatus {
  /** No pattern was found, so there was nothing to ask. */
  NOT_NEEDED,
  ANSWERED,
  /** Answered from an earlier run's identical payload. */
  CACHED,
  /** Too few pupils shared the payload. */
  WITHHELD,
  REFUSED_BY_GATE,
  /** No answer in time, or none at all. */
  UNAVAILABLE,
  /** Answers came, none of which could be used. */
  INVALID_ANSWER,
  /** Disclosure is {@code NONE}, or the run is a dry one. */
  DISABLED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
