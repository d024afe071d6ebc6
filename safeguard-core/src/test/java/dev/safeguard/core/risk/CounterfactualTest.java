package dev.safeguard.core.risk;

import static dev.safeguard.core.risk.Found.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
                pattern("ONLINE_SUICIDE", PatternKind.INDICATOR, 4, 0, 1))
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

  /** The sum without some codes is the sum of an assessment that never had them. */
  @Test
  void theLevelWithoutSomeCodesIsThatOfTheOthersAlone() {
    List<PatternCode> codes = List.copyOf(PatternCode.all().values());
    PatternKind[] kinds = PatternKind.values();
    Random random = new Random(11);
    StandardRiskAssessor assessor = new StandardRiskAssessor();
    TokenizedRecord record = Found.record(Set.of(Vulnerability.YOUNG_CARER), 20);
    Set<RiskLevel> seen = EnumSet.noneOf(RiskLevel.class);
    for (int round = 0; round < 2_000; round++) {
      List<Pattern> found = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        found.add(
            pattern(
                codes.get(random.nextInt(codes.size())).token(),
                kinds[random.nextInt(kinds.length)],
                1 + random.nextInt(5),
                random.nextDouble(),
                random.nextInt(120)));
      }
      List<PatternCode> without = List.of(found.get(0).code());
      List<Pattern> others = new ArrayList<>(found);
      others.removeIf(pattern -> without.contains(pattern.code()));
      RiskLevel level =
          assessor.levelWithout(
              without, record, new Patterns(found, Set.of()), RiskPolicies.standard());
      Patterns rest = new Patterns(others, Set.of());
      assertEquals(assessor.assess(record, rest, RiskPolicies.standard()).level(), level);
      seen.add(level);
    }
    assertEquals(EnumSet.allOf(RiskLevel.class), seen);
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
