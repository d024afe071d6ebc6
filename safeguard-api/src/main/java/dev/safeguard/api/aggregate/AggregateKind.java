package dev.safeguard.api.aggregate;

import java.util.Locale;

/** Kinds of reports over many pupils. */
public enum AggregateKind {
  /** Classes and year groups beside each other: levels, what was found, and in which weeks. */
  GROUP_TRENDS,
  /** What is new since last time, ranked; names pupils, so for the safeguarding lead only. */
  EARLY_WARNING,
  /** What changed after support began, by type of support. */
  INTERVENTION_EFFECTIVENESS,
  /** The whole school in counts that can be shown to anybody: small ones are withheld. */
  SCHOOL_INSIGHT;

  /** The name in reports, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
