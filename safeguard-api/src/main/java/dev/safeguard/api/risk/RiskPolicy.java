package dev.safeguard.api.risk;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that turn patterns into a level. Immutable; the standard one is a resource of the
 * implementation, with the rationale and source of every number beside it.
 *
 * @param version grows with every change of a number
 * @param domainWeights points of a pattern of full strength and severity, by domain
 * @param kindFactors factor on those points, by kind
 * @param recencyHalfLifeDays days after which an old pattern counts half
 * @param thresholds least score of each level but {@code LOW}, rising with the level
 * @param redFlags patterns that alone give at least a level; a family's code with and without
 *     detail is listed one by one
 * @param vulnerabilityPoints points of each flag that raises attention
 * @param convergencePoints points for each further domain beyond the first that shows a pattern
 */
public record RiskPolicy(
    int version,
    Map<Domain, Double> domainWeights,
    Map<PatternKind, Double> kindFactors,
    double recencyHalfLifeDays,
    Map<RiskLevel, Double> thresholds,
    Map<PatternCode, RiskLevel> redFlags,
    Map<Vulnerability, Double> vulnerabilityPoints,
    double convergencePoints) {

  /**
   * @throws IllegalArgumentException if a domain, kind or threshold is missing, a number is
   *     negative, or the thresholds do not rise; the message names the setting
   */
  public RiskPolicy {
    domainWeights = Map.copyOf(domainWeights);
    kindFactors = Map.copyOf(kindFactors);
    thresholds = Map.copyOf(thresholds);
    redFlags = Map.copyOf(redFlags);
    vulnerabilityPoints = Map.copyOf(vulnerabilityPoints);
    for (Domain domain : Domain.values()) {
      notNegative("domainWeights." + domain, domainWeights.get(domain));
    }
    for (PatternKind kind : PatternKind.values()) {
      notNegative("kindFactors." + kind, kindFactors.get(kind));
    }
    vulnerabilityPoints.forEach(
        (flag, points) -> notNegative("vulnerabilityPoints." + flag, points));
    notNegative("convergencePoints", convergencePoints);
    if (!(recencyHalfLifeDays > 0)) {
      throw new IllegalArgumentException("recencyHalfLifeDays must be above 0");
    }
    double below = 0;
    for (RiskLevel level : RiskLevel.values()) {
      if (level != RiskLevel.LOW) {
        Double threshold = thresholds.get(level);
        if (threshold == null || !(threshold > below)) {
          throw new IllegalArgumentException(
              "thresholds." + level + " must be above that of the level below");
        }
        below = threshold;
      }
    }
  }

  private static void notNegative(String setting, @Nullable Double value) {
    if (value == null || !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(setting + " must be a number of at least 0");
    }
  }
}
