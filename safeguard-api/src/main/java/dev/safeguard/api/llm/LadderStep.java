package dev.safeguard.api.llm;

import java.util.Locale;

/**
 * How much of a {@code CODES} payload is left out until enough pupils of a cohort share it.
 *
 * <p>The steps are taken in this order, and each leaves out what the ones before it do as well, so
 * that a payload of one step follows from the payload of the step before. A pupil is served at the
 * first step at which k pupils, not served before, share the payload, and goes on to the next step
 * otherwise; who is not served at {@link #KIND} is {@linkplain LlmStatus#WITHHELD withheld}. The
 * pupil's local level is part of the payload at every step. An answer to any step but {@link
 * #EXACT} raises no level, and may name only the patterns of which the code is still told.
 */
public enum LadderStep {
  /** Nothing: every pattern and combination, as outside cohorts. */
  EXACT,
  /**
   * What comes together, and in which places, lessons, hours and on which days it does: no
   * combinations, and no patterns of the kinds {@code concentration} and {@code weekday}, but where
   * a pupil has no others.
   */
  CONTEXT,
  /** When it was, and which way it is going: of each pattern no weeks and no trend. */
  TIMING,
  /**
   * How often it was, how grave, and how well it is supported: each pattern is a code and a kind.
   */
  STRENGTH,
  /**
   * What merely comes back, without a change: of patterns of the kind {@code recurrence} only the
   * domain is named, while those that tell of a change keep code and kind. Between strength and
   * kind, since it keeps what matters most for pupils who would otherwise fall through to domains
   * alone.
   */
  STEADY,
  /** What any of it is: only the domains are named, each once. */
  KIND;

  /** The name in reports, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
