package dev.safeguard.core.risk;

import static dev.safeguard.core.risk.Found.assess;
import static dev.safeguard.core.risk.Found.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short stories and the level that a safeguarding lead would give them. */
class StandardPolicyStoriesTest {

  @Test
  void twoMinorDisruptionsAreLow() {
    assertEquals(
        RiskLevel.LOW,
        assess(pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 2, 0.25, 3)).level());
  }

  @Test
  void aBusyButSteadyPupilIsNotHigh() {
    RiskLevel level =
        assess(
                pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 3, 0.99, 1),
                pattern("BEHAV_DEFIANCE", PatternKind.RECURRENCE, 2, 0.9, 2))
            .level();
    assertTrue(level.compareTo(RiskLevel.MEDIUM) <= 0, level.name());
  }

  @Test
  void weakMathsMarksAreNeverMoreThanMedium() {
    RiskLevel level =
        assess(
                pattern("ACAD_BELOW_GRADE_LEVEL", PatternKind.RECURRENCE, 3, 0.9, 1),
                pattern("ACAD_MATHS_STRUGGLE", PatternKind.RECURRENCE, 3, 0.9, 1),
                pattern("ACAD_DECLINING", PatternKind.DECLINE, 2, 0.999, 1))
            .level();
    assertTrue(level.compareTo(RiskLevel.MEDIUM) <= 0, level.name());
  }

  @Test
  void persistentAbsenceAloneIsMedium() {
    assertEquals(
        RiskLevel.MEDIUM,
        assess(pattern("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD, 3, 1, 2)).level());
  }

  @Test
  void severalDomainsThatTurnAtOnceAreHigh() {
    assertEquals(
        RiskLevel.HIGH,
        assess(
                pattern("BEHAV_OVERALL", PatternKind.RATE_INCREASE, 3, 0.6, 1),
                pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 3, 0.8, 1),
                pattern("ACAD_BELOW_GRADE_LEVEL", PatternKind.RECURRENCE, 2, 0.6, 4),
                pattern("COMM_ESCALATING_CONCERNS", PatternKind.RECURRENCE, 4, 0.5, 2),
                pattern("COMM_MULTI_SOURCE", PatternKind.MULTI_SOURCE, 4, 0.5, 2),
                pattern("CROSS_MULTIPLE_DOMAINS", PatternKind.CONVERGENCE, 4, 0.5, 1))
            .level());
  }

  @ParameterizedTest
  @CsvSource({
    "CONCERN_IMMEDIATE_DANGER, CRITICAL",
    "CONCERN_SEXUAL_ABUSE, CRITICAL",
    "CONCERN_SUICIDAL_IDEATION, CRITICAL",
    "CONCERN_FEMALE_GENITAL_MUTILATION, CRITICAL",
    "CONCERN_SELF_HARM, HIGH",
    "CONCERN_STAFF_ALLEGATION, CRITICAL",
    "CONCERN_CHILD_CRIMINAL_EXPLOITATION, CRITICAL",
    "BEHAV_WEAPON, HIGH",
    "VICTIM_SEXUAL_BEHAVIOUR, HIGH",
    "CONCERN_NEGLECT, HIGH",
    "CONCERN_EMOTIONAL_ABUSE, HIGH",
    "CONCERN_HOME_CIRCUMSTANCES, MEDIUM"
  })
  void oneRecordOfAGraveKindDecides(String token, RiskLevel least) {
    RiskAssessment alone = assess(pattern(token, PatternKind.INDICATOR, 5, 1, 1));
    assertTrue(alone.level().compareTo(least) >= 0, alone.level().name());
    RiskAssessment weak = assess(pattern(token, PatternKind.INDICATOR, 1, 0, 1));
    assertEquals(least, weak.level(), "even at no strength of its own");
    assertEquals(Contribution.Reason.RED_FLAG, weak.contributions().get(0).reason());
    assertEquals(1, weak.confidence());
  }

  @Test
  void aRedFlagOfLastYearGivesOneLevelLess() {
    assertEquals(
        RiskLevel.HIGH,
        assess(pattern("CONCERN_SUICIDAL_IDEATION", PatternKind.INDICATOR, 1, 0, 200)).level());
    assertEquals(
        RiskLevel.MEDIUM,
        assess(pattern("CONCERN_SELF_HARM", PatternKind.INDICATOR, 1, 0, 200)).level());
    assertEquals(
        RiskLevel.MEDIUM,
        assess(pattern("CONCERN_NEGLECT", PatternKind.INDICATOR, 1, 0, 200)).level());
  }

  @Test
  void aLineThatManyRecordsCrossLiftsTheLevelAndIsNotCertain() {
    RiskAssessment severe =
        assess(pattern("ATTEND_SEVERE_ABSENCE", PatternKind.THRESHOLD, 4, 0.5, 2, 30));
    assertEquals(RiskLevel.HIGH, severe.level());
    assertTrue(severe.confidence() != null && severe.confidence() < 0.8);
    assertEquals(
        RiskLevel.LOW,
        assess(pattern("ATTEND_SEVERE_ABSENCE", PatternKind.THRESHOLD, 4, 0.5, 2, 29)).level());
  }

  @Test
  void anOldSingleWorryIsLow() {
    assertEquals(
        RiskLevel.LOW,
        assess(pattern("CONCERN_OTHER", PatternKind.INDICATOR, 3, 0.5, 200)).level());
  }

  @Test
  void aVulnerabilityRaisesAttentionButNeverAlone() {
    Set<Vulnerability> flags = Set.of(Vulnerability.CHILD_PROTECTION_PLAN);
    assertEquals(0, assess(flags, List.of()).score());
    Pattern pattern = pattern("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD, 3, 1, 2);
    RiskAssessment with = assess(flags, List.of(pattern));
    assertTrue(with.score() > assess(pattern).score());
    assertTrue(
        with.contributions().stream()
            .anyMatch(c -> c.vulnerability() == Vulnerability.CHILD_PROTECTION_PLAN));
  }

  @Test
  void whatAPupilIsMovesNothing() {
    Pattern pattern = pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 3, 0.9, 2);
    for (Vulnerability flag :
        List.of(Vulnerability.DISABILITY, Vulnerability.SEN, Vulnerability.EHCP)) {
      assertEquals(assess(pattern), assess(Set.of(flag), List.of(pattern)));
    }
  }

  @Test
  void nothingToJudgeByIsLowWithoutConfidence() {
    RiskAssessment none =
        new StandardRiskAssessor()
            .assess(Found.record(Set.of(), 0), Patterns.NONE, RiskPolicies.standard());
    assertEquals(RiskLevel.LOW, none.level());
    assertNull(none.confidence());
    assertEquals(DataSufficiency.NONE, none.sufficiency());
  }

  @Test
  void littleDataIsSaidToBeLittle() {
    RiskAssessment little =
        new StandardRiskAssessor()
            .assess(Found.record(Set.of(), 3), Patterns.NONE, RiskPolicies.standard());
    assertEquals(DataSufficiency.LIMITED, little.sufficiency());
    RiskAssessment more = assess();
    assertEquals(DataSufficiency.SUFFICIENT, more.sufficiency());
    assertTrue(more.confidence() != null && little.confidence() != null);
    assertTrue(more.confidence() > little.confidence());
    assertEquals(100, more.windowDays());
  }
}
