package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Tendency;
import dev.safeguard.api.pattern.Trend;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Alerts of online safety and recorded concerns that grow graver from one to the next. */
class GraverStepByStepTest {

  /** A week apart, the last one three days ago. */
  private static Story alerts(int... severities) {
    Story story = ofAPupil();
    for (int i = 0; i < severities.length; i++) {
      int day = 7 * (severities.length - 1 - i) + 3;
      story.alert(OnlineCategory.VIOLENCE, severities[i], day);
    }
    return story;
  }

  private static Story concerns(ConcernCategory... categories) {
    Story story = ofAPupil();
    for (int i = 0; i < categories.length; i++) {
      story.concern(categories[i], 7 * (categories.length - 1 - i) + 3);
    }
    return story;
  }

  private static boolean seems(Story story, Domain domain) {
    return story.patterns().tendencies().stream()
        .map(Tendency::domain)
        .anyMatch(other -> other == domain);
  }

  @Test
  void alertsThatGrowGraverStepByStep() {
    Pattern pattern =
        alerts(1, 2, 2, 3, 4).found("ONLINE_ESCALATING", PatternKind.SEVERITY_ESCALATION);
    assertEquals(Domain.ONLINE_SAFETY, pattern.domain());
    assertEquals(StatisticalTest.MANN_KENDALL, pattern.test());
    assertEquals(1 / 60.0, pattern.pValue(), 1e-16);
    assertEquals(Strength.ofChance(1 / 60.0), pattern.strength(), 1e-12);
    assertEquals(Trend.RISING, pattern.trend());
    assertEquals(4, pattern.severity());
    assertEquals(5, pattern.frequency());
    assertEquals(2, pattern.effect(), 1e-15, "3.5 of the last two against 1.5 of the first two");
    assertEquals(Event.UNDATED, pattern.changeDaysBefore(), "there is no one day of change");
    assertEquals(5, pattern.evidence().size());
  }

  @Test
  void concernsFromTheLessGraveToTheGrave() {
    Pattern pattern =
        concerns(
                ConcernCategory.ATTENDANCE,
                ConcernCategory.BULLYING,
                ConcernCategory.NEGLECT,
                ConcernCategory.DOMESTIC_ABUSE,
                ConcernCategory.PHYSICAL_ABUSE)
            .found("CONCERN_ESCALATING", PatternKind.SEVERITY_ESCALATION);
    assertEquals(Domain.WELLBEING, pattern.domain());
    assertEquals(1 / 60.0, pattern.pValue(), 1e-16);
    assertEquals(5, pattern.severity());
  }

  @Test
  void fourInOrderOnlySeemToSinceChanceGivesThatMoreOftenThanIsAllowed() {
    Story story = alerts(1, 2, 3, 4);
    story.findsNo(PatternKind.SEVERITY_ESCALATION);
    assertTrue(seems(story, Domain.ONLINE_SAFETY));
    assertTrue(story.patterns().notEnoughData().contains(Domain.ONLINE_SAFETY));
    assertFalse(
        alerts(1, 2, 2, 3, 4).patterns().notEnoughData().contains(Domain.ONLINE_SAFETY),
        "five can be clear");
  }

  @Test
  void whoseAlertsStayOrFallOrComeInAnyOrderShowNoEscalation() {
    alerts(3, 3, 3, 3, 3, 3).findsNo(PatternKind.SEVERITY_ESCALATION);
    alerts(5, 4, 3, 2, 1).findsNo(PatternKind.SEVERITY_ESCALATION);
    alerts(2, 5, 1, 3, 2, 4).findsNo(PatternKind.SEVERITY_ESCALATION);
    assertFalse(seems(alerts(3, 3, 3, 3, 3, 3), Domain.ONLINE_SAFETY));
  }

  @Test
  void alertsOfOneDayCountOnceAsItsGravest() {
    Story story = ofAPupil();
    for (int severity = 1; severity <= 5; severity++) {
      story.alert(OnlineCategory.VIOLENCE, severity, 3);
    }
    story.findsNo(PatternKind.SEVERITY_ESCALATION);
    Pattern pattern =
        alerts(1, 2, 2, 3, 4)
            .alert(OnlineCategory.SCAM, 1, 3)
            .found("ONLINE_ESCALATING", PatternKind.SEVERITY_ESCALATION);
    assertEquals(1 / 60.0, pattern.pValue(), 1e-16);
    assertEquals(6, pattern.frequency());
  }

  @Test
  void whatHasNoDateOrIsOfNoKnownCategoryHasNoPlaceInTheOrder() {
    Story story =
        concerns(
            ConcernCategory.ATTENDANCE,
            ConcernCategory.OTHER,
            ConcernCategory.BULLYING,
            ConcernCategory.NEGLECT,
            ConcernCategory.PHYSICAL_ABUSE);
    story.concern(ConcernCategory.SEXUAL_ABUSE, Story.UNDATED);
    story.findsNo(PatternKind.SEVERITY_ESCALATION);
    assertTrue(story.patterns().notEnoughData().contains(Domain.WELLBEING));
  }

  @Test
  void whatIsLongPastDoesNotSeemToGrowNow() {
    Story story = ofAPupil();
    for (int i = 0; i < 4; i++) {
      story.alert(OnlineCategory.VIOLENCE, i + 1, 150 - 7 * i);
    }
    assertFalse(seems(story.knownFor(0), Domain.ONLINE_SAFETY));
  }

  @Test
  void alertsInAnyOrderSeldomSeemToEscalate() {
    Random random = new Random(20260320);
    int pupils = 3_000;
    int found = 0;
    for (int pupil = 0; pupil < pupils; pupil++) {
      int[] severities = random.ints(2 + pupil % 60, 1, 6).toArray();
      found +=
          alerts(severities).patterns().found().stream()
                  .anyMatch(pattern -> pattern.kind() == PatternKind.SEVERITY_ESCALATION)
              ? 1
              : 0;
    }
    // Three standard deviations above two in a hundred.
    assertTrue(found <= 83, found + " of " + pupils);
    assertTrue(found > 20, "it can be found at all");
  }
}
