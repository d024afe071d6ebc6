package dev.safeguard.api.pattern;

import java.util.Locale;

/** What sort of statement a pattern makes. */
public enum PatternKind {
  /** The same thing, again and again; says nothing about change. */
  RECURRENCE,
  /** More often of late than the pupil's own past would give by chance. */
  RATE_INCREASE,
  /** Crowded into a short span. */
  BURST,
  /** Graver than before. */
  SEVERITY_ESCALATION,
  /** Crowded into one place, lesson, hour or type. */
  CONCENTRATION,
  /** A statutory or agreed line is crossed. */
  THRESHOLD,
  /** Lower than the pupil's own past would give by chance. */
  DECLINE,
  /** An unbroken run. */
  STREAK,
  /** Crowded onto one day of the week. */
  WEEKDAY,
  /** Several independent sources say it. */
  MULTI_SOURCE,
  /** One grave event, which needs no repetition. */
  INDICATOR,
  /** Support has not changed the rate. */
  NON_RESPONSE,
  /** Several domains at the same time. */
  CONVERGENCE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** Whether many records together say it, and no single one of them does. */
  public boolean isLine() {
    return this == THRESHOLD || this == MULTI_SOURCE;
  }

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
