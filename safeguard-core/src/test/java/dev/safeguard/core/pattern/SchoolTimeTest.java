package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.site.SchoolCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No holiday looks like an improvement, and no first week back like an escalation: what is told of
 * change is the same as if there had been no holiday. The same pupil lives through the same school
 * days twice, once with holidays between them and once with none.
 */
class SchoolTimeTest {
  private static final int PUPILS = 300;
  private static final int SCHOOL_DAYS = 120;

  /** Those that say nothing of weekdays, which a single day off shifts. */
  private static final Set<PatternKind> CHANGES =
      EnumSet.of(
          PatternKind.RATE_INCREASE,
          PatternKind.BURST,
          PatternKind.SEVERITY_ESCALATION,
          PatternKind.DECLINE,
          PatternKind.NON_RESPONSE);

  private final Random random = new Random(20251017);

  /** School days up to the as-of date, the latest first, and what calendar the site gives. */
  private record Year(List<LocalDate> days, SchoolCalendar calendar) {

    LocalDate asOf() {
      return days.get(0);
    }

    int daysBefore(int back) {
      return (int) (asOf().toEpochDay() - days.get(back).toEpochDay());
    }
  }

  private static Year year(LocalDate asOf, SchoolCalendar really, SchoolCalendar given) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = asOf; days.size() < SCHOOL_DAYS; day = day.minusDays(1)) {
      if (really.isSchoolDay(day)) {
        days.add(day);
      }
    }
    return new Year(days, given);
  }

  private static final Year WITHOUT_HOLIDAYS =
      year(Story.AS_OF, SchoolCalendar.weekdays(), SchoolCalendar.weekdays());

  private static SchoolCalendar usual() {
    return SchoolCalendar.usual("GB-ENG");
  }

  /** The third week after the summer, at a school that has the usual days and no others. */
  private static Year afterTheSummer(SchoolCalendar given) {
    return year(LocalDate.of(2025, 9, 19), usual(), given);
  }

  /** Holidays of which the usual days know but a part of Christmas. */
  private static SchoolCalendar halfTerms() {
    return SchoolCalendar.builder()
        .term(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19))
        .term(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27))
        .closed(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 10, 31))
        .closed(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 20))
        .build();
  }

  private static Year afterHalfTerm(SchoolCalendar given) {
    return year(LocalDate.of(2026, 2, 27), halfTerms(), given);
  }

  /** A pupil's school days by number, the same in every year. */
  private interface Life {
    void tell(Story story, Year year);
  }

  /** At a steady rate, or at a much higher one of late; sometimes with support. */
  private Life anyLife(boolean register) {
    long seed = random.nextLong();
    return (story, year) -> {
      Random of = new Random(seed);
      double usual = of.nextDouble() / 3;
      double now = of.nextBoolean() ? usual : usual * 4;
      double missed = of.nextDouble() / 8;
      double missedNow = of.nextBoolean() ? missed : 0.4;
      if (of.nextBoolean()) {
        story.support(InterventionType.MENTORING, year.daysBefore(25 + of.nextInt(50)));
      }
      story.incident(IncidentType.PRAISE, year.daysBefore(SCHOOL_DAYS - 1));
      for (int back = SCHOOL_DAYS - 1; back >= 0; back--) {
        int day = year.daysBefore(back);
        if (of.nextDouble() < (back < 15 ? now : usual)) {
          int severity = 1 + of.nextInt(back < 15 ? 5 : 3);
          story.incident(IncidentType.DEFIANCE, Role.OFFENDER, severity, 1, day);
        }
        boolean absent = of.nextDouble() < (back < 15 ? missedNow : missed);
        if (register) {
          story.day(day, absent ? AttendanceCode.I : AttendanceCode.PRESENT_AM);
        }
      }
    };
  }

  private static Story lived(Life life, Year year) {
    Story story = Story.ofAPupil().asOf(year.asOf()).calendar(year.calendar());
    life.tell(story, year);
    return story;
  }

  /** Changes with their numbers, but no dates, which holidays rightly move. */
  private static List<String> changes(Life life, Year year) {
    return lived(life, year).patterns().found().stream()
        .filter(p -> CHANGES.contains(p.kind()))
        .map(SchoolTimeTest::numbers)
        .toList();
  }

  private static String numbers(Pattern p) {
    return Story.label(p)
        + " "
        + List.of(p.trend(), p.frequency(), p.effect(), p.strength(), p.pValue(), p.severity());
  }

  private void assertNoDifference(boolean register, Year year) {
    int found = 0;
    for (int i = 0; i < PUPILS; i++) {
      Life life = anyLife(register);
      List<String> expected = changes(life, WITHOUT_HOLIDAYS);
      assertEquals(expected, changes(life, year));
      found += expected.size();
    }
    assertTrue(found > PUPILS / 5, "only " + found + " changes were compared");
  }

  @Test
  void theUsualSummerMakesNoDifferenceToAPupilOfWhomOnlyIncidentsAreKnown() {
    assertNoDifference(false, afterTheSummer(usual()));
  }

  @Test
  void norDoHolidaysThatTheSchoolHasGiven() {
    assertNoDifference(false, afterHalfTerm(halfTerms()));
    assertNoDifference(true, afterHalfTerm(halfTerms()));
  }

  @Test
  void norDoThoseThatOnlyTheRegisterKnows() {
    assertNoDifference(true, afterHalfTerm(usual()));
    assertNoDifference(true, afterHalfTerm(SchoolCalendar.weekdays()));
  }

  @Test
  void aHolidayThatNobodyKnowsOfDoesMakeADifference() {
    int differences = 0;
    for (int i = 0; i < PUPILS; i++) {
      Life life = anyLife(false);
      List<String> unknown = changes(life, afterTheSummer(SchoolCalendar.weekdays()));
      differences += unknown.equals(changes(life, WITHOUT_HOLIDAYS)) ? 0 : 1;
    }
    assertTrue(differences > 0, "or else the other tests could not fail");
  }

  /** Three incidents in nine school weeks, and three in the five since mentoring began in July. */
  private static Story supportedOverTheSummer(SchoolCalendar calendar) {
    Year year = year(LocalDate.of(2025, 9, 26), usual(), calendar);
    Story story = Story.ofAPupil().asOf(year.asOf()).calendar(calendar);
    story.incident(IncidentType.PRAISE, year.daysBefore(70));
    story.support(InterventionType.MENTORING, year.daysBefore(24));
    for (int back : new int[] {68, 48, 28, 18, 8, 4}) {
      story.incident(IncidentType.DEFIANCE, year.daysBefore(back));
    }
    return story;
  }

  @Test
  void aSummerDoesNotLookLikeAResponseToSupport() {
    supportedOverTheSummer(usual()).found("INTERV_MENTORING", PatternKind.NON_RESPONSE);
    supportedOverTheSummer(SchoolCalendar.weekdays()).findsNo(PatternKind.NON_RESPONSE);
  }

  private static Span span(Story story, SchoolCalendar calendar) {
    return new Span(story.record(), calendar);
  }

  @Test
  void aDayWithAMarkIsASchoolDayWhateverTheCalendarSays() {
    // Christmas Eve of 2025 is a Wednesday.
    LocalDate asOf = LocalDate.of(2025, 12, 31);
    Story marked = Story.ofAPupil().asOf(asOf).mark(7, HalfDay.AM, AttendanceCode.O);
    assertEquals(1, span(marked, usual()).schoolDays(7, 0));
    Story logged = Story.ofAPupil().asOf(asOf).incident(IncidentType.DEFIANCE, 7);
    assertEquals(1, span(logged, usual()).schoolDays(7, 0));
    Story closed = Story.ofAPupil().asOf(asOf).mark(7, HalfDay.AM, AttendanceCode.PLANNED_CLOSURE);
    assertEquals(0, span(closed, usual()).schoolDays(7, 0));
  }

  @Test
  void aSundayIsNoSchoolDayWhateverStandsThere() {
    Story story = Story.ofAPupil().mark(5, HalfDay.AM, AttendanceCode.PRESENT_AM).knownFor(30);
    assertEquals(DayOfWeek.SUNDAY, Story.AS_OF.minusDays(5).getDayOfWeek());
    assertEquals(0, span(story, SchoolCalendar.weekdays()).schoolDays(5, 5));
  }

  @Test
  void aDayOnWhichNoSessionWasPossibleIsNone() {
    Story story = Story.ofAPupil().days(30, 0, AttendanceCode.PRESENT_AM);
    assertEquals(31, span(story, SchoolCalendar.weekdays()).schoolDays());
    Story closed =
        Story.ofAPupil()
            .days(30, 11, AttendanceCode.PRESENT_AM)
            .days(10, 10, AttendanceCode.Y4)
            .days(9, 0, AttendanceCode.PRESENT_AM);
    assertEquals(30, span(closed, SchoolCalendar.weekdays()).schoolDays());
  }

  /** So many weeks in school, one without a mark, and two in school. */
  private static Story gap(AttendanceCode code) {
    return Story.ofAPupil().days(39, 15, code).days(9, 0, code);
  }

  @Test
  void aWeekWithoutAMarkInAFullRegisterIsAHoliday() {
    assertEquals(35, span(gap(AttendanceCode.PRESENT_AM), SchoolCalendar.weekdays()).schoolDays());
  }

  @Test
  void butNotWhereSomethingHappenedInIt() {
    Story story = gap(AttendanceCode.PRESENT_AM);
    story.incident(IncidentType.DEFIANCE, Story.schoolDay(12));
    assertEquals(40, span(story, SchoolCalendar.weekdays()).schoolDays());
  }

  @Test
  void norWhereTheRegisterHoldsOnlyExceptions() {
    assertEquals(40, span(gap(AttendanceCode.O), SchoolCalendar.weekdays()).schoolDays());
    Story stated = gap(AttendanceCode.PRESENT_AM).expected(Story.schoolDay(39), 0, 10);
    assertEquals(40, span(stated, SchoolCalendar.weekdays()).schoolDays());
    Story sparse = Story.ofAPupil();
    for (int week : new int[] {7, 6, 5, 4, 3, 1, 0}) {
      sparse.mark(7 * week, HalfDay.AM, AttendanceCode.PRESENT_AM);
    }
    assertEquals(36, span(sparse, SchoolCalendar.weekdays()).schoolDays());
  }

  @Test
  void norWhereTheRegisterIsMissingForMostOfTheTime() {
    Story story =
        Story.ofAPupil()
            .days(39, 30, AttendanceCode.PRESENT_AM)
            .days(4, 0, AttendanceCode.PRESENT_AM);
    assertEquals(40, span(story, SchoolCalendar.weekdays()).schoolDays());
  }

  @Test
  void theSumsAgreeWithTheDays() {
    for (int i = 0; i < 50; i++) {
      Story story = Story.ofAPupil().knownFor(364);
      for (int k = 0; k < 200; k++) {
        AttendanceCode code = AttendanceCode.values()[random.nextInt(30)];
        story.mark(random.nextInt(400), HalfDay.AM, code);
      }
      Span span = span(story, usual());
      int sum = 0;
      for (int day = 0; day <= Span.LOOKBACK_DAYS; day++) {
        assertEquals(sum, span.schoolDaysAfter(day));
        int one = span.schoolDays(day, day);
        assertTrue(one == 0 || one == 1);
        sum += one;
        assertEquals(sum, span.schoolDays(day, 0));
      }
    }
    assertNotEquals(0, span(Story.ofAPupil().knownFor(9), usual()).schoolDays());
  }
}
