package dev.safeguard.core.pattern;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.List;

/**
 * {@code concentration} of a pupil's own behaviour in one type, of late and not before, as where
 * disruption turns into withdrawal at the same rate. H₀: the types of the last four or six weeks
 * are a draw from all; Fisher's exact test of the type that stands out, times the number of types
 * and of windows. Several incidents of one type on one day are one, since they tend to have one
 * cause. A type that merely remains when others fall away is none that the pupil changed to: its
 * own rate must be higher than before.
 *
 * <p>It has half of what one of the domain's other questions has of the false alarms that are
 * allowed, so that it adds no more than an eighth of them.
 */
final class ChangeOfType {
  /** Of so many such questions the domain's false alarms would be used up. */
  static final int SHARE = 8;

  private static final int[] WINDOWS = {20, 30};
  private static final int LEAST = 3;
  private static final IncidentType[] TYPES = IncidentType.values();

  /** Finds it in incidents that are sorted. */
  static void find(
      List<IncidentEvent> incidents, Span span, FalseAlarms alarms, List<Pattern> found) {
    int[] all = new int[TYPES.length];
    int[] lastDay = new int[TYPES.length];
    int[][] recent = new int[WINDOWS.length][TYPES.length];
    int[] drawn = new int[WINDOWS.length];
    int size = 0;
    int kinds = 0;
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      int type = incident.type().ordinal();
      if (!OwnIncidents.isOne(incident, span)
          || (all[type] > 0 && lastDay[type] == incident.daysBefore())) {
        continue;
      }
      lastDay[type] = incident.daysBefore();
      kinds += all[type] == 0 ? 1 : 0;
      all[type]++;
      size++;
      int schoolDays = span.schoolDaysAfter(incident.daysBefore());
      for (int w = 0; w < WINDOWS.length; w++) {
        if (schoolDays < WINDOWS[w]) {
          recent[w][type]++;
          drawn[w]++;
        }
      }
    }
    if (kinds < 2) {
      return;
    }
    double best = 1;
    int bestType = 0;
    int bestWindow = 0;
    for (int w = 0; w < WINDOWS.length; w++) {
      for (int type = 0; type < TYPES.length; type++) {
        int now = recent[w][type];
        int schoolDaysBefore = span.schoolDays() - WINDOWS[w];
        if (now >= LEAST && (long) now * schoolDaysBefore > (long) (all[type] - now) * WINDOWS[w]) {
          double p = ExactTests.hypergeometricAtLeast(now, drawn[w], all[type], size);
          if (p < best) {
            best = p;
            bestType = type;
            bestWindow = w;
          }
        }
      }
    }
    best = Math.min(1, best * kinds * WINDOWS.length);
    if (best <= alarms.level(SHARE)) {
      double share = (double) recent[bestWindow][bestType] / drawn[bestWindow];
      found.add(pattern(incidents, span, TYPES[bestType], WINDOWS[bestWindow], share, best));
    }
  }

  private static Pattern pattern(
      List<IncidentEvent> incidents,
      Span span,
      IncidentType type,
      int window,
      double share,
      double p) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (incident.type() == type
          && OwnIncidents.isOne(incident, span)
          && span.schoolDaysAfter(incident.daysBefore()) < window) {
        gathering.add(incident, BehaviourPatterns.severity(incident), incident.count());
      }
    }
    return gathering.tested(
        PatternCode.of(PatternFamily.BEHAVIOUR, type),
        PatternKind.CONCENTRATION,
        Trend.RISING,
        share,
        StatisticalTest.HYPERGEOMETRIC,
        p,
        span.daysBefore(window));
  }

  private ChangeOfType() {}
}
