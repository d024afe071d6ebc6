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
 * {@code recurrence} of what a pupil saw: at least {@value #LEAST} incidents of violence, weapons,
 * self-harm or a sexual kind, or of severity {@value #SERIOUS} and up, that were recorded with the
 * pupil as witness, within {@value #WINDOW_DAYS} days. A child who keeps seeing violence is asked
 * how that was; having seen something once or twice is no pattern of harm, and a witness has done
 * nothing. So it weighs least of all, and comes together with nothing ({@link
 * CombinationPatterns}).
 */
final class WitnessPatterns {
  private static final int LEAST = 3;
  private static final int WINDOW_DAYS = 42;
  private static final int SERIOUS = 4;

  /** Incidents, beyond the first, that make it 63 % strong. */
  private static final double SCALE = 6;

  private static final Set<IncidentType> VIOLENT =
      EnumSet.of(
          IncidentType.PHYSICAL_AGGRESSION,
          IncidentType.WEAPON,
          IncidentType.SEXUAL_BEHAVIOUR,
          IncidentType.SELF_HARM);

  private static final PatternCode WITNESS = PatternCode.of(PatternFamily.WITNESS);

  /** Finds it. */
  static void find(List<IncidentEvent> incidents, List<Pattern> found) {
    Gathering seen = new Gathering();
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (incident.role() == Role.WITNESS
          && incident.daysBefore() <= WINDOW_DAYS
          && (VIOLENT.contains(incident.type())
              || (incident.type().concern() && incident.severity() >= SERIOUS))) {
        seen.add(incident, BehaviourPatterns.severity(incident), incident.count());
      }
    }
    if (seen.frequency() >= LEAST) {
      double strength = Strength.ofCount(seen.frequency(), SCALE);
      found.add(seen.counted(WITNESS, PatternKind.RECURRENCE, Trend.UNKNOWN, strength));
    }
  }

  private WitnessPatterns() {}
}
