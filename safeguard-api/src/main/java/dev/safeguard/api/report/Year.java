package dev.safeguard.api.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The last year at a glance: what happened on which day, as far as a reader may see it. Oldest
 * first; what has no date is not in it. Immutable.
 *
 * @param from the first day shown, at most a year before the as-of date
 * @param incidents own incidents of the behaviour log
 * @param absences half days missed; a whole day counts 2
 * @param results results with a mark
 * @param worries recorded concerns, online alerts and pressing messages
 * @param supports support that the pupil has or had
 */
public record Year(
    LocalDate from,
    List<DayCount> incidents,
    List<DayCount> absences,
    List<Mark> results,
    List<DayCount> worries,
    List<Spell> supports) {

  public Year {
    incidents = List.copyOf(incidents);
    absences = List.copyOf(absences);
    results = List.copyOf(results);
    worries = List.copyOf(worries);
    supports = List.copyOf(supports);
  }

  /** Whether nothing of the year is known. */
  public boolean isEmpty() {
    return incidents.isEmpty()
        && absences.isEmpty()
        && results.isEmpty()
        && worries.isEmpty()
        && supports.isEmpty();
  }

  /** Tells the first day only. */
  @Override
  public String toString() {
    return "Year[from " + from + "]";
  }

  /**
   * How many on one day.
   *
   * @param day the day
   * @param count at least 1
   */
  public record DayCount(LocalDate day, int count) {}

  /**
   * One result.
   *
   * @param day the day it was taken
   * @param percent 0 to 100
   */
  public record Mark(LocalDate day, double percent) {}

  /**
   * A time of support.
   *
   * @param from its first day, or the first day shown
   * @param to its last day, or the as-of date while it goes on
   */
  public record Spell(LocalDate from, LocalDate to) {}
}
