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
  /** Beyond this many codes pairs are not tried one by one. */
  private static final int MOST_FOR_PAIRS = 16;

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
      if (contribution.reason() == Contribution.Reason.PATTERN && contribution.code() != null) {
        points.merge(contribution.code(), contribution.points(), Double::sum);
      } else {
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
    return most >= excess;
  }

  /**
   * What would have to differ for an assessment's level to be lower: one pattern, else two, else
   * the largest ones by what they contribute until it is. Asks the assessor at most once for each
   * pattern and each pair of the first sixteen.
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
    List<PatternCode> codes = largestFirst(patterns, assessment);
    List<PatternCode> without = other.fewest(codes);
    if (without.isEmpty()) {
      return Optional.empty();
    }
    double points = assessment.score() - policy.threshold(assessment.level());
    return Optional.of(
        new OneLevelLower(other.without(without).level(), Math.max(0, points), without));
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

  private List<PatternCode> fewest(List<PatternCode> codes) {
    for (PatternCode code : codes) {
      if (isLower(List.of(code))) {
        return List.of(code);
      }
    }
    int paired = Math.min(codes.size(), MOST_FOR_PAIRS);
    for (int i = 0; i < paired; i++) {
      for (int k = i + 1; k < paired; k++) {
        List<PatternCode> pair = List.of(codes.get(i), codes.get(k));
        if (isLower(pair)) {
          return pair;
        }
      }
    }
    List<PatternCode> more = new ArrayList<>();
    for (PatternCode code : codes) {
      more.add(code);
      if (isLower(more)) {
        return more;
      }
    }
    return List.of();
  }

  private boolean isLower(List<PatternCode> dropped) {
    return canBeLower(dropped) && without(dropped).level().compareTo(level) < 0;
  }

  private RiskAssessment without(List<PatternCode> dropped) {
    List<Pattern> kept = new ArrayList<>(patterns.found());
    kept.removeIf(pattern -> dropped.contains(pattern.code()));
    return assessor.assess(
        record, new Patterns(kept, patterns.notEnoughData(), patterns.tendencies()), policy);
  }
}
