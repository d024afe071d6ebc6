package dev.safeguard.core.pattern;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.core.pattern.SchoolWeeks.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a pupil's own behaviour changes, against the pupil's own past, over school days. Five
 * questions share the false alarms that are allowed ({@link FalseAlarms}):
 *
 * <ul>
 *   <li>{@code rate_increase}: H₀ the last two, four or six weeks are like the others ({@link
 *       SchoolWeeks#increase}).
 *   <li>{@code burst}: H₀ incidents are spread evenly over the school days; scan statistic over
 *       {@value SchoolWeeks#LENGTH} school days within the last {@value #RECENT_DAYS} ({@link
 *       ExactTests#scanAtLeast}). Counts are divided by how much more the pupil's other weeks vary
 *       than chance would have them.
 *   <li>{@code severity_escalation}: H₀ the severities of the recent incidents, weighed by {@link
 *       #GRAVITY}, are a draw from all ({@link Randomisation#sumAtLeast}), for the last four and
 *       six weeks, times two.
 *   <li>{@code concentration}: H₀ the recent incidents are spread over places, subjects, weekdays
 *       and hours like those before; Fisher's exact test of the one that stands out, times how many
 *       there are.
 *   <li>{@code rate_increase} of one type: H₀ as for all; times the number of types.
 * </ul>
 */
final class BehaviourChanges {
  /** Questions among which the false alarms of the domain are shared. */
  private static final int QUESTIONS = 4;

  private static final int RECENT_DAYS = 30;
  private static final int[] RECENT = {20, RECENT_DAYS};
  private static final int LEAST = 3;

  /** What severities 1 to 5 weigh: the grave far more than the slight. */
  private static final int[] GRAVITY = {0, 0, 0, 1, 3, 6};

  /** Usual rates, in incidents a week: so different from pupil to pupil that they say little. */
  private static final double USUAL_SHAPE = 0.5;

  private static final double USUAL_RATE = 0.3;

  private static final int MINUTES_OF_AN_HOUR = 60;

  private static final PatternCode OVERALL = PatternCode.of(PatternFamily.BEHAVIOUR_OVERALL);
  private static final IncidentType[] TYPES = IncidentType.values();

  private final Span span;
  private final FalseAlarms alarms;
  private final List<Pattern> found;

  /** Own incidents inside the span, oldest first; the rest of the arrays is unused. */
  private final IncidentEvent[] incidents;

  private final int[] severities;
  private final int[] days;
  private int size;
  private int total;

  private final SchoolWeeks weeks;
  private final SchoolWeeks praise;
  private double withdrawn = 1;

  BehaviourChanges(int most, Span span, FalseAlarms alarms, List<Pattern> found) {
    this.span = span;
    this.alarms = alarms;
    this.found = found;
    this.incidents = new IncidentEvent[most];
    this.severities = new int[most];
    this.days = new int[most];
    this.weeks = new SchoolWeeks(span.schoolDays());
    this.praise = new SchoolWeeks(span.schoolDays());
  }

  void add(IncidentEvent incident, int severity) {
    if (span.covers(incident.daysBefore())) {
      incidents[size] = incident;
      severities[size] = severity;
      days[size] = span.schoolDaysAfter(incident.daysBefore());
      weeks.add(days[size], incident.count());
      size++;
      total += incident.count();
    }
  }

  void addPraise(IncidentEvent incident) {
    if (span.covers(incident.daysBefore())) {
      praise.add(span.schoolDaysAfter(incident.daysBefore()), incident.count());
    }
  }

  /** The chance that praise grows so seldom, or withdrawn behaviour so frequent. */
  private double disengagement() {
    return Math.min(1, 2 * Math.min(praise.decrease(), withdrawn));
  }

  /** Finds them, and tells what comes together with other domains. */
  void find(CombinationPatterns together) {
    double rate = 1;
    if (total >= LEAST) {
      double level = alarms.level(QUESTIONS);
      int known = found.size();
      Change overall = weeks.increase(LEAST, USUAL_SHAPE, USUAL_RATE);
      if (overall.p() <= 2 * level) {
        rate(overall, weeks.weeksSinceRise(), OVERALL, null);
      }
      double crowded = burst(level);
      double type = type(level);
      rate = Math.min(overall.p(), type);
      if (found.size() == known) {
        double clearest = Math.min(overall.p(), Math.min(crowded, 2 * type));
        together.seems(Domain.BEHAVIOUR, PatternKind.RATE_INCREASE, clearest);
      }
      seems(PatternKind.SEVERITY_ESCALATION, severity(level), level, together);
      seems(PatternKind.CONCENTRATION, concentration(level), level, together);
    }
    together.changed(Domain.BEHAVIOUR, rate);
    together.disengaged(disengagement());
  }

  private static void seems(
      PatternKind kind, double p, double level, CombinationPatterns together) {
    if (p > level) {
      together.seems(Domain.BEHAVIOUR, kind, p);
    }
  }

  private void rate(Change change, int since, PatternCode code, @Nullable IncidentType type) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < size; i++) {
      if (days[i] < change.schoolDays() && (type == null || incidents[i].type() == type)) {
        gathering.add(incidents[i], severities[i], incidents[i].count());
      }
    }
    found.add(
        gathering.tested(
            code,
            PatternKind.RATE_INCREASE,
            Trend.RISING,
            change.ratio(),
            StatisticalTest.GAMMA_POISSON,
            change.p(),
            span.daysBefore(since * SchoolWeeks.LENGTH)));
  }

  /** Whether one type becomes more frequent; the smallest chance, corrected for all types. */
  private double type(double level) {
    int[] recent = new int[TYPES.length];
    boolean[] any = new boolean[TYPES.length];
    int kinds = 0;
    for (int i = 0; i < size; i++) {
      int type = incidents[i].type().ordinal();
      kinds += any[type] ? 0 : 1;
      any[type] = true;
      recent[type] += days[i] < RECENT_DAYS ? incidents[i].count() : 0;
    }
    double least = 1;
    for (IncidentType type : TYPES) {
      if (kinds < 2 || recent[type.ordinal()] < LEAST) {
        continue;
      }
      SchoolWeeks own = new SchoolWeeks(span.schoolDays());
      for (int i = 0; i < size; i++) {
        if (incidents[i].type() == type) {
          own.add(days[i], incidents[i].count());
        }
      }
      Change change = own.increase(LEAST, USUAL_SHAPE, USUAL_RATE);
      if (type == IncidentType.WITHDRAWN) {
        withdrawn = change.p();
      }
      double p = Math.min(1, change.p() * kinds);
      least = Math.min(least, p);
      if (p <= level / 2) {
        rate(
            new Change(p, change.weeks(), change.recent(), change.before(), change.weeksBefore()),
            own.weeksSinceRise(),
            PatternCode.of(PatternFamily.BEHAVIOUR, type),
            type);
      }
    }
    return least;
  }

  /** The chance of the most crowded days, clumps not allowed for, which only a pattern needs. */
  private double burst(double level) {
    int all = span.schoolDays();
    if (all < 2 * RECENT_DAYS) {
      return 1;
    }
    int[] byDay = new int[RECENT_DAYS + SchoolWeeks.LENGTH];
    for (int i = 0; i < size; i++) {
      if (days[i] < byDay.length) {
        byDay[days[i]] += incidents[i].count();
      }
    }
    int most = 0;
    int at = 0;
    int inside = 0;
    for (int day = 0; day < byDay.length; day++) {
      inside += byDay[day] - (day >= SchoolWeeks.LENGTH ? byDay[day - SchoolWeeks.LENGTH] : 0);
      if (inside > most) {
        most = inside;
        at = day;
      }
    }
    if (most < LEAST) {
      return 1;
    }
    double part = (double) byDay.length / all;
    double w = (double) SchoolWeeks.LENGTH / all;
    double crowded = ExactTests.scanAtLeast(most, total, w, part);
    double clumping = weeks.clumping(RECENT_DAYS / SchoolWeeks.LENGTH, weeks.size());
    double p = ExactTests.scanAtLeast(most / clumping, total / clumping, w, part);
    if (p > level) {
      return crowded;
    }
    Gathering gathering = new Gathering();
    for (int i = 0; i < size; i++) {
      if (days[i] <= at && days[i] > at - SchoolWeeks.LENGTH) {
        gathering.add(incidents[i], severities[i], incidents[i].count());
      }
    }
    found.add(
        gathering.tested(
            OVERALL,
            PatternKind.BURST,
            Trend.RISING,
            times(most, total, all),
            StatisticalTest.SCAN,
            p,
            span.daysBefore(at + 1)));
    return crowded;
  }

  /** How many times the rate of the other days. */
  private static double times(int inside, int total, int schoolDays) {
    double usual = (total - inside + 0.5) / (schoolDays - SchoolWeeks.LENGTH);
    return inside / (double) SchoolWeeks.LENGTH / usual;
  }

  private double severity(double level) {
    double best = 1;
    int bestDays = 0;
    for (int window : RECENT) {
      int recent = 0;
      int sum = 0;
      for (int i = 0; i < size; i++) {
        if (days[i] < window) {
          recent++;
          sum += GRAVITY[severities[i]];
        }
      }
      if (recent < 2 || recent == size) {
        continue;
      }
      int[] above = new int[size];
      for (int i = 0; i < size; i++) {
        above[i] = GRAVITY[severities[i]];
      }
      double p = Math.min(1, RECENT.length * Randomisation.sumAtLeast(above, size, recent, sum));
      if (p < best) {
        best = p;
        bestDays = window;
      }
    }
    if (best > level) {
      return best;
    }
    Gathering gathering = new Gathering();
    double now = 0;
    double before = 0;
    for (int i = 0; i < size; i++) {
      if (days[i] < bestDays) {
        gathering.add(incidents[i], severities[i], incidents[i].count());
        now += severities[i];
      } else {
        before += severities[i];
      }
    }
    int recent = gathering.entries();
    found.add(
        gathering.tested(
            OVERALL,
            PatternKind.SEVERITY_ESCALATION,
            Trend.RISING,
            now / recent - before / (size - recent),
            StatisticalTest.PERMUTATION,
            best,
            span.daysBefore(bestDays)));
    return best;
  }

  /** What may stand out, with how many values it has. */
  private enum Spread {
    PLACE(PlaceCode.values().length),
    SUBJECT(SubjectCode.values().length),
    WEEKDAY(7),
    HOUR(24);

    private static final Spread[] ALL = values();

    private final int many;

    Spread(int many) {
      this.many = many;
    }

    /** Which of its values an incident has, or −1. */
    private int of(IncidentEvent incident, Span span) {
      return switch (this) {
        case PLACE -> incident.place() == null ? -1 : incident.place().ordinal();
        case SUBJECT -> incident.subject() == null ? -1 : incident.subject().ordinal();
        case WEEKDAY -> span.weekday(incident.daysBefore());
        case HOUR ->
            incident.minuteOfDay() == Event.NO_TIME
                ? -1
                : incident.minuteOfDay() / MINUTES_OF_AN_HOUR;
      };
    }

    private PatternCode code(int at) {
      return switch (this) {
        case PLACE -> PatternCode.of(PatternFamily.BEHAVIOUR_PLACE, PlaceCode.values()[at]);
        case SUBJECT -> PatternCode.of(PatternFamily.BEHAVIOUR_SUBJECT, SubjectCode.values()[at]);
        case WEEKDAY -> PatternCode.of(PatternFamily.BEHAVIOUR_WEEKDAY);
        case HOUR -> PatternCode.of(PatternFamily.BEHAVIOUR_HOUR);
      };
    }
  }

  private double concentration(double level) {
    if (within(RECENT_DAYS) < LEAST) {
      return 1;
    }
    double least = 1;
    double each = level / Spread.ALL.length;
    int[] values = new int[size];
    for (Spread spread : Spread.ALL) {
      for (int i = 0; i < size; i++) {
        values[i] = spread.of(incidents[i], span);
      }
      for (int window : RECENT) {
        double p = concentration(spread, values, window, each);
        least = Math.min(least, p * Spread.ALL.length);
        if (p <= each) {
          break;
        }
      }
    }
    return least;
  }

  /** Incidents of the last school days; the newest stand last. */
  private int within(int schoolDays) {
    int recent = 0;
    while (recent < size && days[size - 1 - recent] < schoolDays) {
      recent++;
    }
    return recent;
  }

  private double concentration(Spread spread, int[] values, int window, double level) {
    int[] all = new int[spread.many];
    int[] recent = new int[spread.many];
    int placed = 0;
    int drawn = 0;
    for (int i = 0; i < size; i++) {
      int at = values[i];
      if (at < 0) {
        continue;
      }
      placed++;
      all[at]++;
      if (days[i] < window) {
        drawn++;
        recent[at]++;
      }
    }
    int kinds = 0;
    double best = 1;
    int bestAt = -1;
    for (int at = 0; at < all.length; at++) {
      kinds += all[at] > 0 ? 1 : 0;
      if (recent[at] >= LEAST && (long) recent[at] * placed > (long) all[at] * drawn) {
        double p = ExactTests.hypergeometricAtLeast(recent[at], drawn, all[at], placed);
        if (p < best) {
          best = p;
          bestAt = at;
        }
      }
    }
    best = Math.min(1, best * kinds * RECENT.length);
    if (bestAt < 0 || best > level) {
      return best;
    }
    Gathering gathering = new Gathering();
    for (int i = 0; i < size; i++) {
      if (days[i] < window && values[i] == bestAt) {
        gathering.add(incidents[i], severities[i], incidents[i].count());
      }
    }
    found.add(
        gathering.tested(
            spread.code(bestAt),
            PatternKind.CONCENTRATION,
            Trend.RISING,
            (double) recent[bestAt] / drawn,
            StatisticalTest.HYPERGEOMETRIC,
            best,
            span.daysBefore(window)));
    return best;
  }
}
