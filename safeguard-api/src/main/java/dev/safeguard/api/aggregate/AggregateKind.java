package dev.safeguard.api.aggregate;

import java.util.Locale;

/** Kinds of reports over many pupils. */
public enum AggregateKind {
  /**
   * Classes and year groups beside each other: levels now and against last time, what was found,
   * and by year group how it shows and in which weeks it began to change.
   */
  GROUP_TRENDS,
  /** What is new since last time, ranked; names pupils, so for the safeguarding lead only. */
  EARLY_WARNING,
  /** What changed after support began, by type of support. */
  INTERVENTION_EFFECTIVENESS,
  /**
   * The tables of {@link #GROUP_TRENDS} and of {@link #INTERVENTION_EFFECTIVENESS} together, as far
   * down as the reader is shown groups. Small counts are withheld from every reader, the
   * safeguarding lead included.
   */
  SCHOOL_INSIGHT;

  /** The name in reports, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
