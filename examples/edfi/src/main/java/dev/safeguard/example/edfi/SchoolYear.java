package dev.safeguard.example.edfi;

import dev.safeguard.api.record.PossibleSessions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The days that the exchange covers: weekdays from the first to the last, those closed excepted.
 */
final class SchoolYear {
  private static final int FULL_TIME = 10;

  private final LocalDate first;
  private final LocalDate last;
  private final Set<LocalDate> closed;

  SchoolYear(LocalDate first, LocalDate last, Set<LocalDate> closed) {
    this.first = first;
    this.last = last;
    this.closed = Set.copyOf(closed);
  }

  /** Whether a pupil was expected in school. */
  boolean open(LocalDate day) {
    return !day.isBefore(first)
        && !day.isAfter(last)
        && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && !closed.contains(day);
  }

  /**
   * What was possible: a span from each open day to the last one before a closure. Closures are
   * thus left out whether or not the calendar of whoever reads the record knows them.
   */
  List<PossibleSessions> possible() {
    List<PossibleSessions> spans = new ArrayList<>();
    LocalDate from = null;
    LocalDate to = first;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (open(day)) {
        from = from == null ? day : from;
        to = day;
      } else if (from != null && closed.contains(day)) {
        spans.add(new PossibleSessions(from, to, FULL_TIME));
        from = null;
      }
    }
    if (from != null) {
      spans.add(new PossibleSessions(from, to, FULL_TIME));
    }
    return List.copyOf(spans);
  }
}
