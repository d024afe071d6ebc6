package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.site.SchoolCalendar;
import org.junit.jupiter.api.Test;

/** Ten school days in a row without leave, after which a school in England tells the authority. */
class UnauthorisedStreakTest {
  private static final String STREAK = "ATTEND_UNAUTHORISED_STREAK";

  private static void noStreak(Story story) {
    story.findsNo(PatternKind.STREAK);
  }

  @Test
  void tenSchoolDaysInARowAreAStreakOverTwoWeekends() {
    Pattern pattern = ofAPupil().days(11, 2, AttendanceCode.O).found(STREAK, PatternKind.STREAK);
    assertEquals(10, pattern.effect());
    assertEquals(20, pattern.frequency());
    assertEquals(20, pattern.evidence().size());
    assertEquals(1, pattern.strength());
    assertEquals(4, pattern.severity());
    assertEquals(schoolDay(11), pattern.firstDaysBefore());
    assertEquals(schoolDay(2), pattern.lastDaysBefore());
  }

  @Test
  void threeDaysThatLastAndThatNobodyExplainsAreAGraverOne() {
    Story story = ofAPupil().days(30, 3, AttendanceCode.PRESENT_AM).days(2, 0, AttendanceCode.N);
    Pattern pattern = story.found(STREAK, PatternKind.STREAK);
    assertEquals(5, pattern.severity());
    assertEquals(3, pattern.effect());
    assertEquals(6, pattern.frequency());
  }

  @Test
  void daysThatAreOverOrKnownAreNone() {
    Story present = ofAPupil().days(30, 6, AttendanceCode.PRESENT_AM);
    noStreak(present.days(5, 1, AttendanceCode.N).days(0, 0, AttendanceCode.PRESENT_AM));
    noStreak(ofAPupil().days(30, 2, AttendanceCode.PRESENT_AM).days(1, 0, AttendanceCode.N));
    noStreak(
        ofAPupil()
            .days(30, 5, AttendanceCode.PRESENT_AM)
            .days(4, 1, AttendanceCode.N)
            .days(0, 0, AttendanceCode.G));
  }

  @Test
  void nineAreNot() {
    noStreak(ofAPupil().days(30, 11, AttendanceCode.PRESENT_AM).days(10, 2, AttendanceCode.O));
  }

  @Test
  void oneDayInSchoolBreaksIt() {
    noStreak(
        ofAPupil()
            .days(20, 12, AttendanceCode.O)
            .days(11, 11, AttendanceCode.PRESENT_AM)
            .days(10, 2, AttendanceCode.O));
  }

  @Test
  void oneAfternoonInSchoolBreaksIt() {
    noStreak(
        ofAPupil()
            .days(14, 10, AttendanceCode.O)
            .mark(schoolDay(9), HalfDay.AM, AttendanceCode.O)
            .mark(schoolDay(9), HalfDay.PM, AttendanceCode.PRESENT_PM)
            .days(8, 3, AttendanceCode.O));
  }

  @Test
  void aDayWithoutAnyMarkBreaksItSinceNobodyKnows() {
    noStreak(ofAPupil().days(14, 10, AttendanceCode.O).days(8, 3, AttendanceCode.O));
  }

  @Test
  void aPartTimeTimetableIsNoTruancy() {
    noStreak(ofAPupil().days(40, 0, AttendanceCode.C2));
    noStreak(
        ofAPupil()
            .days(14, 10, AttendanceCode.O)
            .days(9, 9, AttendanceCode.C2)
            .days(8, 3, AttendanceCode.O));
  }

  @Test
  void anAbsenceWithLeaveIsNoTruancy() {
    noStreak(ofAPupil().days(40, 0, AttendanceCode.I));
    noStreak(ofAPupil().days(40, 0, AttendanceCode.E));
    noStreak(ofAPupil().days(40, 0, AttendanceCode.STATUS_ABSENT));
  }

  @Test
  void comingAfterTheRegisterClosedIsComing() {
    noStreak(ofAPupil().days(40, 0, AttendanceCode.U));
  }

  @Test
  void everyReasonWithoutLeaveCounts() {
    ofAPupil()
        .days(14, 12, AttendanceCode.O)
        .days(11, 8, AttendanceCode.N)
        .days(7, 5, AttendanceCode.G)
        .found(STREAK, PatternKind.STREAK);
  }

  @Test
  void aHolidayOfTheCalendarIsNoGap() {
    SchoolCalendar halfTerm =
        SchoolCalendar.builder()
            .term(Story.AS_OF.minusDays(100), Story.AS_OF)
            .closed(Story.AS_OF.minusDays(11), Story.AS_OF.minusDays(7))
            .build();
    Story story = ofAPupil().days(14, 10, AttendanceCode.O).days(4, 0, AttendanceCode.O);
    noStreak(story);
    assertEquals(10, story.calendar(halfTerm).found(STREAK, PatternKind.STREAK).effect());
  }

  @Test
  void aHolidayOfTheRegisterIsNoGapEither() {
    // Many sources mark closures in the register and give no calendar.
    for (AttendanceCode closed :
        new AttendanceCode[] {
          AttendanceCode.PLANNED_CLOSURE, AttendanceCode.Y, AttendanceCode.Y4, AttendanceCode.X
        }) {
      Pattern pattern =
          ofAPupil()
              .days(14, 10, AttendanceCode.O)
              .days(9, 5, closed)
              .days(4, 0, AttendanceCode.O)
              .found(STREAK, PatternKind.STREAK);
      assertEquals(10, pattern.effect(), "closed days are not days of absence");
      assertEquals(20, pattern.evidence().size());
    }
  }

  @Test
  void aClosureAfterADayInSchoolJoinsNothing() {
    noStreak(
        ofAPupil()
            .days(14, 10, AttendanceCode.O)
            .days(9, 9, AttendanceCode.PRESENT_AM)
            .days(8, 8, AttendanceCode.PLANNED_CLOSURE)
            .days(7, 3, AttendanceCode.O));
  }

  @Test
  void aClosureAfterAnUnmarkedDayJoinsNothing() {
    noStreak(
        ofAPupil()
            .days(14, 10, AttendanceCode.O)
            .days(8, 8, AttendanceCode.PLANNED_CLOSURE)
            .days(7, 3, AttendanceCode.O));
  }

  @Test
  void halfADayClosedLeavesTheOtherHalf() {
    Story story = ofAPupil().days(14, 6, AttendanceCode.O);
    story
        .mark(schoolDay(5), HalfDay.AM, AttendanceCode.O)
        .mark(schoolDay(5), HalfDay.PM, AttendanceCode.Y2);
    assertEquals(19, story.found(STREAK, PatternKind.STREAK).frequency());
  }

  @Test
  void ofTwoTheLongerIsTold() {
    Pattern pattern =
        ofAPupil()
            .days(60, 49, AttendanceCode.O)
            .days(40, 40, AttendanceCode.PRESENT_AM)
            .days(30, 20, AttendanceCode.O)
            .found(STREAK, PatternKind.STREAK);
    assertEquals(12, pattern.effect());
    assertEquals(schoolDay(60), pattern.firstDaysBefore());
  }

  @Test
  void whatLiesMoreThanAYearBackIsNotTold() {
    noStreak(ofAPupil().days(300, 265, AttendanceCode.O));
  }
}
