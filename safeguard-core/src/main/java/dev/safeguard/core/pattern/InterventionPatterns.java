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
import java.util.List;
import java.util.Set;

/**
 * {@code non_response}: support has run for at least four school weeks, at least {@value
 * #LEAST_BEFORE} incidents came in the time before it, and the rate of own incidents since is no
 * lower. Strength is the chance of no more incidents than there were if the support had changed
 * nothing (exact binomial), so it is high where there are more of them. Of several spells of one
 * type the latest is looked at.
 */
final class InterventionPatterns {
  private static final int LEAST_SCHOOL_DAYS = 20;
  private static final int LEAST_BEFORE = 3;
  private static final int SEVERITY = 3;

  static void find(TokenizedRecord record, Span span, List<Pattern> found, Set<Domain> notEnough) {
    List<InterventionEvent> all = record.interventions();
    if (all.isEmpty()) {
      return;
    }
    boolean looked = false;
    boolean[] seen = new boolean[InterventionType.values().length];
    for (int i = all.size() - 1; i >= 0; i--) {
      InterventionEvent support = all.get(i);
      if (support.daysBefore() == Event.UNDATED || seen[support.type().ordinal()]) {
        continue;
      }
      seen[support.type().ordinal()] = true;
      looked |= look(longest(all, i), record.incidents(), span, found);
    }
    if (!looked) {
      notEnough.add(Domain.INTERVENTION);
    }
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

  private static boolean look(
      InterventionEvent support, List<IncidentEvent> incidents, Span span, List<Pattern> found) {
    int start = support.daysBefore();
    int end = Math.max(0, support.endedDaysBefore());
    if (!span.covers(start)) {
      return false;
    }
    int schoolDays = span.schoolDays(start, end);
    int schoolDaysBefore = span.schoolDaysBefore(start);
    if (schoolDays < LEAST_SCHOOL_DAYS || schoolDaysBefore < LEAST_SCHOOL_DAYS) {
      return false;
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
    if (before >= LEAST_BEFORE
        && (double) after * schoolDaysBefore >= (double) before * schoolDays) {
      double share = (double) schoolDays / (schoolDays + schoolDaysBefore);
      double noMore = 1 - ExactTests.binomialAtLeast(after + 1, after + before, share);
      found.add(
          since.pattern(
              PatternCode.of(PatternFamily.INTERVENTION, support.type()),
              PatternKind.NON_RESPONSE,
              Trend.STEADY,
              ((after + 0.5) / schoolDays) / ((before + 0.5) / schoolDaysBefore),
              noMore,
              StatisticalTest.CONDITIONAL_BINOMIAL,
              Double.NaN,
              Event.UNDATED));
    }
    return true;
  }

  private InterventionPatterns() {}
}
