package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lateness that recurs, and lateness that grows. */
class LatenessTest {
  private static final int WEEKS = 13;

  /** Late on the first days of each week, so many in each, the last week first. */
  private static Story late(int... byWeek) {
    Story story = ofAPupil();
    for (int week = 0; week < WEEKS; week++) {
      for (int day = 0; day < 5; day++) {
        boolean late = week < byWeek.length && day < byWeek[week];
        int daysBefore = schoolDay(5 * week + day);
        story
            .mark(daysBefore, HalfDay.AM, late ? AttendanceCode.L : AttendanceCode.PRESENT_AM)
            .mark(daysBefore, HalfDay.PM, AttendanceCode.PRESENT_PM);
      }
    }
    return story;
  }

  @Test
  void fourLateArrivalsWithinTwelveWeeksRecur() {
    Story story = ofAPupil().days(15, 5, AttendanceCode.PRESENT_AM);
    for (int back = 3; back >= 0; back--) {
      story.mark(back, HalfDay.AM, back == 0 ? AttendanceCode.U : AttendanceCode.L);
    }
    Pattern pattern = story.found("ATTEND_LATENESS", PatternKind.RECURRENCE);
    assertEquals(4, pattern.frequency());
    assertEquals(1 - Math.exp(-3 / 8.0), pattern.strength(), 1e-15);
  }

  @Test
  void halfOfTheMorningsOfFourWeeksAreGraver() {
    assertEquals(3, late(3, 2, 3, 2).found("ATTEND_LATENESS", PatternKind.RECURRENCE).severity());
    assertEquals(
        2, late(3, 2, 2, 2, 5).found("ATTEND_LATENESS", PatternKind.RECURRENCE).severity());
  }

  @Test
  void threeDoNot() {
    ofAPupil()
        .days(15, 5, AttendanceCode.PRESENT_AM)
        .mark(2, HalfDay.AM, AttendanceCode.L)
        .mark(1, HalfDay.AM, AttendanceCode.L)
        .mark(0, HalfDay.AM, AttendanceCode.STATUS_LATE)
        .finds();
  }

  @Test
  void thoseOlderThanTwelveWeeksNoLongerCount() {
    ofAPupil()
        .mark(85, HalfDay.AM, AttendanceCode.L)
        .mark(2, HalfDay.AM, AttendanceCode.L)
        .mark(1, HalfDay.AM, AttendanceCode.L)
        .mark(0, HalfDay.AM, AttendanceCode.L)
        .findsNo(PatternKind.RECURRENCE);
  }

  @Test
  void moreAndMoreOfItIsAnIncrease() {
    Pattern pattern = late(4, 3, 3, 2).found("ATTEND_LATENESS", PatternKind.RATE_INCREASE);
    assertEquals(Domain.ATTENDANCE, pattern.domain());
    assertEquals(StatisticalTest.GAMMA_POISSON, pattern.test());
    assertEquals(12, pattern.evidence().size());
    assertEquals(schoolDay(19), pattern.changeDaysBefore());
    assertTrue(pattern.pValue() < 1e-4, "it is clear");
    assertEquals(0.3, pattern.strength(), "and alone no more than a look");
  }

  @Test
  void steadyLatenessIsNone() {
    late(2, 2, 1, 2, 3, 2, 1, 2, 2, 3, 2, 2, 2).findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void latenessByChanceSeldomSeemsToGrow() {
    Random random = new Random(1);
    int pupils = 1_000;
    int found = 0;
    for (int pupil = 0; pupil < pupils; pupil++) {
      int[] byWeek = new int[WEEKS];
      for (int week = 0; week < WEEKS; week++) {
        for (int day = 0; day < 5; day++) {
          byWeek[week] += random.nextInt(100) < pupil % 40 ? 1 : 0;
        }
      }
      found +=
          late(byWeek).patterns().found().stream()
                  .anyMatch(pattern -> pattern.kind() == PatternKind.RATE_INCREASE)
              ? 1
              : 0;
    }
    assertTrue(found <= 0.005 * pupils, found + " of " + pupils);
  }
}
