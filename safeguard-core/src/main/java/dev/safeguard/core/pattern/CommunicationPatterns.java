package dev.safeguard.core.pattern;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import java.util.Set;

/**
 * Patterns of messages about the pupil.
 *
 * <ul>
 *   <li>{@code recurrence}: at least two of high priority or urgent within twelve weeks.
 *   <li>{@code severity_escalation}: H₀ such messages are spread by chance over the recent past and
 *       the time before; Fisher's exact test, p at most {@value #ESCALATION_P}.
 *   <li>{@code multi_source}: at least two different sources with more than routine messages within
 *       {@value #WINDOW_DAYS} days of the as-of date. The unknown source counts as one.
 * </ul>
 */
final class CommunicationPatterns {
  private static final double ESCALATION_P = 0.02;
  private static final int WINDOW_DAYS = 42;
  private static final double SCALE = 3;

  /** Each further source halves what is missing to certainty. */
  private static final double PER_SOURCE = 0.5;

  private static final PatternCode ESCALATING =
      PatternCode.of(PatternFamily.COMMUNICATION_ESCALATING);
  private static final PatternCode SOURCES =
      PatternCode.of(PatternFamily.COMMUNICATION_MULTI_SOURCE);

  static void find(
      List<CommunicationEvent> messages, Span span, List<Pattern> found, Set<Domain> notEnough) {
    if (messages.isEmpty()) {
      return;
    }
    Gathering urgent = new Gathering();
    Gathering recent = new Gathering();
    Gathering several = new Gathering();
    boolean[] sources = new boolean[CommunicationSource.values().length];
    int distinct = 0;
    int entries = 0;
    int recentEntries = 0;
    int allUrgent = 0;
    for (int i = 0; i < messages.size(); i++) {
      CommunicationEvent message = messages.get(i);
      int day = message.daysBefore();
      boolean pressing = message.urgency().compareTo(Urgency.HIGH_PRIORITY) >= 0;
      if (pressing && Span.recurs(day)) {
        urgent.add(message, severity(message.urgency()), 1);
      }
      if (message.urgency() != Urgency.ROUTINE && day <= WINDOW_DAYS) {
        several.add(message, severity(message.urgency()), 1);
        if (!sources[message.source().ordinal()]) {
          sources[message.source().ordinal()] = true;
          distinct++;
        }
      }
      if (span.covers(day)) {
        entries++;
        allUrgent += pressing ? 1 : 0;
        if (span.isRecent(day)) {
          recentEntries++;
          if (pressing) {
            recent.add(message, severity(message.urgency()), 1);
          }
        }
      }
    }
    if (urgent.frequency() >= 2) {
      found.add(
          urgent.counted(
              ESCALATING,
              PatternKind.RECURRENCE,
              Trend.UNKNOWN,
              Strength.ofCount(urgent.frequency(), SCALE)));
    }
    if (distinct >= 2) {
      found.add(
          several.pattern(
              SOURCES,
              PatternKind.MULTI_SOURCE,
              Trend.UNKNOWN,
              distinct,
              1 - Math.pow(PER_SOURCE, distinct - 1),
              StatisticalTest.NONE,
              Double.NaN,
              -1));
    }
    if (!span.hasBaseline()) {
      notEnough.add(Domain.COMMUNICATION);
    } else if (recent.frequency() >= 2 && recentEntries < entries) {
      escalation(recent, recentEntries, allUrgent, entries, span, found);
    }
  }

  private static void escalation(
      Gathering recent,
      int recentEntries,
      int urgent,
      int entries,
      Span span,
      List<Pattern> found) {
    double p = ExactTests.hypergeometricAtLeast(recent.frequency(), recentEntries, urgent, entries);
    if (p <= ESCALATION_P) {
      found.add(
          recent.tested(
              ESCALATING,
              PatternKind.SEVERITY_ESCALATION,
              Trend.RISING,
              recent.frequency(),
              StatisticalTest.HYPERGEOMETRIC,
              p,
              span.recentDaysBefore()));
    }
  }

  private static int severity(Urgency urgency) {
    return switch (urgency) {
      case ROUTINE -> 1;
      case IMPORTANT -> 2;
      case HIGH_PRIORITY -> 3;
      case URGENT -> 4;
    };
  }

  private CommunicationPatterns() {}
}
