package dev.safeguard.api.event;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.token.EventRef;

/**
 * Support that the pupil has or had. Its day is the day it started.
 *
 * @param ref reference to the entry
 * @param daysBefore days from its start to the as-of date, or {@link Event#UNDATED}
 * @param type what it is
 * @param endedDaysBefore days from its end to the as-of date, or {@link #ONGOING}
 */
public record InterventionEvent(
    EventRef ref, int daysBefore, InterventionType type, int endedDaysBefore) implements Event {

  /** Value of {@link #endedDaysBefore()} while the support goes on. */
  public static final int ONGOING = -1;
}
