package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Tendency;
import dev.safeguard.api.pattern.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code convergence}: what happens in two domains, or in three and more, within the same weeks.
 * What is steady converges with nothing: a pupil who is always late and always weak in maths has
 * two patterns and no third. A domain takes part
 *
 * <ul>
 *   <li>if it changes: its clearest test of change is at most {@link FalseAlarms#together}, which
 *       need not be enough for a pattern of its own. Two that do are judged by the product of their
 *       chances (Fisher 1932);
 *   <li>if one grave event stands in it ({@code indicator}), or support without effect, within
 *       {@value #TOGETHER_DAYS} days of the other;
 *   <li>if too little is known of the past to call anything steady: with its strongest pattern.
 *       Once the register shows more than two weeks of presence, time has passed in which the usual
 *       recurs too, and only a pattern at least {@value #STRONG} strong counts.
 * </ul>
 *
 * <p>The pairs are those of the original system, and behaviour with attendance. {@code
 * CROSS_WITHDRAWAL}: attendance and engagement fall together; engagement falls where results do,
 * where praise grows seldom, or where incidents of withdrawn behaviour grow frequent.
 */
final class CombinationPatterns {
  private static final int TOGETHER_DAYS = 42;
  private static final int RECENT_SCHOOL_DAYS = 30;
  private static final int SEVERAL = 3;
  private static final double LEAST_CLEAR = 0.5;

  /** Strength of what stands out before anything is known of what is usual. */
  private static final double STRONG = 0.7;

  /** Days of presence on record, beyond two school weeks, that are time to recur in. */
  private static final int SOME_TIME = 11;

  private static final Domain[] ALL = Domain.values();
  private static final int DOMAINS = ALL.length;

  private record Pair(PatternCode code, Domain first, Domain second) {}

  private static final Pair[] PAIRS = {
    pair(PatternFamily.BEHAVIOUR_AND_ACADEMIC, Domain.BEHAVIOUR, Domain.ACADEMIC),
    pair(PatternFamily.BEHAVIOUR_AND_COMMUNICATION, Domain.BEHAVIOUR, Domain.COMMUNICATION),
    pair(PatternFamily.BEHAVIOUR_AND_ATTENDANCE, Domain.BEHAVIOUR, Domain.ATTENDANCE),
    pair(PatternFamily.ACADEMIC_AND_ATTENDANCE, Domain.ACADEMIC, Domain.ATTENDANCE),
    pair(PatternFamily.COMMUNICATION_AND_ATTENDANCE, Domain.COMMUNICATION, Domain.ATTENDANCE)
  };
  private static final PatternCode MULTIPLE = PatternCode.of(PatternFamily.MULTIPLE_DOMAINS);
  private static final PatternCode WITHDRAWAL = PatternCode.of(PatternFamily.WITHDRAWAL);

  /** What one domain brings. */
  private record Part(Gathering gathering, double p, double strength, int lastDaysBefore) {}

  private final Span span;
  private final FalseAlarms alarms;
  private final List<Pattern> found;
  private final double[] changes = new double[DOMAINS];
  private final List<Tendency> tendencies = new ArrayList<>();
  private double disengaged = 1;
  private int latest;
  private boolean someTime;

  CombinationPatterns(Span span, FalseAlarms alarms, List<Pattern> found) {
    this.span = span;
    this.alarms = alarms;
    this.found = found;
    Arrays.fill(changes, 1);
  }

  private static Pair pair(PatternFamily family, Domain first, Domain second) {
    return new Pair(PatternCode.of(family), first, second);
  }

  /** The chance of a domain's clearest change. */
  void changed(Domain domain, double p) {
    changes[domain.ordinal()] = p;
  }

  /** The chance of the clearest fall of engagement in the behaviour log. */
  void disengaged(double p) {
    disengaged = p;
  }

  /** What seems to change without a pattern that says so. */
  List<Tendency> tendencies() {
    return tendencies;
  }

  /** Something seems to change, and no pattern says so; kept if the chance is below one half. */
  void seems(Domain domain, PatternKind kind, double p) {
    if (p < LEAST_CLEAR) {
      tendencies.add(
          new Tendency(domain, kind, Math.max(p, Double.MIN_NORMAL), Strength.ofChance(p)));
    }
  }

  void find(TokenizedRecord record) {
    someTime = presentDays(record.attendance()) >= SOME_TIME;
    latest = latest();
    @Nullable Part[] parts = new Part[DOMAINS];
    List<Part> all = new ArrayList<>();
    for (Domain domain : ALL) {
      Part part = domain == Domain.CROSS_DOMAIN ? null : part(domain, record);
      parts[domain.ordinal()] = part;
      if (part != null) {
        all.add(part);
      }
    }
    for (Pair pair : PAIRS) {
      Part first = parts[pair.first.ordinal()];
      Part second = parts[pair.second.ordinal()];
      if (first != null && second != null && together(first, second)) {
        found.add(pattern(pair.code, List.of(first, second), record.incidents()));
      }
    }
    withdrawal(parts, record);
    if (all.size() >= SEVERAL) {
      several(all, record.incidents());
    }
  }

  private void withdrawal(@Nullable Part[] parts, TokenizedRecord record) {
    Part attendance = parts[Domain.ATTENDANCE.ordinal()];
    Part results = parts[Domain.ACADEMIC.ordinal()];
    if (attendance == null || changes[Domain.ATTENDANCE.ordinal()] > alarms.together()) {
      return;
    }
    if (results != null && changes[Domain.ACADEMIC.ordinal()] <= alarms.together()) {
      found.add(pattern(WITHDRAWAL, List.of(attendance, results), record.incidents()));
    } else if (disengaged <= alarms.together()) {
      Part behaviour = change(disengaged, recent(Domain.BEHAVIOUR, record));
      found.add(
          pattern(
              WITHDRAWAL,
              behaviour == null ? List.of(attendance) : List.of(attendance, behaviour),
              record.incidents()));
    }
  }

  /** Those that come together with the latest of all. */
  private void several(List<Part> all, List<IncidentEvent> incidents) {
    Part latest = all.get(0);
    for (Part part : all) {
      if (part.lastDaysBefore != Event.UNDATED
          && (latest.lastDaysBefore == Event.UNDATED
              || part.lastDaysBefore < latest.lastDaysBefore)) {
        latest = part;
      }
    }
    List<Part> several = new ArrayList<>();
    for (Part part : all) {
      if (together(latest, part)) {
        several.add(part);
      }
    }
    if (several.size() >= SEVERAL) {
      found.add(pattern(MULTIPLE, several, incidents));
    }
  }

  /** What a domain brings; null if nothing. */
  private @Nullable Part part(Domain domain, TokenizedRecord record) {
    double p = changes[domain.ordinal()];
    Pattern strongest = null;
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      if (pattern.domain() == domain
          && takesPart(pattern)
          && pattern.lastDaysBefore() <= latest + TOGETHER_DAYS
          && (strongest == null || isStronger(pattern, strongest))) {
        strongest = pattern;
      }
    }
    if (strongest != null) {
      Gathering gathering = new Gathering();
      gathering.addAll(strongest);
      double chance = strongest.pValue();
      return new Part(gathering, chance, strongest.strength(), strongest.lastDaysBefore());
    }
    return p <= alarms.together() ? change(p, recent(domain, record)) : null;
  }

  /** What a pupil only saw says nothing of the pupil's own life. */
  private boolean takesPart(Pattern pattern) {
    if (pattern.code().family() == PatternFamily.WITNESS) {
      return false;
    }
    return pattern.kind() == PatternKind.INDICATOR
        || pattern.kind() == PatternKind.NON_RESPONSE
        || pattern.pValue() <= alarms.together()
        || (!span.hasBaseline() && (!someTime || pattern.strength() >= STRONG));
  }

  /** Of sorted marks. */
  private static int presentDays(List<AttendanceEvent> marks) {
    int days = 0;
    int last = Event.UNDATED;
    for (int i = 0; i < marks.size(); i++) {
      int day = marks.get(i).daysBefore();
      if (day != last && marks.get(i).code().meaning() == AttendanceMeaning.PRESENT) {
        days++;
        last = day;
      }
    }
    return days;
  }

  /** When the latest of all ended that take part; an old one comes together with none of now. */
  private int latest() {
    int days = Span.LOOKBACK_DAYS;
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      if (takesPart(pattern) && pattern.lastDaysBefore() != Event.UNDATED) {
        days = Math.min(days, pattern.lastDaysBefore());
      }
    }
    return days;
  }

  private static boolean isStronger(Pattern a, Pattern b) {
    return a.strength() > b.strength()
        || (a.strength() == b.strength() && a.severity() > b.severity());
  }

  private static @Nullable Part change(double p, List<? extends Event> events) {
    if (events.isEmpty()) {
      return null;
    }
    Gathering gathering = new Gathering();
    for (Event event : events) {
      gathering.add(event, 2, event instanceof IncidentEvent incident ? incident.count() : 1);
    }
    int last = events.get(events.size() - 1).daysBefore();
    return new Part(gathering, p, Strength.ofChance(p), last);
  }

  /** The events of the last weeks that a change of a domain is about. */
  private List<Event> recent(Domain domain, TokenizedRecord record) {
    List<Event> recent = new ArrayList<>();
    List<? extends Event> events =
        switch (domain) {
          case BEHAVIOUR -> record.incidents();
          case ATTENDANCE -> record.attendance();
          case ACADEMIC -> record.assessments();
          default -> record.communications();
        };
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (span.covers(event.daysBefore())
          && span.schoolDaysAfter(event.daysBefore()) < RECENT_SCHOOL_DAYS
          && isAbout(event)) {
        recent.add(event);
      }
    }
    return recent;
  }

  private static boolean isAbout(Event event) {
    if (event instanceof IncidentEvent incident) {
      return incident.own();
    }
    if (event instanceof AttendanceEvent mark) {
      return mark.code().meaning().possible() && mark.code().meaning().absent();
    }
    if (event instanceof CommunicationEvent message) {
      return message.urgency().compareTo(Urgency.HIGH_PRIORITY) >= 0;
    }
    return event instanceof AssessmentEvent;
  }

  private static Pattern pattern(
      PatternCode code, List<Part> parts, List<IncidentEvent> incidents) {
    Gathering all = new Gathering();
    double weakest = 1;
    double product = 1;
    boolean tested = parts.size() == 2;
    for (Part part : parts) {
      all.addUnshared(part.gathering, incidents);
      weakest = Math.min(weakest, part.strength);
      product *= part.p;
      tested &= !Double.isNaN(part.p);
    }
    if (!tested) {
      return all.counted(code, PatternKind.CONVERGENCE, Trend.UNKNOWN, weakest);
    }
    // The product of two chances is so small by chance with p (1 − ln p).
    double chance = product * (1 - Math.log(Math.max(product, Double.MIN_NORMAL)));
    return all.tested(
        code,
        PatternKind.CONVERGENCE,
        Trend.RISING,
        all.frequency(),
        StatisticalTest.COMBINED,
        Math.min(1, chance),
        Event.UNDATED);
  }

  /** What has no date cannot be shown to lie apart. */
  private static boolean together(Part a, Part b) {
    return a.lastDaysBefore == Event.UNDATED
        || b.lastDaysBefore == Event.UNDATED
        || Math.abs(a.lastDaysBefore - b.lastDaysBefore) <= TOGETHER_DAYS;
  }
}
