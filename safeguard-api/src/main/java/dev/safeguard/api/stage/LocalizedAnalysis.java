package dev.safeguard.api.stage;

import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport.Combination;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.report.SafeguardingReport.Lower;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stage 5 returns: an analysis in one reader's words. Identifiable again; {@link #toString()}
 * holds nothing of it.
 *
 * @param analysis the analysis it was made from
 * @param reader whom it is for
 * @param jurisdiction whose rules it follows
 * @param studentId the school's id of the pupil
 * @param studentName the pupil's name for display, or null where the record has none
 * @param scope what the report holds and what it leaves out, or null where it holds everything
 * @param headline the level in words, or that there is not enough data
 * @param timeWindow the time considered, in words
 * @param concerns what was found, most serious first
 * @param combinations what came together
 * @param supportingEvidence one paragraph on what it rests on
 * @param contributingFactors the reasons for the level, largest first
 * @param lower what would have to differ for the local level to be one lower, or null at {@code
 *     LOW}
 * @param recommendedInterventions what may help
 * @param nextSteps what to do, first thing first
 * @param llmView the LLM's own words, with names for tokens as far as the reader may see them; null
 *     where there is no answer
 * @param privacyNotice what left and what did not, by key
 * @param labels headings and names of codes in the reader's language, by key
 */
public record LocalizedAnalysis(
    Analysis analysis,
    Reader reader,
    String jurisdiction,
    String studentId,
    @Nullable String studentName,
    @Nullable String scope,
    String headline,
    String timeWindow,
    List<IdentifiedConcern> concerns,
    List<Combination> combinations,
    String supportingEvidence,
    List<ContributingFactor> contributingFactors,
    @Nullable Lower lower,
    List<RecommendedIntervention> recommendedInterventions,
    List<NextStep> nextSteps,
    @Nullable LlmView llmView,
    Map<String, String> privacyNotice,
    Map<String, String> labels) {

  public LocalizedAnalysis {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(reader, "reader");
    concerns = List.copyOf(concerns);
    combinations = List.copyOf(combinations);
    contributingFactors = List.copyOf(contributingFactors);
    recommendedInterventions = List.copyOf(recommendedInterventions);
    nextSteps = List.copyOf(nextSteps);
  }

  /** Tells the reader only. */
  @Override
  public String toString() {
    return "LocalizedAnalysis[for " + reader.audience() + "]";
  }
}
