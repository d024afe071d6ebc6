package dev.safeguard.core.pattern;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.pattern.UsualRates;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of the behaviour log. Own behaviour is what a pupil did; what was done to the pupil
 * makes patterns of its own, so does what was seen ({@link WitnessPatterns}), and praise never
 * counts. Changes are found by {@link BehaviourChanges}.
 *
 * <ul>
 *   <li>{@code recurrence}: at least two incidents of one type within twelve weeks. Says nothing of
 *       change: a high but steady rate recurs and does not rise. As a victim also at least {@value
 *       #SUFFERED_AGAIN} of several types within {@value #SUFFERED_DAYS} days: whoever is picked on
 *       is pushed today and called names tomorrow.
 *   <li>{@code indicator}: one incident of a grave type within the last school year, whatever its
 *       rate.
 * </ul>
 */
final class BehaviourPatterns {

  /** Severity of an incident that was recorded without one. */
  private static final int USUAL_SEVERITY = 2;

  /** Usual incidents, beyond the first, that make a recurrence 63 % strong. */
  private static final double RECURRENCE_SCALE = 4;

  private static final PatternCode[] OWN = codes(PatternFamily.BEHAVIOUR);
  private static final PatternCode[] SUFFERED = codes(PatternFamily.VICTIM);
  private static final PatternCode SUFFERED_OVERALL = PatternCode.of(PatternFamily.VICTIM_OVERALL);
  private static final int SUFFERED_AGAIN = 3;
  private static final int SUFFERED_DAYS = 42;

  private static PatternCode[] codes(PatternFamily family) {
    IncidentType[] types = IncidentType.values();
    PatternCode[] codes = new PatternCode[types.length];
    for (IncidentType type : types) {
      codes[type.ordinal()] = PatternCode.of(family, type);
    }
    return codes;
  }

  /**
   * Severity of one incident of a type that is a pattern at once, or 0. A first vape is not as
   * grave as dealing, nor a rude word as an assault: how grave they are stands in the record's own
   * severity, and without one they are taken as grave. A blow is one at once only if it is of the
   * gravest.
   */
  static int indicates(IncidentEvent incident) {
    int severity = severity(incident);
    boolean known = incident.severity() > 0;
    return switch (incident.type()) {
      case SELF_HARM, WEAPON -> 5;
      case SEXUAL_BEHAVIOUR -> {
        if (incident.role() == Role.VICTIM) {
          yield known && severity < 5 ? 4 : 5;
        }
        yield known && severity < 3 ? 3 : 4;
      }
      case SUBSTANCE -> incident.role() == Role.OFFENDER ? Math.max(2, Math.min(3, severity)) : 0;
      case PHYSICAL_AGGRESSION -> severity == 5 ? 5 : 0;
      default -> 0;
    };
  }

  /** Of a record without one the usual. */
  static int severity(IncidentEvent incident) {
    return incident.severity() == 0 ? USUAL_SEVERITY : incident.severity();
  }

  /** Finds them, and tells what comes together with other domains. */
  static void find(
      List<IncidentEvent> incidents,
      Span span,
      FalseAlarms alarms,
      UsualRates usual,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    if (incidents.isEmpty()) {
      return;
    }
    int types = OWN.length;
    ByType own = new ByType(types);
    ByType suffered = new ByType(types);
    boolean saw = false;
    BehaviourChanges changes =
        new BehaviourChanges(incidents.size(), span, alarms, usual.incidents(), found);
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (!incident.type().concern()) {
        changes.addPraise(incident);
        continue;
      }
      if (incident.role() == Role.WITNESS) {
        saw = true;
        continue;
      }
      int severity = severity(incident);
      if (incident.role() == Role.VICTIM) {
        suffered.add(incident, severity);
        continue;
      }
      own.add(incident, severity);
      changes.add(incident, severity);
    }
    own.report(OWN, found);
    suffered.report(SUFFERED, found);
    sufferedInSeveralWays(incidents, found);
    if (saw) {
      WitnessPatterns.find(incidents, found);
    }
    if (!span.hasBaseline()) {
      notEnough.add(Domain.BEHAVIOUR);
      return;
    }
    ChangeOfType.find(incidents, span, alarms, found);
    changes.find(together);
  }

  private static void sufferedInSeveralWays(List<IncidentEvent> incidents, List<Pattern> found) {
    Gathering all = new Gathering();
    Set<IncidentType> types = EnumSet.noneOf(IncidentType.class);
    double weight = 0;
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (incident.role() == Role.VICTIM
          && incident.type().concern()
          && incident.daysBefore() <= SUFFERED_DAYS) {
        int severity = severity(incident);
        all.add(incident, severity, incident.count());
        types.add(incident.type());
        weight += (double) incident.count() * severity / USUAL_SEVERITY;
      }
    }
    if (types.size() > 1 && all.frequency() >= SUFFERED_AGAIN) {
      double strength = Strength.ofCount(weight, RECURRENCE_SCALE);
      found.add(all.counted(SUFFERED_OVERALL, PatternKind.RECURRENCE, Trend.UNKNOWN, strength));
    }
  }

  /** Incidents gathered by type: those that recur and, apart from them, the grave of a year. */
  private static final class ByType {
    private final @Nullable Gathering[] recurring;
    private final double[] weights;

    /** Made for the first grave incident, since most pupils have none. */
    private @Nullable Gathering @Nullable [] indicating;

    ByType(int types) {
      recurring = new Gathering[types];
      weights = new double[types];
    }

    void add(IncidentEvent incident, int severity) {
      int type = incident.type().ordinal();
      int day = incident.daysBefore();
      int indicated = indicates(incident);
      int gravest = Math.max(severity, indicated);
      if (indicated > 0 && day <= Span.LOOKBACK_DAYS) {
        if (indicating == null) {
          indicating = new Gathering[recurring.length];
        }
        of(type, indicating).add(incident, gravest, incident.count());
      }
      if (Span.recurs(day)) {
        of(type, recurring).add(incident, gravest, incident.count());
        weights[type] += (double) incident.count() * severity / USUAL_SEVERITY;
      }
    }

    private static Gathering of(int type, @Nullable Gathering[] gatherings) {
      Gathering gathering = gatherings[type];
      if (gathering == null) {
        gathering = new Gathering();
        gatherings[type] = gathering;
      }
      return gathering;
    }

    void report(PatternCode[] codes, List<Pattern> found) {
      for (int type = 0; type < recurring.length; type++) {
        Gathering grave = indicating == null ? null : indicating[type];
        if (grave != null) {
          found.add(grave.counted(codes[type], PatternKind.INDICATOR, Trend.UNKNOWN, 1));
        }
        Gathering again = recurring[type];
        if (again != null && again.frequency() >= 2) {
          double strength = Strength.ofCount(weights[type], RECURRENCE_SCALE);
          found.add(again.counted(codes[type], PatternKind.RECURRENCE, Trend.UNKNOWN, strength));
        }
      }
    }
  }

  private BehaviourPatterns() {}
}
