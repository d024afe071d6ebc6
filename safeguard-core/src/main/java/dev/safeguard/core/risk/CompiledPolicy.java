package dev.safeguard.core.risk;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Tendency;
import dev.safeguard.api.risk.RedFlag;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A policy as arrays by ordinal, so that assessing a pupil looks nothing up in a map. */
final class CompiledPolicy {
  private static final int LONGEST_VOCABULARY = 64;
  private static final int REMEMBERED_DAYS = 512;
  private static final RiskLevel[] LEVELS = RiskLevel.values();

  /** Severity that a tendency is weighed by. */
  static final int TENDENCY_SEVERITY = 2;

  final RiskPolicy source;
  final double convergencePoints;
  final double steadyShare;
  private final double tendencyFactor;
  private final double[] domainWeights;
  private final double[] domainLimits;
  private final double[] kindFactors;
  private final double[] severityShares;
  private final double[] vulnerabilityPoints;
  private final double[] recency;
  private final RedFlag[][] redFlags;
  private final double[] thresholds;

  CompiledPolicy(RiskPolicy policy) {
    source = policy;
    convergencePoints = policy.convergencePoints();
    steadyShare = policy.steadyShare();
    tendencyFactor = policy.tendencyFactor();
    domainWeights = array(Domain.values(), policy.domainWeights());
    domainLimits = domainWeights.clone();
    policy.domainLimits().forEach((domain, points) -> domainLimits[domain.ordinal()] = points);
    kindFactors = array(PatternKind.values(), policy.kindFactors());
    severityShares = array(PatternKind.values(), policy.severityShares());
    vulnerabilityPoints = array(Vulnerability.values(), policy.vulnerabilityPoints());
    thresholds = array(RiskLevel.values(), policy.thresholds());
    for (int level = 0; level < thresholds.length; level++) {
      thresholds[level] = StandardRiskAssessor.rounded(thresholds[level]);
    }
    recency = new double[REMEMBERED_DAYS];
    for (int day = 0; day < recency.length; day++) {
      recency[day] = Math.pow(0.5, day / policy.recencyHalfLifeDays());
    }
    redFlags = redFlags(policy.redFlags());
  }

  private static <E extends Enum<E>> double[] array(E[] constants, Map<E, Double> numbers) {
    double[] array = new double[constants.length];
    for (E constant : constants) {
      array[constant.ordinal()] = numbers.getOrDefault(constant, 0.0);
    }
    return array;
  }

  private static RedFlag[][] redFlags(List<RedFlag> flags) {
    RedFlag[][] byCode = new RedFlag[PatternFamily.values().length * LONGEST_VOCABULARY][];
    Arrays.fill(byCode, new RedFlag[0]);
    for (RedFlag flag : flags) {
      int index = index(flag.code());
      RedFlag[] more = Arrays.copyOf(byCode[index], byCode[index].length + 1);
      more[more.length - 1] = flag;
      byCode[index] = more;
    }
    return byCode;
  }

  private static int index(PatternCode code) {
    int detail = code.detail() == null ? 0 : 1 + ((Enum<?>) code.detail()).ordinal();
    return code.family().ordinal() * LONGEST_VOCABULARY + detail;
  }

  /** What a domain gives that speaks so loudly, 0 to 1. */
  double domainPoints(int domain, double loudness) {
    return Math.min(domainLimits[domain], domainWeights[domain] * loudness);
  }

  double vulnerabilityPoints(Vulnerability flag) {
    return vulnerabilityPoints[flag.ordinal()];
  }

  double threshold(RiskLevel level) {
    return thresholds[level.ordinal()];
  }

  /** How loudly a pattern speaks, 0 to 1. The undated is taken for recent. */
  double loudness(Pattern pattern) {
    int days = pattern.lastDaysBefore();
    double fresh = days == Event.UNDATED ? 1 : recency[Math.min(days, REMEMBERED_DAYS - 1)];
    int kind = pattern.kind().ordinal();
    double share = severityShares[kind];
    double grave = 1 - share + share * pattern.severity() / 5;
    return kindFactors[kind] * grave * pattern.strength() * fresh;
  }

  /** How loudly a tendency speaks, 0 to 1; it is of now. */
  double loudness(Tendency tendency) {
    int kind = tendency.kind().ordinal();
    double share = severityShares[kind];
    double grave = 1 - share + share * TENDENCY_SEVERITY / 5;
    return tendencyFactor * kindFactors[kind] * grave * tendency.strength();
  }

  /** The level that a pattern alone gives; {@code LOW} where it gives none. */
  RiskLevel redFlag(Pattern pattern) {
    RiskLevel level = RiskLevel.LOW;
    for (RedFlag flag : redFlags[index(pattern.code())]) {
      if (pattern.frequency() >= flag.leastRecords()
          && pattern.severity() >= flag.leastSeverity()
          && pattern.lastDaysBefore() <= flag.withinDays()) {
        level = level.max(flag.level());
      }
    }
    if (level == RiskLevel.LOW || pattern.lastDaysBefore() <= source.redFlagFreshDays()) {
      return level;
    }
    return LEVELS[level.ordinal() - 1];
  }

  RiskLevel level(double score) {
    if (score >= threshold(RiskLevel.CRITICAL)) {
      return RiskLevel.CRITICAL;
    }
    if (score >= threshold(RiskLevel.HIGH)) {
      return RiskLevel.HIGH;
    }
    return score >= threshold(RiskLevel.MEDIUM) ? RiskLevel.MEDIUM : RiskLevel.LOW;
  }
}
