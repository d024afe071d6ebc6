package dev.safeguard.api.risk;

import dev.safeguard.api.pattern.PatternCode;
import java.util.List;
import java.util.Objects;

/**
 * What would have to differ for a level to be one lower.
 *
 * @param level the lower level; where one pattern decides alone it may be lower by more than one
 * @param points how many points the score lies above the threshold of the level that it is now;
 *     more than that must go
 * @param without patterns, as few as were found, without which it would be so
 */
public record OneLevelLower(RiskLevel level, double points, List<PatternCode> without) {

  public OneLevelLower {
    Objects.requireNonNull(level, "level");
    without = List.copyOf(without);
  }
}
