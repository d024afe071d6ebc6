package dev.safeguard.core.llm;

import dev.safeguard.api.stage.Egress;

/** A way out with a deadline. */
interface TimedEgress extends Egress {

  /** Time that is left for the pupil; the first call, or the first question, starts it. */
  long nanosLeft();

  /** Whether what would leave is written down in place of asking, so that once is enough. */
  boolean isDryRun();
}
