package dev.safeguard.core.pattern;

import dev.safeguard.api.event.IncidentEvent;
import java.util.function.IntPredicate;

/** A pupil's own incidents, oldest first; beyond {@link #size} the arrays are unused. */
final class OwnIncidents {
  final IncidentEvent[] incidents;
  final int[] severities;

  /** School days from each of them to the as-of date. */
  final int[] days;

  int size;

  /** How often in all; an entry may stand for several. */
  int total;

  OwnIncidents(int most) {
    incidents = new IncidentEvent[most];
    severities = new int[most];
    days = new int[most];
  }

  /** Whether it is one of them. */
  static boolean isOne(IncidentEvent incident, Span span) {
    return incident.own() && span.covers(incident.daysBefore());
  }

  void add(IncidentEvent incident, int severity, int day) {
    incidents[size] = incident;
    severities[size] = severity;
    days[size] = day;
    size++;
    total += incident.count();
  }

  /** Incidents of the last school days; the newest stand last. */
  int within(int schoolDays) {
    int recent = 0;
    while (recent < size && days[size - 1 - recent] < schoolDays) {
      recent++;
    }
    return recent;
  }

  /** Those that fulfil a condition on their place in the arrays. */
  Gathering gather(IntPredicate which) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < size; i++) {
      if (which.test(i)) {
        gathering.add(incidents[i], severities[i], incidents[i].count());
      }
    }
    return gathering;
  }
}
