package dev.safeguard.api.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Support that the pupil has or had.
 *
 * @param id the source's own id; null where it has none
 * @param type open text
 * @param started first day, or null where not recorded
 * @param ended last day; null, or a day after the as-of date, while it goes on
 */
public record Intervention(
    @Nullable String id,
    @Nullable String type,
    @Nullable LocalDate started,
    @Nullable LocalDate ended) {

  /**
   * @throws IllegalArgumentException if it ended before it started
   */
  public Intervention {
    if (started != null && ended != null && ended.isBefore(started)) {
      throw new IllegalArgumentException("ended must not be before started");
    }
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "Intervention[…]";
  }
}
