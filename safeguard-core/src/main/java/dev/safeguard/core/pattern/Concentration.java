package dev.safeguard.core.pattern;

import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.List;

/**
 * Whether a pupil's recent incidents gather in a place, a subject, a weekday or an hour. H₀: they
 * are spread like those before. Fisher's exact test ({@link ExactTests#hypergeometricAtLeast}) of
 * the value that stands out, as one of all values, times the windows and the four questions; one
 * value counts once on one day, since two entries then often have one cause. Of these the place has
 * half of the false alarms, the subject a quarter, and weekday and hour the rest: where it happens
 * is where somebody can go and look.
 */
final class Concentration {
  private static final int MINUTES_OF_AN_HOUR = 60;

  /** The same chance may come out a little different from other numbers. */
  private static final double ROUNDING = 1 + 1e-9;

  private final OwnIncidents own;
  private final Span span;
  private final List<Pattern> found;

  Concentration(OwnIncidents own, Span span, List<Pattern> found) {
    this.own = own;
    this.span = span;
    this.found = found;
  }

  /** What may stand out, with how many values it has. */
  private enum Spread {
    PLACE(PlaceCode.values().length, 2),
    SUBJECT(SubjectCode.values().length, 4),
    WEEKDAY(7, 8),
    HOUR(24, 8);

    private static final Spread[] ALL = values();

    private final int many;

    /** The chance of what is found counts so many times: as one of several questions. */
    private final int times;

    Spread(int many, int times) {
      this.many = many;
      this.times = times;
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

  /** Adds what stands out to those found; the smallest chance, corrected. */
  double find(double level) {
    if (own.within(BehaviourChanges.RECENT_DAYS) < BehaviourChanges.LEAST) {
      return 1;
    }
    double least = 1;
    int[] values = new int[own.size];
    for (Spread spread : Spread.ALL) {
      onceADay(spread, values);
      Standing best = clearest(spread, values);
      if (best.p <= level) {
        add(spread, best);
      }
      least = Math.min(least, best.p);
    }
    return least;
  }

  /** The values of the incidents, but −1 for what another of the same day has said. */
  private void onceADay(Spread spread, int[] values) {
    int[] latest = new int[spread.many];
    for (int i = 0; i < values.length; i++) {
      int value = spread.of(own.incidents[i], span);
      int day = own.days[i] + 1;
      boolean said = value >= 0 && latest[value] == day;
      values[i] = said ? -1 : value;
      if (value >= 0) {
        latest[value] = day;
      }
    }
  }

  /** What stands out in a window, of how great a share of its incidents, by what chance. */
  private record Standing(double p, int window, int at, double share) {
    static final Standing NONE = new Standing(1, 0, -1, 0);
  }

  private Standing clearest(Spread spread, int[] values) {
    int[] all = new int[spread.many];
    int placed = 0;
    for (int i = 0; i < own.size; i++) {
      if (values[i] >= 0) {
        all[values[i]]++;
        placed++;
      }
    }
    Standing clearest = Standing.NONE;
    int[] recent = new int[spread.many];
    int drawn = 0;
    int next = own.size - 1;
    for (int window : BehaviourChanges.RECENT) {
      for (; next >= 0 && own.days[next] < window; next--) {
        if (values[next] >= 0) {
          recent[values[next]]++;
          drawn++;
        }
      }
      double best = 1;
      int at = -1;
      for (int value = 0; value < all.length; value++) {
        if (recent[value] >= BehaviourChanges.LEAST
            && (long) recent[value] * placed > (long) all[value] * drawn) {
          double p = ExactTests.hypergeometricAtLeast(recent[value], drawn, all[value], placed);
          if (p < best) {
            best = p;
            at = value;
          }
        }
      }
      int times = BehaviourChanges.LOOKS * spread.times;
      // As one of all values its chance is greater than by itself.
      if (best * times < clearest.p) {
        double p = anySoSeldom(best, drawn, all, placed) * times;
        if (p < clearest.p) {
          clearest = new Standing(p, window, at, (double) recent[at] / drawn);
        }
      }
    }
    return clearest;
  }

  private void add(Spread spread, Standing standing) {
    Gathering gathering =
        own.gather(
            i -> own.days[i] < standing.window && spread.of(own.incidents[i], span) == standing.at);
    found.add(
        gathering.tested(
            spread.code(standing.at),
            PatternKind.CONCENTRATION,
            Trend.RISING,
            standing.share,
            StatisticalTest.HYPERGEOMETRIC,
            standing.p,
            span.daysBefore(standing.window)));
  }

  /**
   * The chance that some value stands out so much or more: the sum over all values of the largest
   * chance that each can have up to this one (Tarone 1990). Counts being whole, that is far below
   * this chance times the number of values, and nothing for those that are too seldom.
   */
  private static double anySoSeldom(double chance, int drawn, int[] all, int placed) {
    double sum = 0;
    for (int marked : all) {
      double own = 0;
      // The chance falls as the number rises: between one too few and one seldom enough.
      int few = 0;
      int enough = Math.min(marked, drawn) + 1;
      while (enough - few > 1) {
        int k = (few + enough) >>> 1;
        double p = ExactTests.hypergeometricAtLeast(k, drawn, marked, placed);
        if (p > chance * ROUNDING) {
          few = k;
        } else {
          enough = k;
          own = p;
        }
      }
      sum += own;
    }
    return sum;
  }
}
