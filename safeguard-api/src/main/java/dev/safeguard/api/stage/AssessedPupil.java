package dev.safeguard.api.stage;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.RiskAssessment;
import java.util.Objects;

/**
 * What stage 4 is given: the results of the three stages before it, which reach no {@code String}.
 *
 * @param record the tokenised record
 * @param patterns the patterns
 * @param local the local judgement
 */
public record AssessedPupil(TokenizedRecord record, Patterns patterns, RiskAssessment local) {

  public AssessedPupil {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(patterns, "patterns");
    Objects.requireNonNull(local, "local");
  }
}
