package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.token.EventRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringBehaviourTest {

  @Test
  void twoOfOneTypeWithinTwelveWeeksRecur() {
    Pattern pattern =
        ofAPupil()
            .incident(IncidentType.DISRUPTIVE, 84, 3)
            .found("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE);
    assertEquals(2, pattern.frequency());
    assertEquals(84, pattern.firstDaysBefore());
    assertEquals(3, pattern.lastDaysBefore());
    assertEquals(2, pattern.severity(), "one without a severity counts as a usual one");
    assertEquals(Trend.UNKNOWN, pattern.trend());
    assertEquals(Domain.BEHAVIOUR, pattern.domain());
    assertEquals(List.of(new EventRef(1), new EventRef(2)), pattern.evidence());
    assertEquals(1 - Math.exp(-0.25), pattern.strength(), 1e-15);
  }

  @Test
  void oneDoesNot() {
    ofAPupil().incident(IncidentType.DISRUPTIVE, 3).finds();
  }

  @Test
  void twoOfWhichOneIsOlderThanTwelveWeeksDoNot() {
    ofAPupil().incident(IncidentType.DISRUPTIVE, 85, 3).finds();
  }

  @Test
  void twoOfDifferentTypesDoNot() {
    ofAPupil().incident(IncidentType.DISRUPTIVE, 5).incident(IncidentType.DEFIANCE, 3).finds();
  }

  @Test
  void oneEntryMayStandForSeveral() {
    Pattern pattern =
        ofAPupil()
            .incident(IncidentType.DEFIANCE, Role.OFFENDER, 3, 6, 3)
            .found("BEHAV_DEFIANCE", PatternKind.RECURRENCE);
    assertEquals(6, pattern.frequency());
    assertEquals(1, pattern.evidence().size());
  }

  @Test
  void whatHasNoDateStillRecurs() {
    Pattern pattern =
        ofAPupil()
            .incident(IncidentType.THEFT, Story.UNDATED, Story.UNDATED)
            .found("BEHAV_THEFT", PatternKind.RECURRENCE);
    assertEquals(Story.UNDATED, pattern.firstDaysBefore());
    assertEquals(Story.UNDATED, pattern.lastDaysBefore());
  }

  @Test
  void theGraverOneWeighsMore() {
    assertTrue(strength(4) > strength(2));
    assertTrue(strength(2) > strength(1));
  }

  private static double strength(int severity) {
    return ofAPupil()
        .incident(IncidentType.BULLYING, Role.OFFENDER, severity, 1, 9)
        .incident(IncidentType.BULLYING, Role.OFFENDER, severity, 1, 3)
        .found("BEHAV_BULLYING", PatternKind.RECURRENCE)
        .strength();
  }

  @Test
  void praiseIsNeverAConcern() {
    ofAPupil()
        .knownFor(120)
        .incident(IncidentType.PRAISE, 20, 15, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
        .incident(IncidentType.PRAISE, Role.OFFENDER, 5, 40, 1)
        .finds();
  }

  @Test
  void whatWasDoneToAPupilIsNotThePupilsBehaviour() {
    Story story =
        ofAPupil()
            .incident(IncidentType.BULLYING, Role.VICTIM, 0, 1, 9)
            .incident(IncidentType.BULLYING, Role.VICTIM, 0, 1, 2);
    story.finds("VICTIM_BULLYING recurrence");
    assertEquals(Domain.WELLBEING, story.patterns().found().get(0).domain());
  }

  @Test
  void whatIsDoneToAPupilInSeveralWaysRecursToo() {
    Pattern pattern =
        ofAPupil()
            .incident(IncidentType.PHYSICAL_AGGRESSION, Role.VICTIM, 2, 1, 42)
            .incident(IncidentType.VERBAL_ABUSE, Role.VICTIM, 3, 1, 15)
            .incident(IncidentType.DAMAGE, Role.VICTIM, 0, 1, 3)
            .found("VICTIM_OVERALL", PatternKind.RECURRENCE);
    assertEquals(3, pattern.frequency());
    assertEquals(3, pattern.severity());
    assertEquals(Domain.WELLBEING, pattern.domain());
    assertEquals(1 - Math.exp(-(3.5 - 1) / 4), pattern.strength(), 1e-15);
  }

  @Test
  void butNotTwoNorOfOneWayNorThoseOfMoreThanSixWeeksAgo() {
    ofAPupil()
        .incident(IncidentType.PHYSICAL_AGGRESSION, Role.VICTIM, 2, 1, 43)
        .incident(IncidentType.VERBAL_ABUSE, Role.VICTIM, 2, 1, 15)
        .incident(IncidentType.DAMAGE, Role.VICTIM, 2, 1, 3)
        .incident(IncidentType.BULLYING, 3)
        .finds();
    ofAPupil()
        .incident(IncidentType.DAMAGE, Role.VICTIM, 2, 3, 3)
        .finds("VICTIM_DAMAGE recurrence");
  }

  @Test
  void whatAPupilSawIsNotThePupilsBehaviour() {
    ofAPupil()
        .incident(IncidentType.BULLYING, Role.WITNESS, 3, 9, 9)
        .incident(IncidentType.BULLYING, Role.WITNESS, 3, 9, 2)
        .incident(IncidentType.WEAPON, Role.WITNESS, 3, 1, 2)
        .finds();
  }

  @Test
  void anOwnOneAndOneSufferedDoNotAddUp() {
    ofAPupil()
        .incident(IncidentType.BULLYING, Role.VICTIM, 3, 1, 9)
        .incident(IncidentType.BULLYING, 2)
        .finds();
  }

  @Test
  void aHighButSteadyRateRecursAndDoesNotRise() {
    Story story = ofAPupil().knownFor(Story.schoolDay(129));
    for (int back = 128; back >= 0; back -= 2) {
      story.incident(IncidentType.DISRUPTIVE, Story.schoolDay(back));
    }
    story.finds("BEHAV_DISRUPTIVE recurrence");
  }
}
