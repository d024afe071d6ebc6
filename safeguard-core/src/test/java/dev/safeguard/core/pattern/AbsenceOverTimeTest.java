package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Absence that grows, and absence on one weekday. */
class AbsenceOverTimeTest {
  private static final AttendanceCode ABSENT = AttendanceCode.I;
  private static final AttendanceCode PRESENT = AttendanceCode.PRESENT_AM;

  /** A half year in school, then every other day of four weeks missed. */
  private static Story declining() {
    Story story = ofAPupil().days(129, 20, PRESENT);
    for (int back = 19; back >= 0; back--) {
      story.day(schoolDay(back), back % 2 == 0 ? ABSENT : PRESENT);
    }
    return story;
  }

  @Test
  void everyOtherDayMissedAfterHalfAYearInSchoolIsADecline() {
    Pattern pattern = declining().found("ATTEND_DECLINING", PatternKind.DECLINE);
    // One of the ways to draw 4 of 26 weeks; 2.5 looks, for four fifths of the false alarms.
    assertEquals(2.5 / 14950.0 / 0.8, pattern.pValue(), 1e-15);
    assertEquals((20.5 / 40) / (0.5 / 220), pattern.effect(), 1e-9);
    assertEquals(StatisticalTest.PERMUTATION, pattern.test());
    assertEquals(Trend.FALLING, pattern.trend());
    assertEquals(20, pattern.frequency());
    assertEquals(schoolDay(19), pattern.changeDaysBefore());
  }

  @Test
  void whereTheRecordStatesTheSessionsMarksAreExceptions() {
    Story story = ofAPupil().expected(schoolDay(129), 0, 10);
    for (int back = 18; back >= 0; back -= 2) {
      story.day(schoolDay(back), ABSENT);
    }
    Pattern pattern = story.found("ATTEND_DECLINING", PatternKind.DECLINE);
    assertEquals(2.5 / 14950.0 / 0.8, pattern.pValue(), 1e-15);
  }

  @Test
  void aWeekOfIllnessIsOneEventAndNoDecline() {
    Story story = ofAPupil().days(129, 10, PRESENT).days(9, 5, ABSENT).days(4, 0, PRESENT);
    story.findsNo(PatternKind.DECLINE);
  }

  @Test
  void asMuchAbsenceAsEverIsNoDecline() {
    Story story = ofAPupil();
    for (int back = 129; back >= 0; back--) {
      story.day(schoolDay(back), back % 3 == 0 ? ABSENT : PRESENT);
    }
    story.findsNo(PatternKind.DECLINE);
  }

  @Test
  void lessAbsenceThanBeforeIsNoDecline() {
    Story story = ofAPupil().days(19, 0, PRESENT);
    for (int back = 129; back >= 20; back--) {
      story.day(schoolDay(back), back % 2 == 0 ? ABSENT : PRESENT);
    }
    story.findsNo(PatternKind.DECLINE);
  }

  @Test
  void withoutATimeBeforeNothingIsSaidOfADecline() {
    Story story = ofAPupil().days(30, 20, PRESENT).days(19, 0, ABSENT);
    story.findsNo(PatternKind.DECLINE);
    assertTrue(story.patterns().notEnoughData().contains(Domain.ATTENDANCE));
  }

  @Test
  void aClosedSchoolIsNoDecline() {
    Story story = ofAPupil().days(129, 20, PRESENT);
    for (int back = 19; back >= 0; back--) {
      story.day(schoolDay(back), back % 2 == 0 ? AttendanceCode.Y3 : PRESENT);
    }
    story.finds();
  }

  @Test
  void thePartTimeTimetableThatASchoolAgreedToIsNoDecline() {
    Story story = ofAPupil().days(129, 20, PRESENT);
    for (int back = 19; back >= 0; back--) {
      story.day(schoolDay(back), back % 2 == 0 ? AttendanceCode.C2 : PRESENT);
    }
    story.finds();
  }

  private static int severity(Story story, String code) {
    return story.found(code, PatternKind.THRESHOLD).severity();
  }

  @Test
  void whatWasAgreedCountsAsTheStatisticsCountItAndIsNothingGrave() {
    for (AttendanceCode agreed : List.of(AttendanceCode.C2, AttendanceCode.T, AttendanceCode.R)) {
      Story story = ofAPupil().days(40, 30, PRESENT).days(29, 0, agreed);
      assertEquals(2, severity(story, "ATTEND_PERSISTENT_ABSENCE"));
      assertEquals(2, severity(story, "ATTEND_SEVERE_ABSENCE"));
    }
    Story besides =
        ofAPupil().days(99, 30, PRESENT).days(29, 20, AttendanceCode.T).days(19, 0, ABSENT);
    assertEquals(3, severity(besides, "ATTEND_PERSISTENT_ABSENCE"));
  }

  @Test
  void anOldPartTimeTimetableHidesNoDecline() {
    Story story = ofAPupil().days(150, 131, AttendanceCode.C2).days(130, 20, PRESENT);
    for (int back = 19; back >= 0; back--) {
      story.day(schoolDay(back), back % 4 == 0 ? ABSENT : PRESENT);
    }
    story.found("ATTEND_DECLINING", PatternKind.DECLINE);
  }

  @Test
  void latenessIsNoDecline() {
    ofAPupil().days(129, 20, PRESENT).days(19, 0, AttendanceCode.L).findsNo(PatternKind.DECLINE);
  }

