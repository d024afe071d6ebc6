package dev.safeguard.api.llm;

import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.risk.RiskLevel;
import java.util.List;
import java.util.Objects;

/**
 * An LLM's checked answer. Its two texts are the LLM's own words and are shown as such.
 *
 * @param level the level it holds right
 * @param confidence how sure it says it is, 0 to 1
 * @param patterns the patterns it rests on, all of them given to it
 * @param combinations the cross-domain patterns it points to, all of them given to it
 * @param recommendations from the catalogue
 * @param evidenceSummary its summary
 * @param reasoning its reasons
 */
public record LlmOpinion(
    RiskLevel level,
    double confidence,
    List<PatternCode> patterns,
    List<PatternCode> combinations,
    List<Recommendation> recommendations,
    String evidenceSummary,
    String reasoning) {

  /**
   * @throws IllegalArgumentException if the confidence is not 0 to 1
   */
  public LlmOpinion {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(evidenceSummary, "evidenceSummary");
    Objects.requireNonNull(reasoning, "reasoning");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1");
    }
    patterns = List.copyOf(patterns);
    combinations = List.copyOf(combinations);
    recommendations = List.copyOf(recommendations);
  }

  /** Tells the level only. */
  @Override
  public String toString() {
    return "LlmOpinion[" + level + "]";
  }
}
