package dev.safeguard.api.event;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.token.EventRef;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the behaviour log.
 *
 * @param ref reference to the entry
 * @param daysBefore days before the as-of date, or {@link Event#UNDATED}
 * @param minuteOfDay minutes since midnight, or {@link Event#NO_TIME}
 * @param type kind of behaviour
 * @param severity 1 to 5, or 0 where not recorded
 * @param role the pupil's part
 * @param place where, or null where not recorded
 * @param subject lesson, or null where not recorded
 * @param count how many like incidents the entry stands for
 */
public record IncidentEvent(
    EventRef ref,
    int daysBefore,
    int minuteOfDay,
    IncidentType type,
    int severity,
    Role role,
    @Nullable PlaceCode place,
    @Nullable SubjectCode subject,
    int count)
    implements Event {

  /** Whether it is the pupil's own behaviour, and a concern. */
  public boolean own() {
    return role == Role.OFFENDER && type.concern();
  }
}
