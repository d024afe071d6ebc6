package dev.safeguard.api.event;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.token.EventRef;

/**
 * One concern that a person recorded.
 *
 * @param ref reference to the entry
 * @param daysBefore days before the as-of date, or {@link Event#UNDATED}
 * @param minuteOfDay minutes since midnight, or {@link Event#NO_TIME}
 * @param category what it was about
 */
public record ConcernEvent(EventRef ref, int daysBefore, int minuteOfDay, ConcernCategory category)
    implements Event {}
