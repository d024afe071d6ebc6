package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Persistent absence (a tenth of own possible sessions) and severe absence (half of them). */
class LowAttendanceTest {
  private static final String PERSISTENT = "ATTEND_PERSISTENT_ABSENCE threshold";
  private static final String SEVERE = "ATTEND_SEVERE_ABSENCE threshold";

  /** Half days: absences on days of their own at first, then attendance. */
  private static Story marks(int missed, int attended) {
    return marks(missed, AttendanceCode.C, attended, AttendanceCode.PRESENT_AM);
  }

  private static Story marks(int missed, AttendanceCode absent, int there, AttendanceCode present) {
    Story story = ofAPupil();
    int back = 0;
    for (int i = 0; i < there; i++) {
      story.mark(Story.schoolDay(back++ / 2), i % 2 == 0 ? HalfDay.AM : HalfDay.PM, present);
    }
    for (int i = 0; i < missed; i++) {
      // Never on the same weekday too often, nor without leave, so that nothing else is found.
      story.mark(Story.schoolDay(back++ / 2), HalfDay.AM, absent);
    }
    return story;
  }

  @Test
  void aTenthMissedIsPersistent() {
    Story story = marks(6, 54);
    story.finds(PERSISTENT);
    Pattern pattern = story.patterns().found().get(0);
    assertEquals(0.1, pattern.effect(), 1e-15);
    assertEquals(1, pattern.strength(), "sixty sessions are enough for full strength");
    assertEquals(6, pattern.frequency());
    assertEquals(6, pattern.evidence().size());
  }

  @Test
  void aSpellOfIllnessIsOverTheLineAndSlight() {
    Story story = marks(12, AttendanceCode.I, 48, AttendanceCode.PRESENT_AM);
    story.finds(PERSISTENT);
    assertEquals(2, severity(story), "two or three weeks with it");
    Story longer = marks(40, AttendanceCode.I, 40, AttendanceCode.PRESENT_AM);
    longer.finds(PERSISTENT, SEVERE);
    assertEquals(3, severity(longer), "four weeks with it");
  }

  private static int severity(Story story) {
    return story.patterns().found().get(0).severity();
  }

  @Test
  void whoIsFarOverTheLineIsGraverAndWithoutLeaveSooner() {
    assertEquals(2, severity(marks(8, AttendanceCode.C, 52, AttendanceCode.PRESENT_AM)));
    assertEquals(3, severity(marks(9, AttendanceCode.C, 51, AttendanceCode.PRESENT_AM)));
    assertEquals(3, severity(marks(6, AttendanceCode.O, 54, AttendanceCode.PRESENT_AM)));
  }

  @Test
  void lessThanATenthIsNot() {
    marks(6, 55).finds();
  }

  @Test
  void halfMissedIsSevereToo() {
    Story story = marks(30, 30);
    story.finds(PERSISTENT, SEVERE);
    assertEquals(4, story.patterns().found().get(1).severity());
    assertEquals(30, story.patterns().found().get(1).evidence().size());
  }

  @Test
  void lessThanHalfIsNotSevere() {
    marks(30, 31).finds(PERSISTENT);
  }

  @Test
  void twoWeeksAreTheLeastThatIsMeasuredAndSpeakSoftly() {
    marks(2, 17).finds();
    Story story = marks(2, 18);
    story.finds(PERSISTENT);
    assertEquals(20 / 60.0, story.patterns().found().get(0).strength(), 1e-15);
  }

  @Test
  void aHandfulOfMarksMostlyMissedIsAWeakSign() {
    Story story = marks(3, 2);
    story.finds("ATTEND_PERSISTENT_ABSENCE recurrence");
    assertEquals(0.4, story.patterns().found().get(0).strength());
    marks(3, 1).finds();
    marks(2, 3).finds();
    marks(3, 4).finds();
  }

