package dev.safeguard.api.stage;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskPolicy;

/**
 * Stage 3: the local judgement, by a policy. Implementations are stateless and safe for concurrent
 * use. Adding a pattern, or raising its severity or strength, never lowers the level or the score.
 */
@FunctionalInterface
public interface RiskAssessor {

  /**
   * The assessment.
   *
   * @param record the tokenised record, for its vulnerabilities and the amount of data
   * @param patterns the pupil's patterns
   * @param policy the numbers that decide
   */
  RiskAssessment assess(TokenizedRecord record, Patterns patterns, RiskPolicy policy);
}
