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

  /** Adds another; an incident that both hold counts once. */
  void addUnshared(Gathering other, List<IncidentEvent> incidents) {
    Set<EventRef> known = new HashSet<>(Arrays.asList(evidence).subList(0, size));
    Set<EventRef> shared = new HashSet<>();
    ensure(other.size);
    for (int i = 0; i < other.size; i++) {
      if (known.contains(other.evidence[i])) {
        shared.add(other.evidence[i]);
      } else {
        evidence[size++] = other.evidence[i];
      }
    }
    frequency += other.frequency;
    for (int i = 0; i < incidents.size() && !shared.isEmpty(); i++) {
      frequency -= shared.contains(incidents.get(i).ref()) ? incidents.get(i).count() : 0;
    }
    severity = Math.max(severity, other.severity);
    first = Math.max(first, other.first);
    if (other.last != Event.UNDATED) {
      last = last == Event.UNDATED ? other.last : Math.min(last, other.last);
    }
  }

  /** How many entries of the record. */
  int entries() {
    return size;
  }

  int frequency() {
    return frequency;
  }

  /** A pattern that rests on a count alone. */
  Pattern counted(PatternCode code, PatternKind kind, Trend trend, double strength) {
    return pattern(
        code, kind, trend, frequency, strength, StatisticalTest.NONE, Double.NaN, Event.UNDATED);
  }

  /** A pattern that rests on a test; see {@link Strength#ofChance}. */
  Pattern tested(
      PatternCode code,
      PatternKind kind,
      Trend trend,
      double effect,
      StatisticalTest test,
      double pValue,
      int changeDaysBefore) {
    return pattern(
        code, kind, trend, effect, Strength.ofChance(pValue), test, pValue, changeDaysBefore);
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
