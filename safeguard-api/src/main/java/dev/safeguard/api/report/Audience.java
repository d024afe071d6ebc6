package dev.safeguard.api.report;

/** Who reads a report, and so what it may hold. */
public enum Audience {
  /** The designated safeguarding lead, who may see all of it. */
  DSL,
  /** Senior leaders: counts by class and year group, no pupil. */
  SENIOR_LEADERS,
  /** Governors or trustees: counts by year group, no pupil. */
  GOVERNORS,
  /** Anybody outside, such as an inspection: counts of the whole school, no pupil. */
  EXTERNAL
}
