package dev.safeguard.core.pattern;

import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.UsualRate;
import dev.safeguard.api.pattern.UsualRates;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * What each pupil of a cohort has in the full school weeks of the last year that are known, counted
 * as the patterns count it: incidents by the weeks for which the pupil was expected, all else by
 * the weeks that there were. Pupils of whom no full week is known are left out.
 */
final class CohortCounts {
  private record Pupil(
      double weeks, double expected, int incidents, int pressing, int serious, int late) {}

  private final List<Pupil> pupils = new ArrayList<>();

  void add(TokenizedRecord record, SchoolCalendar calendar) {
    Span span = new Span(record, calendar);
    int known = span.schoolDays() / SchoolWeeks.LENGTH;
    if (known == 0) {
      return;
    }
    int incidents = 0;
    for (IncidentEvent incident : record.incidents()) {
      if (incident.own() && counts(span, incident.daysBefore(), known)) {
        incidents += incident.count();
      }
    }
    int serious = 0;
    int pressing = 0;
    for (CommunicationEvent message : record.communications()) {
      if (message.urgency() != Urgency.ROUTINE && counts(span, message.daysBefore(), known)) {
        serious++;
        pressing += CommunicationPatterns.isPressing(message) ? 1 : 0;
      }
    }
    int late = 0;
    for (AttendanceEvent mark : record.attendance()) {
      late += Lateness.isLate(mark) && counts(span, mark.daysBefore(), known) ? 1 : 0;
    }
    double expected = new SchoolWeeks(span.schoolDays(), span.expectedWeeks()).exposure(0, known);
    pupils.add(new Pupil(known, expected, incidents, pressing, serious, late));
  }

  private static boolean counts(Span span, int daysBefore, int weeks) {
    return span.covers(daysBefore) && span.schoolDaysAfter(daysBefore) < weeks * SchoolWeeks.LENGTH;
  }

  /** Of what the cohort has none the standard rate stays. */
  UsualRates rates() {
    UsualRates standard = UsualRates.standard();
    return new UsualRates(
        rate(Pupil::incidents, Pupil::expected, standard.incidents()),
        rate(Pupil::pressing, Pupil::weeks, standard.pressingMessages()),
        rate(Pupil::serious, Pupil::weeks, standard.seriousMessages()),
        rate(Pupil::late, Pupil::weeks, standard.lateness()));
  }

  private UsualRate rate(
      ToIntFunction<Pupil> count, ToDoubleFunction<Pupil> weeks, UsualRate standard) {
    int[] counts = pupils.stream().mapToInt(count).toArray();
    boolean none = Arrays.stream(counts).allMatch(some -> some == 0);
    return none && counts.length >= UsualRate.LEAST_PUPILS
        ? standard
        : UsualRate.ofCohort(counts, pupils.stream().mapToDouble(weeks).toArray());
  }
}
