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
import dev.safeguard.api.pattern.UsualRates;
import dev.safeguard.core.pattern.SchoolWeeks.Change;
import java.util.List;
import java.util.Set;

/**
 * Patterns of messages about the pupil.
 *
 * <ul>
 *   <li>{@code recurrence}: at least two of high priority or urgent within twelve weeks.
 *   <li>{@code severity_escalation}: H₀ as many of them come in the last two, three, four or six
 *       weeks as in others ({@link SchoolWeeks#increase}). Where that is no surprise the same is
 *       asked, times two, of all that are more than routine, if one of the recent ones is of high
 *       priority or urgent: they became more pressing from one to the next.
 *   <li>{@code multi_source}: at least two different sources with more than routine messages within
 *       {@value #WINDOW_DAYS} days of the as-of date. The unknown source counts as one.
 * </ul>
 */
final class CommunicationPatterns {
  private static final int LEAST = 2;
  private static final int LEAST_NOT_ROUTINE = 3;

  private static final int WINDOW_DAYS = 42;
  private static final double SCALE = 3;

  /** Each further source halves what is missing to certainty. */
  private static final double PER_SOURCE = 0.5;

  private static final PatternCode ESCALATING =
      PatternCode.of(PatternFamily.COMMUNICATION_ESCALATING);
  private static final PatternCode SOURCES =
      PatternCode.of(PatternFamily.COMMUNICATION_MULTI_SOURCE);

  /** Finds them, and tells what comes together with other domains. */
  static void find(
      List<CommunicationEvent> messages,
      Span span,
      FalseAlarms alarms,
      UsualRates usual,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    if (messages.isEmpty()) {
      return;
    }
    Gathering urgent = new Gathering();
    Gathering several = new Gathering();
    boolean[] sources = new boolean[CommunicationSource.values().length];
    int distinct = 0;
    for (int i = 0; i < messages.size(); i++) {
      CommunicationEvent message = messages.get(i);
      int day = message.daysBefore();
      if (isPressing(message) && Span.recurs(day)) {
        urgent.add(message, severity(message.urgency()), 1);
      }
      if (message.urgency() != Urgency.ROUTINE && day <= WINDOW_DAYS) {
        several.add(message, severity(message.urgency()), 1);
        if (!sources[message.source().ordinal()]) {
          sources[message.source().ordinal()] = true;
          distinct++;
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
      return;
    }
    double p = escalation(messages, span, alarms.level(1), usual, found);
    together.changed(Domain.COMMUNICATION, p);
    if (p > alarms.level(1)) {
      together.seems(Domain.COMMUNICATION, PatternKind.SEVERITY_ESCALATION, p);
    }
  }

  /** The chance of the clearest rise of the pressing ones, or of all that are not routine. */
  private static double escalation(
      List<CommunicationEvent> messages,
      Span span,
      double level,
      UsualRates usual,
      List<Pattern> found) {
    SchoolWeeks pressing = weeks(messages, Urgency.HIGH_PRIORITY, span);
    Change change = pressing.increase(LEAST, usual.pressingMessages());
    if (change.p() <= level) {
      add(messages, Urgency.HIGH_PRIORITY, pressing, change, change.p(), span, found);
      return change.p();
    }
    if (pressing.within(Math.min(pressing.size(), SchoolWeeks.LONGEST)) == 0) {
      return change.p();
    }
    SchoolWeeks serious = weeks(messages, Urgency.IMPORTANT, span);
    Change more = serious.increase(LEAST_NOT_ROUTINE, usual.seriousMessages());
    double p = Math.min(1, 2 * more.p());
    if (p <= level && pressing.within(more.weeks()) > 0) {
      add(messages, Urgency.IMPORTANT, serious, more, p, span, found);
      return p;
    }
    return change.p();
  }

  private static SchoolWeeks weeks(List<CommunicationEvent> messages, Urgency least, Span span) {
    SchoolWeeks weeks = new SchoolWeeks(span.schoolDays());
    for (int i = 0; i < messages.size(); i++) {
      CommunicationEvent message = messages.get(i);
      if (span.covers(message.daysBefore()) && message.urgency().compareTo(least) >= 0) {
        weeks.add(span.schoolDaysAfter(message.daysBefore()), 1);
      }
    }
    return weeks;
  }

  private static void add(
      List<CommunicationEvent> messages,
      Urgency least,
      SchoolWeeks weeks,
      Change change,
      double p,
      Span span,
      List<Pattern> found) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < messages.size(); i++) {
      CommunicationEvent message = messages.get(i);
      if (span.covers(message.daysBefore())
          && message.urgency().compareTo(least) >= 0
          && span.schoolDaysAfter(message.daysBefore()) < change.schoolDays()) {
        gathering.add(message, severity(message.urgency()), 1);
      }
    }
    found.add(
        gathering.tested(
            ESCALATING,
            PatternKind.SEVERITY_ESCALATION,
            Trend.RISING,
            change.ratio(),
            StatisticalTest.GAMMA_POISSON,
            p,
            span.daysBefore(weeks.weeksSinceRise() * SchoolWeeks.LENGTH)));
  }

  static boolean isPressing(CommunicationEvent message) {
    return message.urgency().compareTo(Urgency.HIGH_PRIORITY) >= 0;
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
