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
import java.util.List;
import java.util.Optional;

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

  /** The codes, those that contribute most first, and the points that each brings. */
  private final List<PatternCode> codes = new ArrayList<>();

  private final double[] points;

  /** Points that rest on several codes together. */
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
    List<Contribution> contributions = assessment.contributions();
    this.points = new double[contributions.size() + patterns.found().size()];
    for (int i = 0; i < contributions.size(); i++) {
      Contribution contribution = contributions.get(i);
      PatternCode code = contribution.code();
      int place = code == null ? -1 : place(code);
      if (contribution.reason() == Contribution.Reason.PATTERN && place >= 0) {
        points[place] += contribution.points();
      } else if (contribution.reason() != Contribution.Reason.TENDENCY) {
        shared += contribution.points();
      }
    }
    for (int i = 0; i < patterns.found().size(); i++) {
      place(patterns.found().get(i).code());
    }
  }

  /** Where a code stands among them, at the end from now on if it did not. */
  private int place(PatternCode code) {
    int place = codes.indexOf(code);
    if (place < 0) {
      place = codes.size();
      codes.add(code);
    }
    return place;
  }

  /**
   * Whether the score can fall below the level at all: without some patterns it falls by no more
   * than they bring and than what rests on several together, since a noisy-or loses less by one of
   * its parts than that part's share of it. That holds of the standard assessor; another is asked.
   */
  private boolean canBeLower(int from, int to) {
    if (!(assessor instanceof StandardRiskAssessor)) {
      return true;
    }
    double most = shared;
    for (int place = from; place < to; place++) {
      most += points[place];
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
    return assessment.level() == RiskLevel.LOW
        ? Optional.empty()
        : new Counterfactual(assessor, record, patterns, policy, assessment).fewest();
  }

  private Optional<OneLevelLower> fewest() {
    for (int place = 0; place < codes.size(); place++) {
      Optional<OneLevelLower> one = lower(place, place + 1);
      if (one.isPresent()) {
        return one;
      }
    }
    for (int size = 2; size <= codes.size(); size++) {
      Optional<OneLevelLower> several = lower(0, size);
      if (several.isPresent()) {
        return several;
      }
    }
    return Optional.empty();
  }

  /** Without the codes of these places. */
  private Optional<OneLevelLower> lower(int from, int to) {
    if (!canBeLower(from, to)) {
      return Optional.empty();
    }
    List<PatternCode> without = codes.subList(from, to);
    RiskLevel other = levelWithout(without);
    return other.compareTo(level) < 0
        ? Optional.of(new OneLevelLower(other, Math.max(0, excess), without))
        : Optional.empty();
  }

  private RiskLevel levelWithout(List<PatternCode> without) {
    if (assessor instanceof StandardRiskAssessor standard) {
      return standard.levelWithout(without, record, patterns, policy);
    }
    List<Pattern> kept = new ArrayList<>(patterns.found());
    kept.removeIf(pattern -> without.contains(pattern.code()));
    Patterns others = new Patterns(kept, patterns.notEnoughData(), patterns.tendencies());
    return assessor.assess(record, others, policy).level();
  }
}
