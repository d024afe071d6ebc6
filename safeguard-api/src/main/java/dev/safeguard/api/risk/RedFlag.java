package dev.safeguard.api.risk;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import java.util.Objects;

/**
 * A pattern that alone gives at least a level, whatever stands beside it.
 *
 * @param code the pattern; a family's code with and without detail is listed one by one
 * @param leastRecords from how many records on; 1 where a single one suffices
 * @param leastSeverity from which severity on; 1 where any suffices
 * @param withinDays for how many days behind its latest record; {@link #ALWAYS} for ever
 * @param level the least level
 */
public record RedFlag(
    PatternCode code, int leastRecords, int leastSeverity, int withinDays, RiskLevel level) {

  /** Holds however old the latest record is. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  /**
   * @throws IllegalArgumentException if it takes no record, no severity from 1 to 5 or negative
   *     days, or gives {@code LOW}
   */
  public RedFlag {
    Objects.requireNonNull(code, "code");
    if (leastRecords < 1) {
      throw new IllegalArgumentException("redFlags." + code + " must take at least 1 record");
    }
    if (leastSeverity < 1 || leastSeverity > Pattern.HIGHEST_SEVERITY) {
      throw new IllegalArgumentException("redFlags." + code + " must take a severity of 1 to 5");
    }
    if (withinDays < 0) {
      throw new IllegalArgumentException("redFlags." + code + " must not take negative days");
    }
    if (level == RiskLevel.LOW) {
      throw new IllegalArgumentException("redFlags." + code + " must give more than LOW");
    }
  }
}
