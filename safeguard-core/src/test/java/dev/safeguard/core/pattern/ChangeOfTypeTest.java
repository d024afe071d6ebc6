package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same number of incidents as ever, but of another type. */
class ChangeOfTypeTest {
  private static final IncidentType BEFORE = IncidentType.DISRUPTIVE;
  private static final IncidentType NOW = IncidentType.WITHDRAWN;

  /** One incident a week: of one type up to four weeks ago, of another since. */
  private static Story changed(int before, int now) {
    Story story = ofAPupil().knownFor(schoolDay(5 * before + 24));
    for (int week = 0; week < before; week++) {
      story.incident(BEFORE, schoolDay(20 + 5 * week));
    }
    for (int i = 0; i < now; i++) {
      story.incident(NOW, schoolDay(18 - 4 * i));
    }
    return story;
  }

  @Test
  void fromDisruptiveToWithdrawnIsAChange() {
    Pattern pattern = changed(16, 4).found("BEHAV_WITHDRAWN", PatternKind.CONCENTRATION);
    // One of the ways to draw 4 of 20; two types and two spans are looked at.
    assertEquals(4 / 4845.0, pattern.pValue(), 1e-15);
    assertEquals(1, pattern.effect());
    assertEquals(StatisticalTest.HYPERGEOMETRIC, pattern.test());
    assertEquals(4, pattern.evidence().size());
    assertEquals(schoolDay(19), pattern.changeDaysBefore());
  }

  @Test
  void threeOfTenCouldBeChance() {
    changed(7, 3).findsNo(PatternKind.CONCENTRATION);
  }

  @Test
  void aPupilWhoWasAlwaysWithdrawnAtTimesHasNotChanged() {
    Story story = changed(16, 4);
    for (int week = 0; week < 12; week++) {
      story.incident(NOW, schoolDay(22 + 5 * week));
    }
    story.findsNo(PatternKind.CONCENTRATION);
  }

  @Test
  void whatRemainsWhenOtherThingsStopIsNoChangeToIt() {
    Story story = ofAPupil().knownFor(schoolDay(199));
    for (int back = 199; back >= 0; back -= 5) {
      story.incident(IncidentType.HOMEWORK, schoolDay(back));
    }
    for (int back = 198; back >= 30; back -= 2) {
      story.incident(BEFORE, schoolDay(back));
    }
    story.findsNo(PatternKind.CONCENTRATION);
  }

  @Test
  void severalOnOneDayAreOne() {
    Story story = ofAPupil().knownFor(schoolDay(104));
    for (int week = 0; week < 16; week++) {
      story.incident(BEFORE, schoolDay(20 + 5 * week));
    }
    for (int i = 0; i < 5; i++) {
      story.incident(NOW, schoolDay(i % 2));
    }
    assertTrue(
        story.patterns().found().stream().noneMatch(p -> p.kind() == PatternKind.CONCENTRATION));
  }

  @Test
  void whatWasSufferedSeenOrPraisedIsNoOwnBehaviour() {
    for (Role role : new Role[] {Role.VICTIM, Role.WITNESS}) {
      Story story = changed(16, 0);
      for (int i = 0; i < 4; i++) {
        story.incident(IncidentType.BULLYING, role, 2, 1, schoolDay(18 - 4 * i));
      }
      story.findsNo(PatternKind.CONCENTRATION);
    }
    Story praised = changed(16, 0);
    for (int i = 0; i < 4; i++) {
      praised.incident(IncidentType.PRAISE, schoolDay(18 - 4 * i));
    }
    praised.findsNo(PatternKind.CONCENTRATION);
  }

  @Test
  void typesByChanceSeldomSeemToChange() {
    Random random = new Random(20260320);
    IncidentType[] types = {BEFORE, NOW, IncidentType.DEFIANCE, IncidentType.PHONE};
    int found = 0;
    for (int pupil = 0; pupil < 2_000; pupil++) {
      Story story = ofAPupil().knownFor(schoolDay(129));
      double daily = random.nextDouble() / 2;
      for (int back = 129; back >= 0; back--) {
        if (random.nextDouble() < daily) {
          // The first type is half of all.
          int type = Math.max(0, random.nextInt(2 * types.length - 2) - types.length + 2);
          story.incident(types[type], schoolDay(back));
        }
      }
      found +=
          story.patterns().found().stream()
                  .anyMatch(
                      p ->
                          p.kind() == PatternKind.CONCENTRATION
                              && p.code().detail() instanceof IncidentType)
              ? 1
              : 0;
    }
    // The level is a quarter of one per cent: five of them.
    assertTrue(found <= 10, found + " of 2000");
  }
}
