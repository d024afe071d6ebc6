package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.stage.Egress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one payload of a cohort, for which one pupil at a time asks. Where that fails the
 * next one asks, {@link #MAX_ASKERS} in all; whoever waits does so within a deadline of its own.
 * Safe for concurrent use.
 */
final class SharedAnswer {
  /** Each may ask as often as the policy lets it; the service's limits hold for all together. */
  static final int MAX_ASKERS = 3;

  private final @Nullable LlmOpinion earlier;
  private @Nullable LlmAnalysis given;
  private boolean asking;
  private int askers;

  /**
   * An answer that nobody has asked for.
   *
   * @param earlier what another session was answered, so that nobody has to ask
   */
  SharedAnswer(@Nullable LlmOpinion earlier) {
    this.earlier = earlier;
  }

  @Nullable LlmOpinion earlier() {
    return earlier;
  }

  /** How a pupil asks. */
  interface Question {
    LlmAnalysis ask() throws InterruptedException;
  }

  /**
   * The answer, asked for if need be.
   *
   * @param egress of the pupil, whose deadline starts now
   */
  LlmAnalysis get(Question question, Egress egress) throws InterruptedException {
    if (!isToAsk(egress)) {
      return shared(egress);
    }
    LlmAnalysis got = null;
    try {
      got = question.ask();
      return got;
    } finally {
      synchronized (this) {
        given = got == null ? given : got;
        asking = false;
        notifyAll();
      }
    }
  }

  /** Whether this pupil is the one to ask; waits until that is clear. */
  private synchronized boolean isToAsk(Egress egress) throws InterruptedException {
    while (asking) {
      long nanosLeft = egress instanceof TimedEgress timed ? timed.nanosLeft() : Long.MAX_VALUE;
      if (nanosLeft <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, nanosLeft);
    }
    boolean isFinal =
        given != null
            && (!isFailure(given.status()) || (egress instanceof TimedEgress t && t.isDryRun()));
    if (isFinal || askers == MAX_ASKERS) {
      return false;
    }
    asking = true;
    askers++;
    return true;
  }

  /** What another pupil, with another deadline, may overcome. */
  private static boolean isFailure(LlmStatus status) {
    return status == LlmStatus.UNAVAILABLE || status == LlmStatus.INVALID_ANSWER;
  }

  private synchronized LlmAnalysis shared(Egress egress) {
    return given == null
        ? LlmAnalysis.without(LlmStatus.UNAVAILABLE, egress.provider(), 0, egress.disclosure())
        : new LlmAnalysis(
            given.status(),
            given.opinion(),
            given.provider(),
            0,
            given.disclosure(),
            given.payloadSha256());
  }
}
