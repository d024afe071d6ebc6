package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * {@code severity_escalation} step by step: H₀ the events of the last school year came in an order
 * by chance, the grave as soon before the slight as after ({@link OrdinalTrend}). It asks for no
 * past to compare with, since the order alone says it. Events of one day count once, as its
 * gravest: a filter writes one search down many times. The undated have no place in the order.
 *
 * <p>Where even the clearest order of so few days would be no surprise, too little is known. At two
 * false alarms in a hundred that is below five days, so four in order only seem to rise; of two
 * grades alone it takes four days of each.
 */
final class Progression {
  static final int HIGHEST = 5;

  private final Span span;
  private Event[] events = new Event[8];
  private int[] severities = new int[8];
  private int size;

  /** By day. */
  private int[] grades = new int[8];

  private int days;

  Progression(Span span) {
    this.span = span;
  }

  /**
   * Adds the next, oldest first.
   *
   * @param grade from 1 to {@value #HIGHEST}, or 0 if it has no place in the order
   * @param severity that a pattern of it has
   */
  void add(Event event, int grade, int severity) {
    if (grade == 0 || !span.covers(event.daysBefore())) {
      return;
    }
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
      severities = Arrays.copyOf(severities, 2 * size);
      grades = Arrays.copyOf(grades, 2 * size);
    }
    if (size > 0 && events[size - 1].daysBefore() == event.daysBefore()) {
      grades[days - 1] = Math.max(grades[days - 1], grade);
    } else {
      grades[days++] = grade;
    }
    events[size] = event;
    severities[size++] = severity;
  }

  /** Finds it, or tells that it seems so of late, or that too little is known. */
  void report(
      PatternCode code,
      double level,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    Domain domain = code.family().domain();
    if (!OrdinalTrend.canBeClear(days, HIGHEST, level)) {
      notEnough.add(domain);
    }
    if (days < 2) {
      return;
    }
    double p = OrdinalTrend.rising(grades, days, HIGHEST);
    if (p > level) {
      if (span.isRecent(events[size - 1].daysBefore())) {
        together.seems(domain, PatternKind.SEVERITY_ESCALATION, p);
      }
      return;
    }
    Gathering all = new Gathering();
    for (int i = 0; i < size; i++) {
      all.add(events[i], severities[i], 1);
    }
    found.add(
        all.tested(
            code,
            PatternKind.SEVERITY_ESCALATION,
            Trend.RISING,
            mean(days - days / 2, days) - mean(0, days / 2),
            StatisticalTest.MANN_KENDALL,
            p,
            Event.UNDATED));
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int day = from; day < to; day++) {
      sum += grades[day];
    }
    return sum / (to - from);
  }
}
