package dev.safeguard.api.risk;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that turn patterns into a level. Immutable; the standard one is a resource of the
 * implementation, with the rationale and source of every number beside it.
 *
 * @param version grows with every change of a number
 * @param domainWeights points that a domain's patterns give together at their loudest
 * @param domainLimits the most points that a domain gives, where that is less than its weight: so
 *     that it is seen early and yet never weighs too much
 * @param kindFactors how much of its strength a pattern brings in, by kind; 0 to 1
 * @param severityShares how much of that the pattern's severity decides, by kind; 0 to 1. At 0 a
 *     pattern of the least severity is as loud as one of the greatest
 * @param recencyHalfLifeDays days after which an old pattern counts half
 * @param redFlagFreshDays days after which a red flag gives one level less
 * @param thresholds least score of each level but {@code LOW}, rising with the level
 * @param redFlags patterns that alone give at least a level; of several for one code each holds
 * @param vulnerabilityPoints points of each flag that raises attention
 * @param convergencePoints points for each further domain that speaks at full strength
 * @param tendencyFactor how much of a pattern's loudness what seems to change has, too little for a
 *     pattern; 0 to 1
 * @param steadyShare how much counts of what is steady beside what changes, or of what changes
 *     beside what is steady, whichever is less; 0 to 1
 */
public record RiskPolicy(
    int version,
    Map<Domain, Double> domainWeights,
    Map<Domain, Double> domainLimits,
    Map<PatternKind, Double> kindFactors,
    Map<PatternKind, Double> severityShares,
    double recencyHalfLifeDays,
    int redFlagFreshDays,
    Map<RiskLevel, Double> thresholds,
    List<RedFlag> redFlags,
    Map<Vulnerability, Double> vulnerabilityPoints,
    double convergencePoints,
    double tendencyFactor,
    double steadyShare) {

  /**
   * @throws IllegalArgumentException if a domain, kind or threshold is missing, a number is
   *     negative, or the thresholds do not rise; the message names the setting
   */
  public RiskPolicy {
    domainWeights = Map.copyOf(domainWeights);
    domainLimits = Map.copyOf(domainLimits);
    kindFactors = Map.copyOf(kindFactors);
    severityShares = Map.copyOf(severityShares);
    thresholds = Map.copyOf(thresholds);
    redFlags = List.copyOf(redFlags);
    vulnerabilityPoints = Map.copyOf(vulnerabilityPoints);
    for (Domain domain : Domain.values()) {
      notNegative("domainWeights." + domain, domainWeights.get(domain));
    }
    domainLimits.forEach((domain, points) -> notNegative("domainLimits." + domain, points));
    for (PatternKind kind : PatternKind.values()) {
      share("kindFactors." + kind, kindFactors.get(kind));
      share("severityShares." + kind, severityShares.get(kind));
    }
    vulnerabilityPoints.forEach(
        (flag, points) -> notNegative("vulnerabilityPoints." + flag, points));
    notNegative("convergencePoints", convergencePoints);
    share("tendencyFactor", tendencyFactor);
    share("steadyShare", steadyShare);
    if (!(recencyHalfLifeDays > 0)) {
      throw new IllegalArgumentException("recencyHalfLifeDays must be above 0");
    }
    if (redFlagFreshDays < 0) {
      throw new IllegalArgumentException("redFlagFreshDays must not be negative");
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

  /** The least score of a level. */
  public double threshold(RiskLevel level) {
    return level == RiskLevel.LOW ? 0 : Objects.requireNonNull(thresholds.get(level));
  }

  private static void share(String setting, @Nullable Double value) {
    notNegative(setting, value);
    if (value != null && value > 1) {
      throw new IllegalArgumentException(setting + " must be at most 1");
    }
  }

  private static void notNegative(String setting, @Nullable Double value) {
    if (value == null || !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(setting + " must be a number of at least 0");
    }
  }
}
