package dev.safeguard.api.llm;

import java.util.Locale;

/**
 * How much of a {@code CODES} payload is left out until enough pupils of a cohort share it. Each
 * step leaves out what the ones before it do as well, so that a payload of one step follows from
 * the payload of the step before.
 */
public enum LadderStep {
  /** Nothing. */
  EXACT,
  /** What comes together, and in which places, lessons, hours and on which days it does. */
  CONTEXT,
  /** When it was, and which way it is going. */
  TIMING,
  /** How often it was, how grave, and how well it is supported. */
  STRENGTH,
  /** What merely comes back, without a change: of that only the domain is named. */
  STEADY,
  /** What any of it is: only the domains are named. */
  KIND;

  /** The name in reports, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
