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
    implements Event {
  private static final int NOON = 720;

  /**
   * Noon for an afternoon, so that it stands behind its morning; {@link Event#NO_TIME} otherwise.
   */
  @Override
  public int minuteOfDay() {
    return session == HalfDay.PM ? NOON : NO_TIME;
  }
}
