package dev.safeguard.core.pattern;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code non_response}: support has run for at least four school weeks, at least {@value
 * #LEAST_BEFORE} incidents came in the time before it, and the rate of own incidents since is no
 * lower. Strength is the chance of no more incidents than there were if the support had changed
 * nothing (exact binomial), so it is high where there are more of them. Of several spells of one
 * type the latest is looked at.
 *
 * <p>A response is no concern and so no pattern. Where support goes on, none has failed, and so few
 * incidents since would come by chance no more often than a false alarm may ({@link
 * PoissonRates#lower}, which sees more than the exact test where counts are small), what recurs in
 * behaviour is told as {@link Trend#FALLING}.
 */
final class InterventionPatterns {
  private static final int LEAST_SCHOOL_DAYS = 20;
  private static final int LEAST_BEFORE = 3;
  private static final int SEVERITY = 3;

  /** What the time since support began says. */
  private enum Outcome {
    NOT_LOOKED_AT,
    UNCLEAR,
    NO_RESPONSE,
    RESPONSE
  }

  static void find(
      TokenizedRecord record,
      Span span,
      FalseAlarms alarms,
      List<Pattern> found,
      Set<Domain> notEnough) {
    List<InterventionEvent> all = record.interventions();
    if (all.isEmpty()) {
      return;
    }
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    boolean[] seen = new boolean[InterventionType.values().length];
    for (int i = all.size() - 1; i >= 0; i--) {
      InterventionEvent support = all.get(i);
      if (support.daysBefore() == Event.UNDATED || seen[support.type().ordinal()]) {
        continue;
      }
      seen[support.type().ordinal()] = true;
      outcomes.add(look(longest(all, i), record.incidents(), span, alarms.level(1), found));
    }
    outcomes.remove(Outcome.NOT_LOOKED_AT);
    if (outcomes.isEmpty()) {
      notEnough.add(Domain.INTERVENTION);
    }
    if (outcomes.contains(Outcome.RESPONSE) && !outcomes.contains(Outcome.NO_RESPONSE)) {
      found.replaceAll(InterventionPatterns::falling);
    }
  }

  private static Pattern falling(Pattern p) {
    return p.domain() != Domain.BEHAVIOUR || p.kind() != PatternKind.RECURRENCE
        ? p
        : new Pattern(
            p.code(),
            p.kind(),
            p.severity(),
            Trend.FALLING,
            p.frequency(),
            p.effect(),
            p.strength(),
            p.test(),
            p.pValue(),
            p.firstDaysBefore(),
            p.lastDaysBefore(),
            p.changeDaysBefore(),
            p.evidence());
  }

  /** Of those of one type that started on one day the one that ends last. */
  private static InterventionEvent longest(List<InterventionEvent> all, int last) {
    InterventionEvent longest = all.get(last);
    for (int i = last - 1; i >= 0 && all.get(i).daysBefore() == longest.daysBefore(); i--) {
      InterventionEvent other = all.get(i);
      if (other.type() == longest.type() && other.endedDaysBefore() < longest.endedDaysBefore()) {
        longest = other;
      }
    }
    return longest;
  }

  private static Outcome look(
      InterventionEvent support,
      List<IncidentEvent> incidents,
      Span span,
      double level,
      List<Pattern> found) {
    int start = support.daysBefore();
    int end = Math.max(0, support.endedDaysBefore());
    if (!span.covers(start)) {
      return Outcome.NOT_LOOKED_AT;
    }
    int schoolDays = span.schoolDays(start, end);
    int schoolDaysBefore = span.schoolDaysBefore(start);
    if (schoolDays < LEAST_SCHOOL_DAYS || schoolDaysBefore < LEAST_SCHOOL_DAYS) {
      return Outcome.NOT_LOOKED_AT;
    }
    Gathering since = new Gathering();
    since.add(support, SEVERITY, 0);
    int before = 0;
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      int day = incident.daysBefore();
      if (!span.covers(day) || incident.role() != Role.OFFENDER || !incident.type().concern()) {
        continue;
      }
      if (day > start) {
        before += incident.count();
      } else if (day >= end) {
        since.add(incident, SEVERITY, incident.count());
      }
    }
    int after = since.frequency();
    if (before < LEAST_BEFORE) {
      return Outcome.UNCLEAR;
    }
    if ((double) after * schoolDaysBefore >= (double) before * schoolDays) {
      found.add(
          since.pattern(
              PatternCode.of(PatternFamily.INTERVENTION, support.type()),
              PatternKind.NON_RESPONSE,
              Trend.STEADY,
              ((after + 0.5) / schoolDays) / ((before + 0.5) / schoolDaysBefore),
              PoissonRates.noMore(after, schoolDays, before, schoolDaysBefore),
              StatisticalTest.CONDITIONAL_BINOMIAL,
              Double.NaN,
              Event.UNDATED));
      return Outcome.NO_RESPONSE;
    }
    boolean goesOn = support.endedDaysBefore() == InterventionEvent.ONGOING;
    return goesOn && PoissonRates.lower(after, schoolDays, before, schoolDaysBefore) <= level
        ? Outcome.RESPONSE
        : Outcome.UNCLEAR;
  }

  private InterventionPatterns() {}
}
