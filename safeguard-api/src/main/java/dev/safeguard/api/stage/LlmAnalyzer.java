package dev.safeguard.api.stage;

import dev.safeguard.api.llm.LlmAnalysis;

/**
 * Stage 4: asks an LLM through the gate. Implementations are stateless and safe for concurrent use.
 *
 * <p>Whatever it returns, the pipeline holds to the local assessment as a floor, to one level of
 * raise, and to the patterns that were found.
 */
@FunctionalInterface
public interface LlmAnalyzer {

  /**
   * The LLM's view of a pupil.
   *
   * @param pupil the local result
   * @param egress the only way out
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  LlmAnalysis analyze(AssessedPupil pupil, Egress egress) throws InterruptedException;
}
