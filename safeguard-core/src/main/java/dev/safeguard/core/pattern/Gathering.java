package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.token.EventRef;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The events of one pattern in the making: how many, how grave, from when to when. */
final class Gathering {
  private EventRef[] evidence = new EventRef[8];
  private int size;
  private int frequency;
  private int severity = 1;
  private int first = Event.UNDATED;
  private int last = Event.UNDATED;

  void add(Event event, int eventSeverity, int count) {
    ensure(1);
    evidence[size++] = event.ref();
    frequency += count;
    severity = Math.max(severity, eventSeverity);
    int days = event.daysBefore();
    if (days != Event.UNDATED) {
      first = Math.max(first, days);
      last = last == Event.UNDATED ? days : Math.min(last, days);
    }
  }

  /** Raises the severity to this, where it is lower. */
  void atLeast(int least) {
    severity = Math.max(severity, least);
  }

  void addAll(Pattern pattern) {
    List<EventRef> added = pattern.evidence();
    ensure(added.size());
    for (int i = 0; i < added.size(); i++) {
      evidence[size++] = added.get(i);
    }
    frequency += pattern.frequency();
    severity = Math.max(severity, pattern.severity());
    first = Math.max(first, pattern.firstDaysBefore());
    int days = pattern.lastDaysBefore();
    if (days != Event.UNDATED) {
      last = last == Event.UNDATED ? days : Math.min(last, days);
    }
  }

  private void ensure(int more) {
    if (size + more > evidence.length) {
      evidence = Arrays.copyOf(evidence, Math.max(2 * evidence.length, size + more));
    }
  }

  /** Adds a pattern that may rest on incidents that are here already: each counts once. */
  void addUnshared(Pattern pattern, List<IncidentEvent> incidents) {
    Set<EventRef> known = new HashSet<>(Arrays.asList(evidence).subList(0, size));
    Set<EventRef> shared = new HashSet<>();
    int own = size;
    addAll(pattern);
    int end = size;
    size = own;
    for (int i = own; i < end; i++) {
      if (known.contains(evidence[i])) {
        shared.add(evidence[i]);
      } else {
        evidence[size++] = evidence[i];
      }
    }
    for (int i = 0; i < incidents.size() && !shared.isEmpty(); i++) {
      frequency -= shared.contains(incidents.get(i).ref()) ? incidents.get(i).count() : 0;
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
        List.of(size == evidence.length ? evidence : Arrays.copyOf(evidence, size)));
  }
}
