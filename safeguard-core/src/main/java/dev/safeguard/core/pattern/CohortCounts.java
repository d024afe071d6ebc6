package dev.safeguard.core.pattern;

import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.UsualRate;
import dev.safeguard.api.pattern.UsualRates;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.Arrays;

/**
 * What each pupil of a cohort has in the full school weeks of the last year that are known, counted
 * as the patterns count it: incidents by the weeks for which the pupil was expected, all else by
 * the weeks that there were. Pupils of whom no full week is known are left out.
 */
final class CohortCounts {
  private double[] weeks = new double[64];
  private double[] expected = new double[64];
  private int[] incidents = new int[64];
  private int[] pressing = new int[64];
  private int[] serious = new int[64];
  private int[] late = new int[64];
  private int pupils;

  void add(TokenizedRecord record, SchoolCalendar calendar) {
    Span span = new Span(record, calendar);
    int known = span.schoolDays() / SchoolWeeks.LENGTH;
    if (known == 0) {
      return;
    }
    if (pupils == weeks.length) {
      weeks = Arrays.copyOf(weeks, 2 * pupils);
      expected = Arrays.copyOf(expected, 2 * pupils);
      incidents = Arrays.copyOf(incidents, 2 * pupils);
      pressing = Arrays.copyOf(pressing, 2 * pupils);
      serious = Arrays.copyOf(serious, 2 * pupils);
      late = Arrays.copyOf(late, 2 * pupils);
    }
    weeks[pupils] = known;
    expected[pupils] = new SchoolWeeks(span.schoolDays(), span.expectedWeeks()).exposure(0, known);
    for (IncidentEvent incident : record.incidents()) {
      if (incident.role() == Role.OFFENDER
          && incident.type().concern()
          && counts(span, incident.daysBefore(), known)) {
        incidents[pupils] += incident.count();
      }
    }
    for (CommunicationEvent message : record.communications()) {
      if (message.urgency() != Urgency.ROUTINE && counts(span, message.daysBefore(), known)) {
        serious[pupils]++;
        pressing[pupils] += CommunicationPatterns.isPressing(message) ? 1 : 0;
      }
    }
    for (AttendanceEvent mark : record.attendance()) {
      if (Lateness.isLate(mark) && counts(span, mark.daysBefore(), known)) {
        late[pupils]++;
      }
    }
    pupils++;
  }

  private static boolean counts(Span span, int daysBefore, int weeks) {
    return span.covers(daysBefore) && span.schoolDaysAfter(daysBefore) < weeks * SchoolWeeks.LENGTH;
  }

  /** Of what the cohort has none the standard rate stays. */
  UsualRates rates() {
    UsualRates standard = UsualRates.standard();
    return new UsualRates(
        rate(incidents, expected, standard.incidents()),
        rate(pressing, weeks, standard.pressingMessages()),
        rate(serious, weeks, standard.seriousMessages()),
        rate(late, weeks, standard.lateness()));
  }

  private UsualRate rate(int[] counts, double[] times, UsualRate standard) {
    int[] ofPupils = Arrays.copyOf(counts, pupils);
    return pupils >= UsualRate.LEAST_PUPILS && Arrays.stream(ofPupils).allMatch(count -> count == 0)
        ? standard
        : UsualRate.ofCohort(ofPupils, Arrays.copyOf(times, pupils));
  }
}
