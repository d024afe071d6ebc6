package dev.safeguard.api.event;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.token.EventRef;

/**
 * One register mark.
 *
 * @param ref reference to the entry
 * @param daysBefore days before the as-of date, or {@link Event#UNDATED}
 * @param session half day or whole day
 * @param code the mark
 */
public record AttendanceEvent(EventRef ref, int daysBefore, HalfDay session, AttendanceCode code)
    implements Event {}
