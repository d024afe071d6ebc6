package dev.safeguard.api.record;

import dev.safeguard.api.code.AttendanceCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One session's register mark.
 *
 * @param id the source's own id; null where it has none
 * @param timestamp the day, with a time where the source had one
 * @param session morning or afternoon; null where the source does not say, in which case the time
 *     of day decides, and without one the mark stands for the whole day
 * @param code the mark
 */
public record AttendanceMark(
    @Nullable String id, EventTime timestamp, @Nullable Session session, AttendanceCode code) {

  /** A half day. */
  public enum Session {
    AM,
    PM
  }

  public AttendanceMark {
    Objects.requireNonNull(timestamp, "timestamp");
    Objects.requireNonNull(code, "code");
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "AttendanceMark[…]";
  }
}
