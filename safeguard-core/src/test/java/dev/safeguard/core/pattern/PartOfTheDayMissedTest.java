package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import org.junit.jupiter.api.Test;

/** Mornings or afternoons missed on days on which the pupil was otherwise in school. */
class PartOfTheDayMissedTest {
  private static final String PART_DAY = "ATTEND_PART_DAY recurrence";

  /** Fridays from the last one back, of which one half is missed; in school on all other days. */
  private static Story halves(HalfDay half, AttendanceCode code, int times) {
    Story story = ofAPupil();
    for (int back = 0; back < 60; back++) {
      boolean missed = back % 5 == 0 && back / 5 < times;
      for (HalfDay each : new HalfDay[] {HalfDay.AM, HalfDay.PM}) {
        story.mark(
            schoolDay(back), each, missed && each == half ? code : AttendanceCode.PRESENT_AM);
      }
    }
    return story;
  }

  private static boolean isFound(Story story) {
    return Story.labels(story.patterns()).contains(PART_DAY);
  }

  @Test
  void fourAfternoonsWithinTwelveWeeksRecur() {
    Pattern pattern =
        halves(HalfDay.PM, AttendanceCode.O, 4).found("ATTEND_PART_DAY", PatternKind.RECURRENCE);
    assertEquals(4, pattern.frequency());
    assertEquals(4, pattern.evidence().size());
    assertEquals(1 - Math.exp(-3 / 8.0), pattern.strength(), 1e-15);
    assertEquals(21, pattern.firstDaysBefore());
    assertEquals(0, pattern.lastDaysBefore());
  }

  @Test
  void soDoMorningsWithOrWithoutLeave() {
    assertTrue(isFound(halves(HalfDay.AM, AttendanceCode.N, 4)));
    assertTrue(isFound(halves(HalfDay.AM, AttendanceCode.I, 4)));
    assertTrue(isFound(halves(HalfDay.AM, AttendanceCode.STATUS_ABSENT, 4)));
  }

  @Test
  void threeDoNot() {
    assertTrue(!isFound(halves(HalfDay.PM, AttendanceCode.O, 3)));
  }

  @Test
  void aPartTimeTimetableIsNone() {
    assertTrue(!isFound(halves(HalfDay.PM, AttendanceCode.C2, 12)));
  }

  @Test
  void norIsTheDoctorNorComingAfterTheRegisterClosed() {
    assertTrue(!isFound(halves(HalfDay.PM, AttendanceCode.M, 12)));
    assertTrue(!isFound(halves(HalfDay.AM, AttendanceCode.U, 12)));
    assertTrue(!isFound(halves(HalfDay.AM, AttendanceCode.L, 12)));
  }

  @Test
  void norAHalfThatWasNotPossible() {
    assertTrue(!isFound(halves(HalfDay.PM, AttendanceCode.Y3, 12)));
  }

  @Test
  void wholeDaysAreNoPartsOfDays() {
    assertTrue(
        !isFound(ofAPupil().days(59, 20, AttendanceCode.PRESENT_AM).days(19, 0, AttendanceCode.O)));
    Story marked = ofAPupil();
    for (int back = 0; back < 20; back++) {
      marked.mark(schoolDay(back), HalfDay.WHOLE_DAY, AttendanceCode.STATUS_ABSENT);
    }
    assertTrue(!isFound(marked));
  }

  @Test
  void aHalfOfWhoseOtherHalfNothingIsKnownIsNone() {
    Story story = ofAPupil();
    for (int back = 0; back < 20; back++) {
      story.mark(schoolDay(back), HalfDay.PM, AttendanceCode.O);
    }
    assertTrue(!isFound(story));
  }

  @Test
  void ofTwoMarksForOneSessionAttendanceCounts() {
    Story story = halves(HalfDay.PM, AttendanceCode.O, 4);
    assertTrue(!isFound(story.mark(0, HalfDay.PM, AttendanceCode.PRESENT_PM)));
    Story twice = halves(HalfDay.PM, AttendanceCode.O, 4).mark(0, HalfDay.PM, AttendanceCode.N);
    Pattern pattern = twice.found("ATTEND_PART_DAY", PatternKind.RECURRENCE);
    assertEquals(4, pattern.frequency(), "days");
    assertEquals(5, pattern.evidence().size(), "marks");
  }

  @Test
  void thoseOlderThanTwelveWeeksNoLongerCount() {
    Story story = ofAPupil().days(59, 0, AttendanceCode.PRESENT_AM);
    for (int week = 13; week < 20; week++) {
      story
          .mark(7 * week, HalfDay.AM, AttendanceCode.PRESENT_AM)
          .mark(7 * week, HalfDay.PM, AttendanceCode.O);
    }
    assertTrue(!isFound(story));
  }
}
