package dev.safeguard.api.history;

import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is kept of one assessment.
 *
 * @param asOf the day that it looks back from
 * @param level its level
 * @param score its score
 */
public record PastAssessment(LocalDate asOf, RiskLevel level, double score) {

  /**
   * @throws IllegalArgumentException if the score is not a number
   */
  public PastAssessment {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(level, "level");
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("score must be a number");
    }
  }

  /** Of a local assessment: a second view's raise would look like a pupil's. */
  public static PastAssessment of(LocalDate asOf, RiskAssessment local) {
    return new PastAssessment(asOf, local.level(), local.score());
  }
}
