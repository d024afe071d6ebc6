package dev.safeguard.core.pattern;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.pattern.UsualRate;
import dev.safeguard.core.pattern.SchoolWeeks.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a pupil's own behaviour changes, against the pupil's own past, over school days. Five
 * questions share the false alarms that are allowed ({@link FalseAlarms}):
 *
 * <ul>
 *   <li>{@code rate_increase}: H₀ the last two, three, four or six weeks are like the others
 *       ({@link SchoolWeeks#increase}).
 *   <li>{@code burst}: H₀ incidents are spread evenly over the school days; scan statistic over
 *       {@value SchoolWeeks#LENGTH} school days within the last {@value #RECENT_DAYS} ({@link
 *       ExactTests#scanAtLeast}). Counts are divided by how much more the pupil's other weeks vary
 *       than chance would have them.
 *   <li>{@code severity_escalation}: H₀ the severities of the recent incidents, weighed by {@link
 *       #GRAVITY}, are a draw from all ({@link Randomisation#sumAtLeast}), for the last three, four
 *       and six weeks, times {@value #LOOKS}.
 *   <li>{@code concentration} in a place, a subject, a weekday or an hour ({@link Concentration}).
 *   <li>{@code rate_increase} of one type: H₀ as for all; times the number of types.
 * </ul>
 */
final class BehaviourChanges {
  /** Questions among which the false alarms of the domain are shared. */
  private static final int QUESTIONS = 4;

  static final int RECENT_DAYS = 30;
  static final int[] RECENT = {15, 20, RECENT_DAYS};

  /** The windows lie in each other: three find by chance hardly more than two that do not. */
  static final int LOOKS = 2;

  static final int LEAST = 3;

  /** What severities 1 to 5 weigh: the grave far more than the slight. */
  private static final int[] GRAVITY = {0, 0, 0, 1, 3, 6};

  private static final PatternCode OVERALL = PatternCode.of(PatternFamily.BEHAVIOUR_OVERALL);
  private static final IncidentType[] TYPES = IncidentType.values();

  private final Span span;
  private final FalseAlarms alarms;
  private final UsualRate usual;
  private final List<Pattern> found;

  /** Inside the span. */
  private final OwnIncidents own;

  private final SchoolWeeks weeks;
  private final SchoolWeeks praise;
  private double withdrawn = 1;

  BehaviourChanges(int most, Span span, FalseAlarms alarms, UsualRate usual, List<Pattern> found) {
    this.span = span;
    this.alarms = alarms;
    this.usual = usual;
    this.found = found;
    this.own = new OwnIncidents(most);
    this.weeks = new SchoolWeeks(span.schoolDays(), span.expectedWeeks());
    this.praise = new SchoolWeeks(span.schoolDays());
  }

  void add(IncidentEvent incident, int severity) {
    if (span.covers(incident.daysBefore())) {
      int day = span.schoolDaysAfter(incident.daysBefore());
      own.add(incident, severity, day);
      weeks.add(day, incident.count());
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
    if (own.total >= LEAST) {
      double level = alarms.level(QUESTIONS);
      int known = found.size();
      Change overall = weeks.increase(LEAST, usual);
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
      seems(
          PatternKind.CONCENTRATION,
          new Concentration(own, span, found).find(level),
          level,
          together);
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
    Gathering gathering =
        own.gather(
            i ->
                own.days[i] < change.schoolDays()
                    && (type == null || own.incidents[i].type() == type));
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
    for (int i = 0; i < own.size; i++) {
      int type = own.incidents[i].type().ordinal();
      kinds += any[type] ? 0 : 1;
      any[type] = true;
      recent[type] += own.days[i] < RECENT_DAYS ? own.incidents[i].count() : 0;
    }
    double least = 1;
    for (IncidentType type : TYPES) {
      if (kinds < 2 || recent[type.ordinal()] < LEAST) {
        continue;
      }
      SchoolWeeks ofType = new SchoolWeeks(span.schoolDays(), span.expectedWeeks());
      for (int i = 0; i < own.size; i++) {
        if (own.incidents[i].type() == type) {
          ofType.add(own.days[i], own.incidents[i].count());
        }
      }
      Change change = ofType.increase(LEAST, usual);
      if (type == IncidentType.WITHDRAWN) {
        withdrawn = change.p();
      }
      double p = Math.min(1, change.p() * kinds);
      least = Math.min(least, p);
      if (p <= level / 2) {
        rate(
            change.withP(p),
            ofType.weeksSinceRise(),
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
    for (int i = 0; i < own.size; i++) {
      if (own.days[i] < byDay.length) {
        byDay[own.days[i]] += own.incidents[i].count();
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
    double crowded = ExactTests.scanAtLeast(most, own.total, w, part);
    double clumping = weeks.clumping(RECENT_DAYS / SchoolWeeks.LENGTH, weeks.size());
    double p = ExactTests.scanAtLeast(most / clumping, own.total / clumping, w, part);
    if (p > level) {
      return crowded;
    }
    int first = at + 1;
    Gathering gathering =
        own.gather(i -> own.days[i] < first && own.days[i] >= first - SchoolWeeks.LENGTH);
    found.add(
        gathering.tested(
            OVERALL,
            PatternKind.BURST,
            Trend.RISING,
            times(most, own.total, all),
            StatisticalTest.SCAN,
            p,
            span.daysBefore(first)));
    return crowded;
  }

  /** How many times the rate of the other days. */
  private static double times(int inside, int total, int schoolDays) {
    double usual = (total - inside + 0.5) / (schoolDays - SchoolWeeks.LENGTH);
    return inside / (double) SchoolWeeks.LENGTH / usual;
  }

  private double severity(double level) {
    int[] gravities = new int[own.size];
    for (int i = 0; i < own.size; i++) {
      gravities[i] = GRAVITY[own.severities[i]];
    }
    double likely = 1;
    int bestDays = 0;
    int bestRecent = 0;
    int bestSum = 0;
    int recent = 0;
    int sum = 0;
    for (int window : RECENT) {
      for (; recent < own.size && own.days[own.size - 1 - recent] < window; recent++) {
        sum += gravities[own.size - 1 - recent];
      }
      if (recent >= 2 && recent < own.size) {
        double p = Randomisation.approximated(gravities, own.size, recent, sum);
        if (p < likely) {
          likely = p;
          bestDays = window;
          bestRecent = recent;
          bestSum = sum;
        }
      }
    }
    if (bestDays == 0) {
      return 1;
    }
    double best =
        Math.min(1, LOOKS * Randomisation.sumAtLeast(gravities, own.size, bestRecent, bestSum));
    if (best > level) {
      return best;
    }
    Gathering gathering = new Gathering();
    double now = 0;
    double before = 0;
    for (int i = 0; i < own.size; i++) {
      if (own.days[i] < bestDays) {
        gathering.add(own.incidents[i], own.severities[i], own.incidents[i].count());
        now += own.severities[i];
      } else {
        before += own.severities[i];
      }
    }
    int entries = gathering.entries();
    found.add(
        gathering.tested(
            OVERALL,
            PatternKind.SEVERITY_ESCALATION,
            Trend.RISING,
            now / entries - before / (own.size - entries),
            StatisticalTest.PERMUTATION,
            best,
            span.daysBefore(bestDays)));
    return best;
  }
}
