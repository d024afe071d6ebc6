package dev.safeguard.api.report;

/** Who reads a report, and so what it may hold. */
public enum Audience {
  /** The designated safeguarding lead, who may see all of it. */
  DSL
}
