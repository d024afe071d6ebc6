package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.token.EventRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The events of one pattern in the making: how many, how grave, from when to when. */
final class Gathering {
  private final List<EventRef> evidence = new ArrayList<>(8);
  private int frequency;
  private int severity = 1;
  private int first = Event.UNDATED;
  private int last = Event.UNDATED;

  void add(Event event, int eventSeverity, int count) {
    evidence.add(event.ref());
    frequency += count;
    severity = Math.max(severity, eventSeverity);
    int days = event.daysBefore();
    if (days != Event.UNDATED) {
      first = Math.max(first, days);
      last = last == Event.UNDATED ? days : Math.min(last, days);
    }
  }

  void addAll(Pattern pattern) {
    evidence.addAll(pattern.evidence());
    frequency += pattern.frequency();
    severity = Math.max(severity, pattern.severity());
    first = Math.max(first, pattern.firstDaysBefore());
    int days = pattern.lastDaysBefore();
    if (days != Event.UNDATED) {
      last = last == Event.UNDATED ? days : Math.min(last, days);
    }
  }

  /** Adds a pattern that may rest on incidents that are here already: each counts once. */
  void addUnshared(Pattern pattern, List<IncidentEvent> incidents) {
    Set<EventRef> known = new HashSet<>(evidence);
    Set<EventRef> shared = new HashSet<>();
    int own = evidence.size();
    addAll(pattern);
    for (int i = evidence.size() - 1; i >= own; i--) {
      if (known.contains(evidence.get(i))) {
        shared.add(evidence.get(i));
      }
    }
    if (!shared.isEmpty()) {
      evidence.subList(own, evidence.size()).removeIf(shared::contains);
      for (int i = 0; i < incidents.size(); i++) {
        frequency -= shared.contains(incidents.get(i).ref()) ? incidents.get(i).count() : 0;
      }
    }
  }

  int frequency() {
    return frequency;
  }

  /** A pattern that rests on a count alone. */
  Pattern counted(PatternCode code, PatternKind kind, Trend trend, double strength) {
    return pattern(
        code, kind, trend, frequency, strength, StatisticalTest.NONE, Double.NaN, Event.UNDATED);
  }

  /** A pattern that rests on a test; its strength is one less the p value. */
  Pattern tested(
      PatternCode code,
      PatternKind kind,
      Trend trend,
      double effect,
      StatisticalTest test,
      double pValue,
      int changeDaysBefore) {
    return pattern(code, kind, trend, effect, 1 - pValue, test, pValue, changeDaysBefore);
  }

  Pattern pattern(
      PatternCode code,
      PatternKind kind,
      Trend trend,
      double effect,
      double strength,
      StatisticalTest test,
      double pValue,
      int changeDaysBefore) {
    return new Pattern(
        code,
        kind,
        severity,
        trend,
        frequency,
        effect,
        Math.min(1, Math.max(0, strength)),
        test,
        pValue,
        first,
        last,
        changeDaysBefore,
        evidence);
  }
}
