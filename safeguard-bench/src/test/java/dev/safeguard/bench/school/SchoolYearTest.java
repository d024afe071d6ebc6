package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.site.SchoolCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two terms of school weeks, with what lies between them off. */
class SchoolYearTest {
  private static final SchoolYear YEAR = SchoolYear.AUTUMN_AND_SPRING;

  @Test
  void thereAreTwentySixWeeksAndAFridayForEach() {
    assertEquals(26, YEAR.fridays().size());
    assertEquals(15, YEAR.fridays(YEAR.terms().get(0)).size());
    assertEquals(YEAR.end(), YEAR.fridays().get(25));
    assertEquals(24, SchoolYear.SPRING_AND_SUMMER.fridays().size());
  }

  @Test
  void holidaysAreNoSchoolDays() {
    SchoolCalendar calendar = YEAR.calendar();
    assertTrue(calendar.isSchoolDay(LocalDate.of(2025, 10, 24)));
    assertFalse(calendar.isSchoolDay(LocalDate.of(2025, 10, 30)), "half-term");
    assertFalse(calendar.isSchoolDay(LocalDate.of(2025, 12, 29)), "Christmas");
    assertFalse(calendar.isSchoolDay(LocalDate.of(2025, 11, 28)), "staff training");
    assertTrue(calendar.isSchoolDay(YEAR.shut()), "of snow the calendar knows nothing");
    List<LocalDate> days = YEAR.days();
    assertEquals(26 * 5 - 2, days.size());
    assertTrue(days.stream().allMatch(calendar::isSchoolDay));
  }

  @Test
  void weeksBeforeTheEndPassOverHolidays() {
    assertEquals(LocalDate.of(2026, 3, 23), YEAR.weeksBeforeEnd(1));
    assertEquals(LocalDate.of(2026, 2, 9), YEAR.weeksBeforeEnd(6), "half-term is not counted");
    assertEquals(LocalDate.of(2025, 12, 15), YEAR.weeksBeforeEnd(12), "nor is Christmas");
  }
}
