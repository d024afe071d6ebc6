package dev.safeguard.api.llm;

import dev.safeguard.api.site.Disclosure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of stage 4.
 *
 * @param status what became of it
 * @param opinion the checked answer; null unless the status is {@code ANSWERED} or {@code CACHED}
 * @param provider name of the provider
 * @param attempts how many requests were made
 * @param disclosure what was allowed to leave
 * @param payloadSha256 lower-case hexadecimal SHA-256 of the last payload that left, or null if
 *     none did
 * @param sharing how many pupils of a cohort share it; null outside cohorts and where nothing was
 *     to be asked
 */
public record LlmAnalysis(
    LlmStatus status,
    @Nullable LlmOpinion opinion,
    String provider,
    int attempts,
    Disclosure disclosure,
    @Nullable String payloadSha256,
    @Nullable Sharing sharing) {

  /**
   * What made a pupil's question one of many.
   *
   * @param pupils how many pupils share the payload, this one included, or where too few do how
   *     many would share it at the last step
   * @param step how far the payload was coarsened
   */
  public record Sharing(int pupils, LadderStep step) {
    public Sharing {
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * @throws IllegalArgumentException if there is an opinion without an answer or the other way
   *     round
   */
  public LlmAnalysis {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(disclosure, "disclosure");
    boolean answered = status == LlmStatus.ANSWERED || status == LlmStatus.CACHED;
    if (answered != (opinion != null)) {
      throw new IllegalArgumentException("an opinion goes with an answer, and only with one");
    }
  }

  /** A stage 4 outside cohorts. */
  public LlmAnalysis(
      LlmStatus status,
      @Nullable LlmOpinion opinion,
      String provider,
      int attempts,
      Disclosure disclosure,
      @Nullable String payloadSha256) {
    this(status, opinion, provider, attempts, disclosure, payloadSha256, null);
  }

  /** The same as part of a cohort. */
  public LlmAnalysis withSharing(Sharing with) {
    return new LlmAnalysis(status, opinion, provider, attempts, disclosure, payloadSha256, with);
  }

  /** Whether the question was coarsened: its answer raises no level. */
  public boolean coarsened() {
    return sharing != null && sharing.step() != LadderStep.EXACT;
  }

  /** A stage 4 that ended without an answer. */
  public static LlmAnalysis without(
      LlmStatus status, String provider, int attempts, Disclosure disclosure) {
    return new LlmAnalysis(status, null, provider, attempts, disclosure, null);
  }
}