  /** Ten weeks; of each so many of its five days missed, the oldest week first. */
  private static Story weeks(int... missed) {
    Story story = ofAPupil();
    for (int week = 0; week < missed.length; week++) {
      for (int day = 0; day < 5; day++) {
        int back = 5 * (missed.length - 1 - week) + 4 - day;
        // From another day on each week, so that no weekday stands out.
        boolean absent = (day + 2 * week) % 5 < missed[week];
        story.day(schoolDay(back), absent ? ABSENT : PRESENT);
      }
    }
    return story;
  }

  @Test
  void absenceThatGrowsFromWeekToWeekIsADeclineWithoutAStep() {
    Story story = weeks(0, 0, 1, 1, 1, 2, 3, 4, 4, 5);
    Pattern pattern = story.found("ATTEND_DECLINING", PatternKind.DECLINE);
    assertEquals(StatisticalTest.MANN_KENDALL, pattern.test());
    // None of the 10! / (2! 3! 2!) orders falls nowhere but this; a fifth of the false alarms.
    assertEquals(24.0 / 3_628_800 / 0.2, pattern.pValue(), 1e-12);
    assertEquals((36 + 0.5) / (6 + 0.5), pattern.effect(), 1e-9, "the later half to the earlier");
  }

  @Test
  void absenceThatGrowsAgainLongAfterWorseIsADeclineToo() {
    Story story = weeks(5, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
    Pattern pattern = story.found("ATTEND_DECLINING", PatternKind.DECLINE);
    assertEquals(StatisticalTest.MANN_KENDALL, pattern.test());
    assertEquals(Story.UNDATED, pattern.changeDaysBefore(), "without a step");
  }

  @Test
  void asMuchAbsenceUpAndDownIsNone() {
    weeks(4, 1, 3, 0, 5, 1, 2, 4, 1, 0).findsNo(PatternKind.DECLINE);
  }

  /** One weekday missed in each of some weeks; back 0 is a Friday, 4 a Monday. */
  private static Story weekly(int firstBack, int weeks, AttendanceCode code) {
    Story story = ofAPupil().days(129, 100, PRESENT);
    for (int week = 0; week < weeks; week++) {
      story.day(schoolDay(firstBack + 5 * week), code);
    }
    return story;
  }

  @Test
  void fiveMondaysAndNoOtherDayAreAWeekday() {
    Pattern pattern = weekly(4, 5, ABSENT).found("ATTEND_WEEKDAY", PatternKind.WEEKDAY);
    // Five of 130 days, all of them among the last six Mondays; times five weekdays and 2.5.
    assertEquals(12.5 * 6 / 286_243_776.0, pattern.pValue(), 1e-15);
    assertEquals(1, pattern.effect());
    assertEquals(StatisticalTest.HYPERGEOMETRIC, pattern.test());
    assertEquals(10, pattern.frequency());
    assertEquals(4, pattern.lastDaysBefore());
  }

  @Test
  void twoMondaysAreTooFew() {
    weekly(4, 2, ABSENT).findsNo(PatternKind.WEEKDAY);
  }

  @Test
  void threeMondaysAndNoOtherDayAreEnough() {
    weekly(4, 3, ABSENT).found("ATTEND_WEEKDAY", PatternKind.WEEKDAY);
  }

  @Test
  void threeMondaysOfSevenDaysAreNone() {
    Story story = weekly(4, 3, ABSENT);
    for (int back : new int[] {2, 6, 7, 11}) {
      story.day(schoolDay(back), ABSENT);
    }
    story.findsNo(PatternKind.WEEKDAY);
  }

  @Test
  void fourMondaysOfFiveDaysAreAWeekday() {
    weekly(4, 4, ABSENT).day(schoolDay(2), ABSENT).found("ATTEND_WEEKDAY", PatternKind.WEEKDAY);
  }

  @Test
  void fourMondaysOfNineDaysAreNone() {
    Story story = weekly(4, 4, ABSENT);
    for (int back : new int[] {2, 6, 7, 11, 13}) {
      story.day(schoolDay(back), ABSENT);
    }
    story.findsNo(PatternKind.WEEKDAY);
  }

  @Test
  void absenceOnEveryWeekdayIsNone() {
    ofAPupil().days(129, 100, PRESENT).days(29, 0, ABSENT).findsNo(PatternKind.WEEKDAY);
  }

  @Test
  void onlyTheMarksOfThatWeekdayAreItsEvidence() {
    Story story = weekly(4, 9, ABSENT).day(schoolDay(2), ABSENT).day(schoolDay(13), ABSENT);
    Pattern pattern = story.found("ATTEND_WEEKDAY", PatternKind.WEEKDAY);
    assertEquals(8 / 10.0, pattern.effect(), 1e-15, "of the last eight weeks");
    assertEquals(16, pattern.evidence().size());
  }

  @Test
  void aWeeklyAppointmentIsNoSign() {
    weekly(2, 12, AttendanceCode.M).findsNo(PatternKind.WEEKDAY);
  }

  @Test
  void aWeekdayOffByAgreementIsNoSign() {
    weekly(2, 12, AttendanceCode.C2).findsNo(PatternKind.WEEKDAY);
  }

  @Test
  void aWeekdayOffByAgreementHidesNoOther() {
    Story story = weekly(2, 12, AttendanceCode.C2);
    for (int week = 0; week < 6; week++) {
      story.day(schoolDay(4 + 5 * week), AttendanceCode.N);
    }
    Pattern pattern = story.found("ATTEND_WEEKDAY", PatternKind.WEEKDAY);
    assertEquals(4, pattern.lastDaysBefore());
    assertEquals(1, pattern.effect());
  }
}
