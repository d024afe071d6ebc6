package dev.safeguard.core.incremental;

import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import java.util.List;

/** The packing of each kind of event. */
final class Packings {
  static final IncidentPacking INCIDENTS = new IncidentPacking();
  static final AttendancePacking ATTENDANCE = new AttendancePacking();
  static final AssessmentPacking ASSESSMENTS = new AssessmentPacking();
  static final CommunicationPacking COMMUNICATIONS = new CommunicationPacking();
  static final OnlinePacking ONLINE = new OnlinePacking();
  static final ConcernPacking CONCERNS = new ConcernPacking();
  static final InterventionPacking INTERVENTIONS = new InterventionPacking();
  static final IndicatorPacking INDICATORS = new IndicatorPacking();

  /** By the number of their kind. */
  static final List<Packing<?>> ALL =
      List.of(
          INCIDENTS,
          ATTENDANCE,
          ASSESSMENTS,
          COMMUNICATIONS,
          ONLINE,
          CONCERNS,
          INTERVENTIONS,
          INDICATORS);

  /** The row of an entry's own event. */
  static long[] row(Event entry, int countedFrom) {
    if (entry instanceof AttendanceEvent e) {
      return ATTENDANCE.row(e, countedFrom);
    }
    if (entry instanceof IncidentEvent e) {
      return INCIDENTS.row(e, countedFrom);
    }
    if (entry instanceof AssessmentEvent e) {
      return ASSESSMENTS.row(e, countedFrom);
    }
    if (entry instanceof CommunicationEvent e) {
      return COMMUNICATIONS.row(e, countedFrom);
    }
    if (entry instanceof OnlineEvent e) {
      return ONLINE.row(e, countedFrom);
    }
    if (entry instanceof ConcernEvent e) {
      return CONCERNS.row(e, countedFrom);
    }
    if (entry instanceof InterventionEvent e) {
      return INTERVENTIONS.row(e, countedFrom);
    }
    throw new IllegalArgumentException("an indicator must come with its entry");
  }

  /** Whether rows with this key are indicators, and no entries of their own. */
  static boolean isIndicator(long key) {
    return RowKey.kind(key) == INDICATORS.kind();
  }

  private Packings() {}
}
