package dev.safeguard.api.record;

import dev.safeguard.api.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One message about the pupil.
 *
 * @param id the source's own id; null where it has none
 * @param source who it came from, open text
 * @param urgency how urgent; null means routine
 * @param timestamp when it came, or null where not recorded
 * @param content free text
 */
public record Communication(
    @Nullable String id,
    @Nullable String source,
    @Nullable Urgency urgency,
    @Nullable EventTime timestamp,
    @Nullable String content) {

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "Communication[…]";
  }
}
