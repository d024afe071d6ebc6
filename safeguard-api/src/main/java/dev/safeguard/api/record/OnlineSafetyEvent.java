package dev.safeguard.api.record;

import org.jspecify.annotations.Nullable;

/**
 * One alert of a filtering or monitoring system, or a recorded online-safety concern.
 *
 * @param id the source's own id; null where it has none
 * @param category open text
 * @param severity 1 to 5, or null where not recorded
 * @param timestamp when it happened, or null where not recorded
 * @param description free text
 */
public record OnlineSafetyEvent(
    @Nullable String id,
    @Nullable String category,
    @Nullable Integer severity,
    @Nullable EventTime timestamp,
    @Nullable String description) {

  /**
   * @throws IllegalArgumentException if the severity is not 1 to 5
   */
  public OnlineSafetyEvent {
    Limits.severity(severity);
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "OnlineSafetyEvent[…]";
  }
}
