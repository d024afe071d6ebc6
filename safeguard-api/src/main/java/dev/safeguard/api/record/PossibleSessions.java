package dev.safeguard.api.record;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How many half days a week the pupil was expected in school over a span of days. Where a record
 * says so, attendance is measured against it and marks may list exceptions only.
 *
 * @param from first day
 * @param to last day
 * @param perWeek sessions in a full school week, 0 to 14; ten is full time
 */
public record PossibleSessions(LocalDate from, LocalDate to, int perWeek) {

  /**
   * @throws IllegalArgumentException if the span is reversed or {@code perWeek} not 0 to 14
   */
  public PossibleSessions {
    Objects.requireNonNull(from, "from");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from");
    }
    if (perWeek < 0 || perWeek > 14) {
      throw new IllegalArgumentException("per_week must be 0 to 14");
    }
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "PossibleSessions[…]";
  }
}
