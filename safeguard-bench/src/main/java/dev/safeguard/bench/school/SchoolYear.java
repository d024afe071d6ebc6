package dev.safeguard.bench.school;

import dev.safeguard.api.site.SchoolCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Two terms of a school, by the number of each school day, counted from 0.
 *
 * @param terms the terms, in order
 * @param shut a school day on which the school could not open, as for snow: the calendar does not
 *     know, the register does
 */
record SchoolYear(List<Term> terms, LocalDate shut) {

  /**
   * A term.
   *
   * @param name its name
   * @param first first day
   * @param last last day; a Friday
   * @param halfTerm Monday of the week off in its middle
   * @param closed another day off: staff training, or a bank holiday
   */
  record Term(String name, LocalDate first, LocalDate last, LocalDate halfTerm, LocalDate closed) {}

  /** School days of a full week. */
  static final double WEEK_DAYS = 5;

  /** Twenty-six school weeks, with Christmas between. */
  static final SchoolYear AUTUMN_AND_SPRING =
      new SchoolYear(
          List.of(
              new Term(
                  "autumn",
                  LocalDate.of(2025, 9, 1),
                  LocalDate.of(2025, 12, 19),
                  LocalDate.of(2025, 10, 27),
                  LocalDate.of(2025, 11, 28)),
              new Term(
                  "spring",
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 3, 27),
                  LocalDate.of(2026, 2, 16),
                  LocalDate.of(2026, 1, 5))),
          LocalDate.of(2026, 1, 14));

  /** Twenty-four school weeks, with Easter between. */
  static final SchoolYear SPRING_AND_SUMMER =
      new SchoolYear(
          List.of(
              new Term(
                  "spring",
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 3, 27),
                  LocalDate.of(2026, 2, 16),
                  LocalDate.of(2026, 1, 5)),
              new Term(
                  "summer",
                  LocalDate.of(2026, 4, 13),
                  LocalDate.of(2026, 7, 17),
                  LocalDate.of(2026, 5, 25),
                  LocalDate.of(2026, 5, 4))),
          LocalDate.of(2026, 1, 14));

  /** What the library is told. */
  SchoolCalendar calendar() {
    SchoolCalendar.Builder calendar = SchoolCalendar.builder();
    for (Term term : terms) {
      calendar
          .term(term.first, term.last)
          .closed(term.halfTerm, term.halfTerm.plusDays(4))
          .closed(term.closed, term.closed);
    }
    return calendar.build();
  }

  /** Every school day, in order. */
  List<LocalDate> days() {
    SchoolCalendar calendar = calendar();
    List<LocalDate> days = new ArrayList<>();
    for (Term term : terms) {
      for (LocalDate day = term.first; !day.isAfter(term.last); day = day.plusDays(1)) {
        if (calendar.isSchoolDay(day)) {
          days.add(day);
        }
      }
    }
    return List.copyOf(days);
  }

  /** The Fridays of all school weeks of a term, in order: the days on which a school looks. */
  List<LocalDate> fridays(Term term) {
    LocalDate first = term.first.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return first
        .datesUntil(term.last.plusDays(1), Period.ofWeeks(1))
        .filter(friday -> !friday.minusDays(4).equals(term.halfTerm))
        .toList();
  }

  /** The Fridays of all school weeks, in order. */
  List<LocalDate> fridays() {
    return terms.stream().flatMap(term -> fridays(term).stream()).toList();
  }

  /** The last day of all. */
  LocalDate end() {
    return terms.get(terms.size() - 1).last;
  }

  /** The Monday so many school weeks before the end; the last one for 1. */
  LocalDate weeksBeforeEnd(int weeks) {
    List<LocalDate> fridays = fridays();
    return fridays.get(fridays.size() - weeks).minusDays(4);
  }
}
