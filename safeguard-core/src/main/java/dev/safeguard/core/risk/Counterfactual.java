package dev.safeguard.core.risk;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.stage.RiskAssessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks an assessor again without some of the patterns. A code goes with all its kinds, since they
 * rest on the same records.
 */
public final class Counterfactual {
  /** What rounding may hide of the points. */
  private static final double ROUNDING = 1e-3;

  private final RiskAssessor assessor;
  private final TokenizedRecord record;
  private final Patterns patterns;
  private final RiskPolicy policy;
  private final RiskLevel level;
  private final double excess;
  private final Map<PatternCode, Double> points = new HashMap<>();
  private double shared;

  private Counterfactual(
      RiskAssessor assessor,
      TokenizedRecord record,
      Patterns patterns,
      RiskPolicy policy,
      RiskAssessment assessment) {
    this.assessor = assessor;
    this.record = record;
    this.patterns = patterns;
    this.policy = policy;
    this.level = assessment.level();
    this.excess = assessment.score() - policy.threshold(assessment.level());
    for (Contribution contribution : assessment.contributions()) {
      PatternCode code = contribution.code();
      if (contribution.reason() == Contribution.Reason.PATTERN && code != null) {
        points.merge(code, contribution.points(), Double::sum);
      } else if (contribution.reason() != Contribution.Reason.TENDENCY) {
        shared += contribution.points();
      }
    }
  }

  /**
   * Whether the score can fall below the level at all: without some patterns it falls by no more
   * than they bring and than what rests on several together, since a noisy-or loses less by one of
   * its parts than that part's share of it. That holds of the standard assessor; another is asked.
   */
  private boolean canBeLower(List<PatternCode> dropped) {
    if (!(assessor instanceof StandardRiskAssessor)) {
      return true;
    }
    double most = shared;
    for (PatternCode code : dropped) {
      most += points.getOrDefault(code, 0.0);
    }
    return most + ROUNDING >= excess;
  }

  /**
   * What would have to differ for an assessment's level to be lower: one pattern, else the largest
   * ones by what they contribute until it is. Asks the assessor at most twice for each pattern; the
   * standard one only where the score can fall so far.
   *
   * @return empty at {@code LOW}, and where no pattern's absence lowers the level
   */
  public static Optional<OneLevelLower> oneLevelLower(
      RiskAssessor assessor,
      TokenizedRecord record,
      Patterns patterns,
      RiskPolicy policy,
      RiskAssessment assessment) {
    if (assessment.level() == RiskLevel.LOW) {
      return Optional.empty();
    }
    Counterfactual other = new Counterfactual(assessor, record, patterns, policy, assessment);
    return other.fewest(largestFirst(patterns, assessment));
  }

  private static List<PatternCode> largestFirst(Patterns patterns, RiskAssessment assessment) {
    Set<PatternCode> codes = new LinkedHashSet<>();
    for (Contribution contribution : assessment.contributions()) {
      if (contribution.code() != null) {
        codes.add(contribution.code());
      }
    }
    patterns.found().forEach(pattern -> codes.add(pattern.code()));
    return List.copyOf(codes);
  }

  private Optional<OneLevelLower> fewest(List<PatternCode> codes) {
    for (PatternCode code : codes) {
      Optional<OneLevelLower> one = lower(List.of(code));
      if (one.isPresent()) {
        return one;
      }
    }
    for (int size = 2; size <= codes.size(); size++) {
      Optional<OneLevelLower> several = lower(codes.subList(0, size));
      if (several.isPresent()) {
        return several;
      }
    }
    return Optional.empty();
  }

  private Optional<OneLevelLower> lower(List<PatternCode> without) {
    if (!canBeLower(without)) {
      return Optional.empty();
    }
    List<Pattern> kept = new ArrayList<>(patterns.found());
    kept.removeIf(pattern -> without.contains(pattern.code()));
    Patterns others = new Patterns(kept, patterns.notEnoughData(), patterns.tendencies());
    RiskLevel other = assessor.assess(record, others, policy).level();
    return other.compareTo(level) < 0
        ? Optional.of(new OneLevelLower(other, Math.max(0, excess), without))
        : Optional.empty();
  }
}
