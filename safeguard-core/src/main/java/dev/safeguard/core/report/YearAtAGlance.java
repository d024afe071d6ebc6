package dev.safeguard.core.report;

import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.report.Year;
import dev.safeguard.api.report.Year.DayCount;
import dev.safeguard.api.report.Year.Mark;
import dev.safeguard.api.report.Year.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The last year of a record, by day. One pass over its events. */
final class YearAtAGlance {
  private static final int DAYS = 365;

  private final LocalDate asOf;
  private final int[] counts = new int[DAYS];

  /** The days of which anything is counted, those longest ago last. */
  private final BitSet counted = new BitSet(DAYS);

  private int earliest;

  private YearAtAGlance(LocalDate asOf) {
    this.asOf = asOf;
  }

  static Year of(TokenizedRecord record) {
    return new YearAtAGlance(record.asOf()).year(record);
  }

  private Year year(TokenizedRecord record) {
    // The quiet time before the first mark of a chart is shown too, if anything was recorded in it.
    reach(record.incidents());
    reach(record.attendance());
    reach(record.assessments());
    for (IncidentEvent incident : record.incidents()) {
      if (incident.own()) {
        count(incident, incident.count());
      }
    }
    List<DayCount> incidents = counted();
    for (AttendanceEvent mark : record.attendance()) {
      if (mark.code().meaning().absent()) {
        count(mark, mark.session() == HalfDay.WHOLE_DAY ? 2 : 1);
      }
    }
    List<DayCount> absences = counted();
    for (Event concern : record.concerns()) {
      count(concern, 1);
    }
    for (Event alert : record.online()) {
      count(alert, 1);
    }
    for (CommunicationEvent message : record.communications()) {
      if (message.urgency().compareTo(Urgency.HIGH_PRIORITY) >= 0) {
        count(message, 1);
      }
    }
    List<DayCount> worries = counted();
    List<Mark> results = results(record.assessments());
    List<Spell> supports = supports(record.interventions());
    return new Year(asOf.minusDays(earliest), incidents, absences, results, worries, supports);
  }

  /** Events are oldest first, so that the first of the year tells how far they reach. */
  private void reach(List<? extends Event> events) {
    for (int i = 0; i < events.size(); i++) {
      if (inYear(events.get(i))) {
        earliest = Math.max(earliest, events.get(i).daysBefore());
        return;
      }
    }
  }

  private static boolean inYear(Event event) {
    return event.daysBefore() != Event.UNDATED && event.daysBefore() < DAYS;
  }

  private void count(Event event, int number) {
    if (inYear(event)) {
      counts[event.daysBefore()] += number;
      counted.set(event.daysBefore());
    }
  }

  /** What was counted, oldest first; the counts are ready for the next. */
  private List<DayCount> counted() {
    List<DayCount> days = new ArrayList<>();
    for (int before = counted.length() - 1; before >= 0; before = counted.previousSetBit(before)) {
      days.add(new DayCount(asOf.minusDays(before), counts[before]));
      earliest = Math.max(earliest, before);
      counts[before] = 0;
      counted.clear(before);
    }
    return days;
  }

  private List<Mark> results(List<AssessmentEvent> assessments) {
    List<Mark> results = new ArrayList<>();
    for (AssessmentEvent result : assessments) {
      if (inYear(result) && result.percent() >= 0 && result.percent() <= 100) {
        results.add(new Mark(asOf.minusDays(result.daysBefore()), result.percent()));
      }
    }
    return results;
  }

  private List<Spell> supports(List<InterventionEvent> interventions) {
    List<Spell> supports = new ArrayList<>();
    for (InterventionEvent support : interventions) {
      int ended = Math.max(0, support.endedDaysBefore());
      if (support.daysBefore() != Event.UNDATED && ended < DAYS) {
        int started = Math.min(DAYS - 1, support.daysBefore());
        supports.add(new Spell(asOf.minusDays(started), asOf.minusDays(ended)));
        earliest = Math.max(earliest, started);
      }
    }
    return supports;
  }
}
