package dev.safeguard.api.record;

import org.jspecify.annotations.Nullable;

/**
 * One safeguarding concern that a person recorded.
 *
 * @param id the source's own id; null where it has none
 * @param category open text
 * @param timestamp when it was recorded, or null where not known
 * @param description free text
 * @param reportedBy id of the person who recorded it
 */
public record Concern(
    @Nullable String id,
    @Nullable String category,
    @Nullable EventTime timestamp,
    @Nullable String description,
    @Nullable String reportedBy) {

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "Concern[…]";
  }
}
