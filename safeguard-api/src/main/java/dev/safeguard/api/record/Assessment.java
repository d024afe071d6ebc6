package dev.safeguard.api.record;

import dev.safeguard.api.code.PerformanceLevel;
import org.jspecify.annotations.Nullable;

/**
 * One assessment result.
 *
 * @param id the source's own id; null where it has none
 * @param subject open text
 * @param score points reached; not negative
 * @param maxScore points that could be reached; positive
 * @param performanceLevel attainment against expectation
 * @param type {@code formative}, {@code summative} or the source's own word
 * @param timestamp when it was taken, or null where not recorded
 */
public record Assessment(
    @Nullable String id,
    @Nullable String subject,
    @Nullable Double score,
    @Nullable Double maxScore,
    @Nullable PerformanceLevel performanceLevel,
    @Nullable String type,
    @Nullable EventTime timestamp) {

  /**
   * @throws IllegalArgumentException if a score is negative or not a number, or the maximum is not
   *     positive
   */
  public Assessment {
    if (score != null && !(score >= 0 && score < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("score must be a number of at least 0");
    }
    if (maxScore != null && !(maxScore > 0 && maxScore < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("max_score must be a number above 0");
    }
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "Assessment[…]";
  }
}
