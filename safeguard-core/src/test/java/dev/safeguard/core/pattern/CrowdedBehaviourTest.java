package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Behaviour crowded into a week, or into a place. */
class CrowdedBehaviourTest {

  @Test
  void sixInOneWeekAfterHalfAYearWithTwoAreABurst() {
    Story story =
        ofAPupil()
            .knownFor(schoolDay(129))
            .incident(IncidentType.DEFIANCE, schoolDay(100), schoolDay(60))
            .incident(IncidentType.DEFIANCE, Role.OFFENDER, 2, 6, schoolDay(24));
    Pattern pattern = story.found("BEHAV_OVERALL", PatternKind.BURST);
    assertEquals(6, pattern.frequency());
    assertEquals(StatisticalTest.SCAN, pattern.test());
    assertEquals(schoolDay(24), pattern.lastDaysBefore());
    assertTrue(pattern.effect() > 10, "times the usual rate");
  }

  @Test
  void sixInSixWeeksAreNone() {
    ofAPupil()
        .knownFor(schoolDay(129))
        .incident(IncidentType.DEFIANCE, schoolDay(2), schoolDay(7), schoolDay(12), schoolDay(17))
        .incident(IncidentType.DEFIANCE, schoolDay(22), schoolDay(27))
        .findsNo(PatternKind.BURST);
  }

  /** Eighteen incidents at three places by turns, then six at one. */
  private static List<Pattern> concentrated(@Nullable PlaceCode now) {
    PlaceCode[] before = {PlaceCode.CORRIDOR, PlaceCode.CLASSROOM, PlaceCode.PLAYGROUND};
    Story story = ofAPupil().knownFor(schoolDay(140));
    for (int i = 0; i < 18; i++) {
      story.incidentAt(before[i % 3], schoolDay(40 + 5 * i));
    }
    for (int i = 0; i < 6; i++) {
      story.incidentAt(now, schoolDay(2 + 3 * i));
    }
    return story.patterns().found().stream()
        .filter(pattern -> pattern.kind() == PatternKind.CONCENTRATION)
        .toList();
  }

  @Test
  void aPlaceThatWasNoneBeforeStandsOut() {
    List<Pattern> found = concentrated(PlaceCode.TOILETS);
    assertEquals(1, found.size());
    Pattern pattern = found.get(0);
    assertEquals("BEHAV_PLACE_TOILETS", pattern.code().token());
    assertEquals(6, pattern.frequency());
    assertEquals(1, pattern.effect());
    // All six of the toilets among the last six of 24, as might be those of any of four places;
    // two spans are looked at, and the place has half of the false alarms.
    assertEquals(4 * 2 * 2 / 134_596.0, pattern.pValue(), 1e-12);
  }

  @Test
  void entriesOfOneDayAtOnePlaceAreOne() {
    Story story = ofAPupil().knownFor(schoolDay(140));
    for (int i = 0; i < 18; i++) {
      story.incidentAt(PlaceCode.values()[i % 3], schoolDay(40 + 5 * i));
    }
    for (int day : new int[] {2, 2, 2, 9, 9, 9}) {
      story.incidentAt(PlaceCode.TOILETS, schoolDay(day));
    }
    story.findsNo(PatternKind.CONCENTRATION);
  }

  @Test
  void whatHappenedAtNoKnownPlaceDoesNot() {
    assertEquals(List.of(), concentrated(null));
  }
}
