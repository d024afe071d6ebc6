package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.risk.StandardRiskAssessor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Incidents that a pupil was a witness of. */
class WhatAPupilSawTest {

  private static Story saw(IncidentType type, int severity, int... daysBefore) {
    Story story = ofAPupil();
    for (int day : daysBefore) {
      story.incident(type, Role.WITNESS, severity, 1, day);
    }
    return story;
  }

  private static RiskLevel level(Story story) {
    return new StandardRiskAssessor()
        .assess(story.record(), story.patterns(), RiskPolicies.standard())
        .level();
  }

  @Test
  void threeFightsWithinSixWeeksArePatternOfTheirOwn() {
    Pattern pattern =
        saw(IncidentType.PHYSICAL_AGGRESSION, 3, 42, 20, 3)
            .found("WITNESS_OVERALL", PatternKind.RECURRENCE);
    assertEquals(Domain.WELLBEING, pattern.domain());
    assertEquals(3, pattern.frequency());
    assertEquals(3, pattern.severity());
    assertEquals(Trend.UNKNOWN, pattern.trend());
    assertEquals(3, pattern.evidence().size());
    assertEquals(1 - Math.exp(-2 / 6.0), pattern.strength(), 1e-15);
  }

  @Test
  void twoAreNotNorThreeOfWhichOneIsOlder() {
    saw(IncidentType.PHYSICAL_AGGRESSION, 5, 12, 3).finds();
    saw(IncidentType.PHYSICAL_AGGRESSION, 5, 43, 12, 3).finds();
  }

  @Test
  void onlyTheViolentAndTheSeriousCount() {
    saw(IncidentType.DISRUPTIVE, 3, 12, 9, 6, 3).finds();
    saw(IncidentType.BULLYING, 4, 12, 9, 6).finds("WITNESS_OVERALL recurrence");
    saw(IncidentType.PRAISE, 5, 12, 9, 6).finds();
    ofAPupil()
        .incident(IncidentType.WEAPON, Role.WITNESS, 0, 1, 9)
        .incident(IncidentType.SELF_HARM, Role.WITNESS, 0, 1, 6)
        .incident(IncidentType.SEXUAL_BEHAVIOUR, Role.WITNESS, 0, 1, 3)
        .finds("WITNESS_OVERALL recurrence");
  }

  @Test
  void whatWasSufferedOrDoneDoesNotAddUpWithIt() {
    saw(IncidentType.PHYSICAL_AGGRESSION, 3, 12, 3)
        .incident(IncidentType.PHYSICAL_AGGRESSION, Role.VICTIM, 3, 1, 8)
        .incident(IncidentType.PHYSICAL_AGGRESSION, Role.OFFENDER, 3, 1, 5)
        .finds();
  }

  @Test
  void itSpeaksSoftlyAndOnlyVeryMuchOfItIsLookedAt() {
    assertEquals(
        RiskLevel.LOW, level(saw(IncidentType.PHYSICAL_AGGRESSION, 5, 7, 6, 5, 4, 3, 2, 1)));
    assertEquals(
        RiskLevel.MEDIUM, level(saw(IncidentType.PHYSICAL_AGGRESSION, 1, 9, 8, 7, 6, 5, 4, 3, 2)));
  }

  @Test
  void oneThatIsGraveIsAskedAbout() {
    for (IncidentType type :
        List.of(IncidentType.WEAPON, IncidentType.SELF_HARM, IncidentType.SEXUAL_BEHAVIOUR)) {
      assertEquals(RiskLevel.MEDIUM, level(saw(type, 4, 3)));
      saw(type, 3, 3).finds();
    }
  }

  @Test
  void itComesTogetherWithNothing() {
    Story story =
        saw(IncidentType.PHYSICAL_AGGRESSION, 5, 7, 6, 5, 4, 3, 2, 1)
            .incident(IncidentType.DEFIANCE, 5, 4, 3, 2, 1)
            .message(CommunicationSource.PARENT, Urgency.URGENT, 5)
            .message(CommunicationSource.TEACHER, Urgency.URGENT, 3);
    assertFalse(Story.labels(story.patterns()).contains("CROSS_MULTIPLE_DOMAINS convergence"));
  }
}
