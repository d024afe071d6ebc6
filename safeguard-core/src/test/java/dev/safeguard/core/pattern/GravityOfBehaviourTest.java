package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import org.junit.jupiter.api.Test;

/** Behaviour that grows graver, and behaviour that is grave at once. */
class GravityOfBehaviourTest {

  private static Story of(Role role, int lightBefore, int graveBefore, int light, int grave) {
    Story story = ofAPupil().knownFor(schoolDay(64));
    add(story, role, lightBefore, 2, 21);
    add(story, role, graveBefore, 4, 22);
    add(story, role, light, 1, 1);
    add(story, role, grave, 5, 2);
    return story;
  }

  private static void add(Story story, Role role, int count, int severity, int back) {
    for (int i = 0; i < count; i++) {
      story.incident(IncidentType.DEFIANCE, role, severity, 1, schoolDay(back));
    }
  }

  @Test
  void threeGraveOnesAfterTwelveLightOnesAreGraver() {
    Pattern pattern =
        of(Role.OFFENDER, 12, 0, 0, 3).found("BEHAV_OVERALL", PatternKind.SEVERITY_ESCALATION);
    double p = 2 / 455.0;
    assertEquals(p, pattern.pValue(), 1e-14);
    assertEquals(Math.log(2 * p) / Math.log(2e-5), pattern.strength(), 1e-14);
    assertEquals(StatisticalTest.PERMUTATION, pattern.test());
    assertEquals(Trend.RISING, pattern.trend());
    assertEquals(5, pattern.severity());
    assertEquals(3, pattern.frequency());
    assertEquals(schoolDay(14), pattern.changeDaysBefore());
  }

  @Test
  void threeAfterFourCouldBeChance() {
    of(Role.OFFENDER, 4, 0, 0, 3).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void oneGraveOneIsNoEscalation() {
    of(Role.OFFENDER, 200, 0, 0, 1).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void graveBeforeAndGraveNowIsNotGraver() {
    of(Role.OFFENDER, 3, 6, 3, 6).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void moreOfTheLightIsNotGraver() {
    Story story = of(Role.OFFENDER, 3, 0, 20, 0);
    story.findsNo(PatternKind.SEVERITY_ESCALATION);
    story.found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
  }

  @Test
  void withNothingBeforeThereIsNothingToBeGraverThan() {
    of(Role.OFFENDER, 0, 0, 0, 5).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void whatIsSufferedDoesNotEscalate() {
    of(Role.VICTIM, 6, 0, 0, 3).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void aSeverityThatWasNotRecordedIsAUsualOne() {
    ofAPupil()
        .knownFor(schoolDay(64))
        .incident(IncidentType.DEFIANCE, schoolDay(30), schoolDay(29), schoolDay(28))
        .incident(IncidentType.DEFIANCE, schoolDay(27), schoolDay(26), schoolDay(25))
        .incident(IncidentType.DEFIANCE, 2, 1, 0)
        .findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void oneWeaponIsAPatternAtOnce() {
    Story story = ofAPupil().incident(IncidentType.WEAPON, Role.OFFENDER, 1, 1, 2);
    story.finds("BEHAV_WEAPON indicator");
    Pattern pattern = story.patterns().found().get(0);
    assertEquals(5, pattern.severity(), "whatever was written down");
    assertEquals(1, pattern.strength());
  }

  @Test
  void oneSelfHarmIsAPatternAtOnce() {
    ofAPupil().incident(IncidentType.SELF_HARM, 2).finds("BEHAV_SELF_HARM indicator");
  }

  @Test
  void sexualBehaviourIsGraverForTheVictim() {
    Pattern own =
        ofAPupil()
            .incident(IncidentType.SEXUAL_BEHAVIOUR, 2)
            .found("BEHAV_SEXUAL_BEHAVIOUR", PatternKind.INDICATOR);
    assertEquals(4, own.severity());
    Pattern suffered =
        ofAPupil()
            .incident(IncidentType.SEXUAL_BEHAVIOUR, Role.VICTIM, 0, 1, 2)
            .found("VICTIM_SEXUAL_BEHAVIOUR", PatternKind.INDICATOR);
    assertEquals(5, suffered.severity());
  }

  @Test
  void oneUseOfASubstanceIndicatesOnlyOnesOwn() {
    ofAPupil().incident(IncidentType.SUBSTANCE, 2).finds("BEHAV_SUBSTANCE indicator");
    ofAPupil().incident(IncidentType.SUBSTANCE, Role.VICTIM, 0, 1, 2).finds();
  }

  @Test
  void everyOtherTypeNeedsARepetition() {
    for (IncidentType type : IncidentType.values()) {
      switch (type) {
        case SELF_HARM, WEAPON, SEXUAL_BEHAVIOUR, SUBSTANCE -> {}
        case PHYSICAL_AGGRESSION -> {
          ofAPupil().incident(type, Role.OFFENDER, 4, 1, 2).finds();
          ofAPupil()
              .incident(type, Role.OFFENDER, 5, 1, 2)
              .finds("BEHAV_PHYSICAL_AGGRESSION indicator");
        }
        default -> ofAPupil().incident(type, Role.OFFENDER, 5, 1, 2).finds();
      }
    }
  }

  @Test
  void twoGraveOnesWithinTwelveWeeksRecurAsWell() {
    ofAPupil()
        .incident(IncidentType.WEAPON, 84, 2)
        .finds("BEHAV_WEAPON recurrence", "BEHAV_WEAPON indicator");
  }

  @Test
  void twoGraveOnesFurtherApartDoNotRecur() {
    Story story = ofAPupil().incident(IncidentType.WEAPON, 85, 2);
    story.finds("BEHAV_WEAPON indicator");
    assertEquals(2, story.patterns().found().get(0).frequency());
  }

  @Test
  void aGraveOneIndicatesForOneYear() {
    ofAPupil().incident(IncidentType.WEAPON, 365).finds("BEHAV_WEAPON indicator");
    ofAPupil().incident(IncidentType.WEAPON, 366).finds();
  }
}
