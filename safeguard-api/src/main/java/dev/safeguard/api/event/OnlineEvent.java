package dev.safeguard.api.event;

import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.token.EventRef;

/**
 * One online-safety event.
 *
 * @param ref reference to the entry
 * @param daysBefore days before the as-of date, or {@link Event#UNDATED}
 * @param minuteOfDay minutes since midnight, or {@link Event#NO_TIME}
 * @param category what it was
 * @param severity 1 to 5, or 0 where not recorded
 */
public record OnlineEvent(
    EventRef ref, int daysBefore, int minuteOfDay, OnlineCategory category, int severity)
    implements Event {}
