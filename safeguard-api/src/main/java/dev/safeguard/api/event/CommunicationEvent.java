package dev.safeguard.api.event;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.token.EventRef;

/**
 * One message about the pupil.
 *
 * @param ref reference to the entry
 * @param daysBefore days before the as-of date, or {@link Event#UNDATED}
 * @param minuteOfDay minutes since midnight, or {@link Event#NO_TIME}
 * @param source who it came from
 * @param urgency how urgent
 */
public record CommunicationEvent(
    EventRef ref, int daysBefore, int minuteOfDay, CommunicationSource source, Urgency urgency)
    implements Event {}