  @Test
  void lateCountsAsAttended() {
    marks(5, AttendanceCode.M, 55, AttendanceCode.L).findsNo(PatternKind.THRESHOLD);
    marks(6, AttendanceCode.M, 54, AttendanceCode.L)
        .found("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD);
    marks(6, AttendanceCode.M, 55, AttendanceCode.STATUS_LATE).findsNo(PatternKind.THRESHOLD);
  }

  @Test
  void anApprovedActivityCountsAsAttended() {
    for (AttendanceCode code : of(AttendanceMeaning.APPROVED_ACTIVITY)) {
      marks(6, AttendanceCode.M, 54, code).finds(PERSISTENT);
      marks(6, AttendanceCode.M, 55, code).finds();
    }
  }

  @Test
  void everyAbsenceCountsWhateverItsReason() {
    Set<AttendanceCode> absences = of(AttendanceMeaning.AUTHORISED_ABSENCE);
    absences.addAll(of(AttendanceMeaning.UNAUTHORISED_ABSENCE));
    absences.addAll(of(AttendanceMeaning.UNCLASSIFIED_ABSENCE));
    assertTrue(
        absences.contains(AttendanceCode.C2), "as the statistics count a part-time timetable");
    for (AttendanceCode code : absences) {
      marks(6, code, 54, AttendanceCode.PRESENT_AM)
          .found("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD);
    }
  }

  @Test
  void aSessionOffByAgreementIsNoneOfThosePossibleWhereTheRecordStatesFewer() {
    marks(24, AttendanceCode.C2, 54, AttendanceCode.PRESENT_AM)
        .expected(120, 0, 10)
        .finds(PERSISTENT);
    marks(24, AttendanceCode.C2, 54, AttendanceCode.PRESENT_AM).expected(120, 0, 6).finds();
    marks(24, AttendanceCode.M, 54, AttendanceCode.PRESENT_AM)
        .expected(120, 0, 6)
        .finds(PERSISTENT);
  }

  @Test
  void whatIsNotAPossibleSessionCountsNeitherForNorAgainst() {
    Set<AttendanceCode> neither = of(AttendanceMeaning.NOT_POSSIBLE);
    assertTrue(
        neither.containsAll(
            EnumSet.of(
                AttendanceCode.D,
                AttendanceCode.X,
                AttendanceCode.Y,
                AttendanceCode.Y1,
                AttendanceCode.Y7,
                AttendanceCode.Z,
                AttendanceCode.PLANNED_CLOSURE)));
    for (AttendanceCode code : neither) {
      Story enough = marks(6, 54);
      Story tooFew = marks(6, 55);
      for (int back = 40; back < 70; back++) {
        enough.day(Story.schoolDay(back), code);
        tooFew.day(Story.schoolDay(back), code);
      }
      enough.finds(PERSISTENT);
      tooFew.finds();
    }
  }

  @Test
  void aMarkForTheWholeDayIsTwoSessions() {
    Story story = ofAPupil();
    for (int back = 0; back < 27; back++) {
      story.mark(Story.schoolDay(back), HalfDay.WHOLE_DAY, AttendanceCode.STATUS_PRESENT);
    }
    for (int back = 27; back < 30; back++) {
      story.mark(Story.schoolDay(back), HalfDay.WHOLE_DAY, AttendanceCode.STATUS_ABSENT);
    }
    Pattern pattern = story.found("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD);
    assertEquals(6, pattern.frequency());
    assertEquals(3, pattern.evidence().size());
  }

  @Test
  void whereTheRecordStatesTheSessionsMarksAreExceptions() {
    // Ten weeks of six half days each.
    Story story = marks(6, 0).expected(67, 0, 6);
    story.finds(PERSISTENT);
    assertEquals(0.1, story.patterns().found().get(0).effect(), 1e-12);
    marks(5, 0).expected(67, 0, 6).finds();
  }

  @Test
  void statedSessionsAreOwnSessionsNotThoseOfAFullWeek() {
    // The same absences are a tenth of six half days a week and less than that of ten.
    marks(6, 0).expected(67, 0, 10).finds();
  }

  @Test
  void ofStatedSessionsThoseOfTheLastYearCount() {
    // Of 261 school days of a year 27 were missed, which is a tenth of it but not of two years.
    Story story = ofAPupil().expected(730, 0, 10);
    for (int i = 0; i < 27; i++) {
      story.mark(Story.schoolDay(9 * i), HalfDay.WHOLE_DAY, AttendanceCode.M);
    }
    story.found("ATTEND_PERSISTENT_ABSENCE", PatternKind.THRESHOLD);
  }

  @Test
  void aShortEnrolmentDoesNotTripTheLine() {
    marks(5, 0).expected(8, 0, 10).finds();
    marks(1, 9).finds();
  }

  @Test
  void whatIsOlderThanAYearNoLongerCounts() {
    Story story = marks(0, 60);
    for (int day = 366; day < 400; day++) {
      story.day(day, AttendanceCode.M);
    }
    story.finds();
  }

  private static Set<AttendanceCode> of(AttendanceMeaning meaning) {
    Set<AttendanceCode> codes = EnumSet.noneOf(AttendanceCode.class);
    for (AttendanceCode code : AttendanceCode.values()) {
      if (code.meaning() == meaning) {
        codes.add(code);
      }
    }
    return codes;
  }
}
