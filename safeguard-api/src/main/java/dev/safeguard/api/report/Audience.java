package dev.safeguard.api.report;

import java.util.Locale;

/**
 * Who reads a report, and so what it may hold. A report of one pupil for anyone but the
 * safeguarding lead is made from the part of the record that this reader may see, as if there were
 * nothing else; which part that is stands in the pipeline, not in a page.
 */
public enum Audience {
  /** The designated safeguarding lead, who may see all of it. */
  DSL(true, true),
  /** Whoever looks after a year or a house: no abuse, no allegation, no words of notes. */
  PASTORAL_LEAD(true, true),
  /** What helps in class: behaviour, attendance and results, and no disclosure of any kind. */
  CLASS_TEACHER(true, false),
  /** The pupil's own copy on request, without other people's data. */
  PUPIL(true, false),
  /** A parent's or carer's copy on request, without other people's data. */
  PARENT(true, false),
  /** Senior leaders: counts by class and year group, and no pupil's report. */
  SENIOR_LEADERS(false, false),
  /** Governors or trustees: counts by year group, and no pupil's report. */
  GOVERNORS(false, false),
  /** Anybody outside, such as an inspection: counts of the whole school, and no pupil's report. */
  EXTERNAL(false, false);

  private final String code = name().toLowerCase(Locale.ROOT);
  private final boolean individual;
  private final boolean level;

  Audience(boolean individual, boolean level) {
    this.individual = individual;
    this.level = level;
  }

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }

  /** Whether there are reports of one pupil for this reader. */
  public boolean individual() {
    return individual;
  }

  /**
   * Whether such a report tells a level, a score and the reasons for them. One that is made from a
   * part of the record, for a reader who could not know how much is missing, tells none: a low
   * level would reassure where it must not.
   */
  public boolean level() {
    return level;
  }
}
