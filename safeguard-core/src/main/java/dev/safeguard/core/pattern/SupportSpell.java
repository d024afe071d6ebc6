package dev.safeguard.core.pattern;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * One spell of support, and how often the pupil's own behaviour was recorded before and since. Of
 * several spells of one type the latest counts; of those that started on one day the one that ends
 * last.
 *
 * @param support the spell
 * @param schoolDaysBefore school days of the record before it began
 * @param before incidents on them
 * @param schoolDays school days from its begin to its end, or to the as-of date
 * @param since incidents on them
 */
public record SupportSpell(
    InterventionEvent support, int schoolDaysBefore, int before, int schoolDays, int since) {
  private static final int LEAST_SCHOOL_DAYS = 20;
  private static final int LEAST_BEFORE = 3;

  /** The latest dated spell of each type in a record. */
  public static List<SupportSpell> latest(TokenizedRecord record, SchoolCalendar calendar) {
    return record.interventions().isEmpty()
        ? List.of()
        : latest(record, new Span(record, calendar));
  }

  static List<SupportSpell> latest(TokenizedRecord record, Span span) {
    List<InterventionEvent> all = record.interventions();
    List<SupportSpell> spells = new ArrayList<>();
    boolean[] seen = new boolean[InterventionType.values().length];
    for (int i = all.size() - 1; i >= 0; i--) {
      InterventionEvent support = all.get(i);
      if (support.daysBefore() != Event.UNDATED && !seen[support.type().ordinal()]) {
        seen[support.type().ordinal()] = true;
        spells.add(of(longest(all, i), record.incidents(), span));
      }
    }
    return spells;
  }

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

  private static SupportSpell of(
      InterventionEvent support, List<IncidentEvent> incidents, Span span) {
    int start = support.daysBefore();
    if (!span.covers(start)) {
      return new SupportSpell(support, 0, 0, 0, 0);
    }
    int before = 0;
    int since = 0;
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (OwnIncidents.isOne(incident, span)) {
        if (incident.daysBefore() > start) {
          before += incident.count();
        } else if (isSince(incident, support)) {
          since += incident.count();
        }
      }
    }
    return new SupportSpell(
        support, span.schoolDaysBefore(start), before, span.schoolDays(start, end(support)), since);
  }

  private static int end(InterventionEvent support) {
    return Math.max(0, support.endedDaysBefore());
  }

  /** Whether an incident lies between the begin and the end of the support. */
  static boolean isSince(IncidentEvent incident, InterventionEvent support) {
    return incident.daysBefore() <= support.daysBefore() && incident.daysBefore() >= end(support);
  }

  /** What it is. */
  public InterventionType type() {
    return support.type();
  }

  /** Whether it goes on. */
  boolean goesOn() {
    return support.endedDaysBefore() == InterventionEvent.ONGOING;
  }

  /** Whether there are four school weeks on either side. */
  boolean isLongEnough() {
    return schoolDays >= LEAST_SCHOOL_DAYS && schoolDaysBefore >= LEAST_SCHOOL_DAYS;
  }

  /** Whether it is long enough, and three incidents came before it that could have become fewer. */
  public boolean isComparable() {
    return isLongEnough() && before >= LEAST_BEFORE;
  }

  /** Whether the rate since is no lower than before. */
  boolean isNoLower() {
    return (long) since * schoolDaysBefore >= (long) before * schoolDays;
  }

  /** How many times as often as before. */
  double ratio() {
    return ((since + 0.5) / schoolDays) / ((before + 0.5) / schoolDaysBefore);
  }

  /** The chance of so few incidents since, or fewer, had nothing changed (exact binomial). */
  public double chanceOfSoFew() {
    return PoissonRates.noMore(since, schoolDays, before, schoolDaysBefore);
  }

  /** The chance of so many incidents since, or more, had nothing changed (exact binomial). */
  public double chanceOfSoMany() {
    return PoissonRates.noMore(before, schoolDaysBefore, since, schoolDays);
  }

  /** The chance of a rate so far below that before, had nothing changed (E-test). */
  double chanceOfSoLow() {
    return PoissonRates.lower(since, schoolDays, before, schoolDaysBefore);
  }
}
