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
 * the value that stands out, times how many there are, the windows and the four questions.
 */
final class Concentration {
  private static final int MINUTES_OF_AN_HOUR = 60;

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

  /** Adds what stands out to those found; the smallest chance, corrected. */
  double find(double level) {
    if (own.within(BehaviourChanges.RECENT_DAYS) < BehaviourChanges.LEAST) {
      return 1;
    }
    double least = 1;
    double each = level / Spread.ALL.length;
    int[] values = new int[own.size];
    for (Spread spread : Spread.ALL) {
      for (int i = 0; i < own.size; i++) {
        values[i] = spread.of(own.incidents[i], span);
      }
      for (int window : BehaviourChanges.RECENT) {
        double p = of(spread, values, window, each);
        least = Math.min(least, p * Spread.ALL.length);
        if (p <= each) {
          break;
        }
      }
    }
    return least;
  }

  private double of(Spread spread, int[] values, int window, double level) {
    int[] all = new int[spread.many];
    int[] recent = new int[spread.many];
    int placed = 0;
    int drawn = 0;
    for (int i = 0; i < own.size; i++) {
      int at = values[i];
      if (at < 0) {
        continue;
      }
      placed++;
      all[at]++;
      if (own.days[i] < window) {
        drawn++;
        recent[at]++;
      }
    }
    int kinds = 0;
    double best = 1;
    int bestAt = -1;
    for (int at = 0; at < all.length; at++) {
      kinds += all[at] > 0 ? 1 : 0;
      if (recent[at] >= BehaviourChanges.LEAST
          && (long) recent[at] * placed > (long) all[at] * drawn) {
        double p = ExactTests.hypergeometricAtLeast(recent[at], drawn, all[at], placed);
        if (p < best) {
          best = p;
          bestAt = at;
        }
      }
    }
    best = Math.min(1, best * kinds * BehaviourChanges.RECENT.length);
    if (bestAt < 0 || best > level) {
      return best;
    }
    int value = bestAt;
    Gathering gathering = own.gather(i -> own.days[i] < window && values[i] == value);
    found.add(
        gathering.tested(
            spread.code(value),
            PatternKind.CONCENTRATION,
            Trend.RISING,
            (double) recent[value] / drawn,
            StatisticalTest.HYPERGEOMETRIC,
            best,
            span.daysBefore(window)));
    return best;
  }
}
