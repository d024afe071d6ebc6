package dev.safeguard.api.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {
  private static final SchoolCalendar AUTUMN =
      SchoolCalendar.builder()
          .term(LocalDate.of(2025, 9, 3), LocalDate.of(2025, 12, 19))
          .term(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27))
          .closed(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 10, 31))
          .build();

  @Test
  void aTermHasItsWeekdaysButNoClosedDay() {
    assertTrue(AUTUMN.isSchoolDay(LocalDate.of(2025, 9, 3)));
    assertFalse(AUTUMN.isSchoolDay(LocalDate.of(2025, 9, 6)));
    assertFalse(AUTUMN.isSchoolDay(LocalDate.of(2025, 10, 29)));
    assertTrue(AUTUMN.isSchoolDay(LocalDate.of(2025, 12, 19)));
    assertFalse(AUTUMN.isSchoolDay(LocalDate.of(2025, 12, 22)));
  }

  @Test
  void beyondItsTermsEveryWeekdayCounts() {
    assertTrue(AUTUMN.isSchoolDay(LocalDate.of(2025, 9, 2)));
    assertFalse(AUTUMN.isSchoolDay(LocalDate.of(2025, 8, 31)));
    assertTrue(AUTUMN.isSchoolDay(LocalDate.of(2026, 3, 30)));
    assertFalse(AUTUMN.isSchoolDay(LocalDate.of(2026, 3, 28)));
  }

  @Test
  void aCountOfSchoolDaysIsTheSumOfItsDays() {
    Random random = new Random(7);
    for (SchoolCalendar calendar : new SchoolCalendar[] {AUTUMN, SchoolCalendar.weekdays()}) {
      for (int i = 0; i < 500; i++) {
        long from = LocalDate.of(2025, 6, 1).toEpochDay() + random.nextInt(500);
        long to = from + random.nextInt(200);
        int sum = 0;
        for (long day = from; day < to; day++) {
          sum += calendar.isSchoolDay(LocalDate.ofEpochDay(day)) ? 1 : 0;
        }
        assertEquals(sum, calendar.schoolDays(from, to));
        assertEquals(-sum, calendar.schoolDays(to, from));
      }
    }
  }

  @Test
  void weekdaysAreMondayToFridayInEveryEra() {
    for (long day = -1_000; day < 1_000; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      assertEquals(
          date.getDayOfWeek().getValue() <= 5, SchoolCalendar.weekdays().isSchoolDay(date));
    }
  }

  @Test
  void aDeadlineFallsOnASchoolDay() {
    assertEquals(LocalDate.of(2026, 1, 5), AUTUMN.plusSchoolDays(LocalDate.of(2025, 12, 20), 0));
    assertEquals(LocalDate.of(2026, 1, 6), AUTUMN.plusSchoolDays(LocalDate.of(2025, 12, 19), 2));
    assertEquals(
        LocalDate.of(2026, 3, 23),
        SchoolCalendar.weekdays().plusSchoolDays(LocalDate.of(2026, 3, 20), 1));
  }

  @Test
  void whatCannotBeIsRefused() {
    LocalDate day = LocalDate.of(2026, 1, 5);
    assertThrows(
        IllegalArgumentException.class, () -> SchoolCalendar.builder().term(day, day.minusDays(1)));
    assertThrows(
        IllegalArgumentException.class, () -> SchoolCalendar.builder().closed(day, LocalDate.MAX));
    SchoolCalendar.Builder apart =
        SchoolCalendar.builder().term(day, day).term(day.plusYears(900), day.plusYears(900));
    assertThrows(IllegalArgumentException.class, apart::build);
    assertThrows(IllegalArgumentException.class, () -> AUTUMN.plusSchoolDays(day, -1));
  }
}
