package dev.safeguard.api.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Weekdays on which nearly every school of a jurisdiction is closed, year after year. They are
 * approximations, by common practice and not by law, and are kept short on purpose: a school day
 * that is taken for a holiday would do more harm than a holiday that is taken for a school day. So
 * of the summer only its middle is here, and no week that differs from one authority, district or
 * year to the next, such as most half terms and, but for Ireland, the fortnight of Easter. A school
 * gives its own calendar; a pupil's register overrides both.
 */
final class UsualHolidays {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2060;

  /** Closes days of one year. */
  private interface Holiday {
    void close(SchoolCalendar.Builder calendar, int year);
  }

  private static final List<Holiday> ENGLAND =
      List.of(
          christmas(1),
          aroundEaster(-2, -2),
          aroundEaster(1, 1),
          weekday(DayOfWeek.MONDAY, 1, Month.MAY, 1),
          weekday(DayOfWeek.MONDAY, -1, Month.MAY, 1),
          days(Month.JULY, 25, Month.AUGUST, 31));

  private static final Map<String, List<Holiday>> HOLIDAYS =
      Map.of(
          "GB-ENG",
          ENGLAND,
          "GB-WLS",
          ENGLAND,
          "GB-SCT",
          List.of(
              christmas(2),
              aroundEaster(-2, -2),
              weekday(DayOfWeek.MONDAY, 1, Month.MAY, 1),
              days(Month.JULY, 3, Month.AUGUST, 10)),
          "GB-NIR",
          List.of(
              christmas(1),
              days(Month.MARCH, 17, Month.MARCH, 17),
              aroundEaster(1, 2),
              weekday(DayOfWeek.MONDAY, 1, Month.MAY, 1),
              days(Month.JULY, 1, Month.AUGUST, 20)),
          "IE",
          List.of(
              christmas(3),
              days(Month.MARCH, 17, Month.MARCH, 17),
              aroundEaster(-6, 5),
              weekday(DayOfWeek.MONDAY, 1, Month.MAY, 1),
              weekday(DayOfWeek.MONDAY, 1, Month.JUNE, 1),
              days(Month.JULY, 1, Month.AUGUST, 20),
              weekday(DayOfWeek.MONDAY, -1, Month.OCTOBER, 5)),
          "US",
          List.of(
              christmas(1),
              weekday(DayOfWeek.MONDAY, 3, Month.JANUARY, 1),
              weekday(DayOfWeek.MONDAY, -1, Month.MAY, 1),
              days(Month.JUNE, 28, Month.JULY, 25),
              weekday(DayOfWeek.MONDAY, 1, Month.SEPTEMBER, 1),
              weekday(DayOfWeek.THURSDAY, 4, Month.NOVEMBER, 2)));

  /** Made when first asked for, since a host seldom has schools of more than one. */
  private static final Map<String, SchoolCalendar> MADE = new ConcurrentHashMap<>();

  static SchoolCalendar calendar(String jurisdiction) {
    List<Holiday> holidays = HOLIDAYS.get(jurisdiction);
    return holidays == null
        ? SchoolCalendar.weekdays()
        : MADE.computeIfAbsent(jurisdiction, code -> made(holidays));
  }

  private static SchoolCalendar made(List<Holiday> holidays) {
    SchoolCalendar.Builder calendar = SchoolCalendar.builder();
    calendar.term(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Holiday holiday : holidays) {
        holiday.close(calendar, year);
      }
    }
    return calendar.build();
  }

  /** From Christmas Eve to a day of January. */
  private static Holiday christmas(int lastOfJanuary) {
    return (calendar, year) ->
        calendar
            .closed(LocalDate.of(year, 12, 24), LocalDate.of(year, 12, 31))
            .closed(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, lastOfJanuary));
  }

  private static Holiday days(Month fromMonth, int from, Month toMonth, int to) {
    return (calendar, year) ->
        calendar.closed(LocalDate.of(year, fromMonth, from), LocalDate.of(year, toMonth, to));
  }

  /** Days counted from Easter Sunday; Good Friday is −2. */
  private static Holiday aroundEaster(int from, int to) {
    return (calendar, year) -> {
      LocalDate sunday = easter(year);
      calendar.closed(sunday.plusDays(from), sunday.plusDays(to));
    };
  }

  /** So many days from the n-th such weekday of a month on; −1 for the last. */
  private static Holiday weekday(DayOfWeek weekday, int n, Month month, int length) {
    return (calendar, year) -> {
      LocalDate first =
          LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
      calendar.closed(first, first.plusDays(length - 1L));
    };
  }

  /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }

  private UsualHolidays() {}
}
