package dev.safeguard.core.risk;

import static dev.safeguard.core.risk.Found.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
  private static Optional<OneLevelLower> lower(Pattern... found) {
    Patterns patterns = new Patterns(List.of(found), Set.of());
    RiskAssessment assessment = Found.assess(found);
    return Counterfactual.oneLevelLower(
        new StandardRiskAssessor(),
        Found.record(Set.of(), 20),
        patterns,
        RiskPolicies.standard(),
        assessment);
  }

  private static List<String> without(Pattern... found) {
    return lower(found).orElseThrow().without().stream().map(Object::toString).toList();
  }

  @Test
  void nothingIsLowerThanLow() {
    assertTrue(lower(pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 2, 0.25, 3)).isEmpty());
  }

  @Test
  void theRedFlagThatDecidesIsWhatMakesTheDifference() {
    assertEquals(
        List.of("CONCERN_SELF_HARM"),
        without(
            pattern("CONCERN_SELF_HARM", PatternKind.INDICATOR, 5, 1, 1),
            pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 2, 0.25, 3)));
  }

  @Test
  void ofTwoRedFlagsBothMustGo() {
    OneLevelLower lower =
        lower(
                pattern("CONCERN_SELF_HARM", PatternKind.INDICATOR, 1, 0, 1),
                pattern("ONLINE_SUICIDE", PatternKind.INDICATOR, 1, 0, 1))
            .orElseThrow();
    assertEquals(2, lower.without().size());
    assertEquals(RiskLevel.LOW, lower.level());
  }

  @Test
  void thePointsAreThoseAboveTheThreshold() {
    Pattern absence = pattern("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD, 3, 1, 2);
    assertEquals(
        Found.assess(absence).score() - RiskPolicies.standard().threshold(RiskLevel.MEDIUM),
        lower(absence).orElseThrow().points());
  }

  @Test
  void aCodeGoesWithAllItsKinds() {
    assertEquals(
        List.of("CONCERN_NEGLECT"),
        without(
            pattern("CONCERN_NEGLECT", PatternKind.INDICATOR, 3, 0.5, 1),
            pattern("CONCERN_NEGLECT", PatternKind.RECURRENCE, 3, 0.5, 1)));
  }
}
