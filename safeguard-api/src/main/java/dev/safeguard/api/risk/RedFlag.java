package dev.safeguard.api.risk;

import dev.safeguard.api.pattern.PatternCode;
import java.util.Objects;

/**
 * A pattern that alone gives at least a level, whatever stands beside it.
 *
 * @param code the pattern; a family's code with and without detail is listed one by one
 * @param leastRecords from how many records on; 1 where a single one suffices
 * @param level the least level
 */
public record RedFlag(PatternCode code, int leastRecords, RiskLevel level) {

  /**
   * @throws IllegalArgumentException if it takes no record or gives {@code LOW}
   */
  public RedFlag {
    Objects.requireNonNull(code, "code");
    if (leastRecords < 1) {
      throw new IllegalArgumentException("redFlags." + code + " must take at least 1 record");
    }
    if (level == RiskLevel.LOW) {
      throw new IllegalArgumentException("redFlags." + code + " must give more than LOW");
    }
  }
}
