package dev.safeguard.bench.school;

import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.record.Incident;
import java.util.Locale;

/** How a school writes a code of a vocabulary that is open on the way in. */
final class Words {
  private static final String PRAISE = of(IncidentType.PRAISE);

  /** {@code PHYSICAL_AGGRESSION} as {@code physical aggression}. */
  static <E extends Enum<E> & Code> String of(E code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether an entry of the behaviour log is praise. */
  static boolean isPraise(Incident incident) {
    return PRAISE.equals(incident.type());
  }

  private Words() {}
}
