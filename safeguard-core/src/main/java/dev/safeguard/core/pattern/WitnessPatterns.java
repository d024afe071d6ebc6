package dev.safeguard.core.pattern;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a pupil saw within {@value #WINDOW_DAYS} days, by incidents that were recorded with the
 * pupil as witness.
 *
 * <ul>
 *   <li>{@code recurrence}: at least {@value #LEAST} of violence, weapons, self-harm or a sexual
 *       kind, or of severity {@value #SERIOUS} and up. A child who keeps seeing violence is asked
 *       how that was; it is of severity {@value #SERIOUS} from {@value #MUCH} on, else {@value
 *       #USUAL}.
 *   <li>{@code indicator}: one with a weapon, of self-harm or of a sexual kind, of that severity.
 * </ul>
 *
 * <p>A witness has done nothing. So it weighs least of all, and comes together with nothing ({@link
 * CombinationPatterns}).
 */
final class WitnessPatterns {
  private static final int LEAST = 3;
  private static final int MUCH = 8;
  private static final int USUAL = 3;
  private static final int WINDOW_DAYS = 42;
  private static final int SERIOUS = 4;

  /** How strong one of them is. */
  private static final double SLIGHT = 0.1;

  /** Incidents, beyond the first, that make it 63 % strong. */
  private static final double SCALE = 6;

  private static final Set<IncidentType> VIOLENT =
      EnumSet.of(
          IncidentType.PHYSICAL_AGGRESSION,
          IncidentType.WEAPON,
          IncidentType.SEXUAL_BEHAVIOUR,
          IncidentType.SELF_HARM);

  private static final Set<IncidentType> GRAVE =
      EnumSet.of(IncidentType.WEAPON, IncidentType.SEXUAL_BEHAVIOUR, IncidentType.SELF_HARM);

  private static final PatternCode WITNESS = PatternCode.of(PatternFamily.WITNESS);

  /** Finds it. */
  static void find(List<IncidentEvent> incidents, List<Pattern> found) {
    Gathering seen = new Gathering();
    Gathering grave = new Gathering();
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (incident.role() == Role.WITNESS
          && incident.daysBefore() <= WINDOW_DAYS
          && (VIOLENT.contains(incident.type())
              || (incident.type().concern() && incident.severity() >= SERIOUS))) {
        seen.add(incident, USUAL, incident.count());
        if (GRAVE.contains(incident.type()) && incident.severity() >= SERIOUS) {
          grave.add(incident, incident.severity(), incident.count());
        }
      }
    }
    if (grave.frequency() > 0) {
      found.add(grave.counted(WITNESS, PatternKind.INDICATOR, Trend.UNKNOWN, SLIGHT));
    }
    if (seen.frequency() >= MUCH) {
      seen.atLeast(SERIOUS);
    }
    if (seen.frequency() >= LEAST) {
      double strength = Strength.ofCount(seen.frequency(), SCALE);
      found.add(seen.counted(WITNESS, PatternKind.RECURRENCE, Trend.UNKNOWN, strength));
    }
  }

  private WitnessPatterns() {}
}
