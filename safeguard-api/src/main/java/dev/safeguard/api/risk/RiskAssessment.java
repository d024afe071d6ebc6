package dev.safeguard.api.risk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The local judgement of one pupil, before any LLM is asked.
 *
 * @param level how worried to be
 * @param score orders pupils within and across levels: of two pupils the one with the higher level
 *     has the higher score
 * @param confidence how sure, 0 to 1; null with nothing to judge by
 * @param sufficiency whether there was enough to judge by
 * @param windowDays days from the first event considered to the as-of date; 0 without any
 * @param contributions the reasons, largest first; their points add up to the score
 */
public record RiskAssessment(
    RiskLevel level,
    double score,
    @Nullable Double confidence,
    DataSufficiency sufficiency,
    int windowDays,
    List<Contribution> contributions) {

  public RiskAssessment {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(sufficiency, "sufficiency");
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1");
    }
    contributions = List.copyOf(contributions);
  }
}
