package dev.safeguard.api.spi;

import dev.safeguard.api.risk.RiskLevel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Who must do what, and by when, under whose guidance.
 *
 * @param code such as {@code GB-ENG}
 * @param nextSteps what follows from each level, first thing first; every level has at least one
 * @param terms its own words, such as role titles and bodies, by language and key; they stand
 *     before a language's own texts
 */
public record Jurisdiction(
    String code, Map<RiskLevel, List<StepRule>> nextSteps, Map<Locale, Map<String, String>> terms) {

  /**
   * @throws IllegalArgumentException if a level has no step; the message names the level
   */
  public Jurisdiction {
    Objects.requireNonNull(code, "code");
    nextSteps = Map.copyOf(nextSteps);
    terms = Map.copyOf(terms);
    for (RiskLevel level : RiskLevel.values()) {
      List<StepRule> steps = nextSteps.get(level);
      if (steps == null || steps.isEmpty()) {
        throw new IllegalArgumentException(code + " has no next step for " + level);
      }
    }
  }

  /**
   * One thing to do.
   *
   * @param withinSchoolDays school days from the as-of date to the last day for it; 0 is the same
   *     day
   * @param timeframeKey key of the text that says by when
   * @param actionKey key of the text that says what
   * @param responsibleKey key of the text that says who
   */
  public record StepRule(
      int withinSchoolDays, String timeframeKey, String actionKey, String responsibleKey) {

    /**
     * @throws IllegalArgumentException if the number is negative
     */
    public StepRule {
      if (withinSchoolDays < 0) {
        throw new IllegalArgumentException("withinSchoolDays must not be negative");
      }
      Objects.requireNonNull(timeframeKey, "timeframeKey");
      Objects.requireNonNull(actionKey, "actionKey");
      Objects.requireNonNull(responsibleKey, "responsibleKey");
    }
  }
}
