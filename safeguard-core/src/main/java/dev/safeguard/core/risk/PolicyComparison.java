package dev.safeguard.core.risk;

import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What another policy would change in a cohort.
 *
 * @param pupils how many there are
 * @param changed those whose local level would be another, in the order of the cohort
 */
public record PolicyComparison(long pupils, List<Change> changed) {

  /**
   * One pupil.
   *
   * @param pupil the pupil's token in the analyses' session
   * @param before the level by the first policy
   * @param after the level by the second
   * @param scoreBefore the score by the first policy
   * @param scoreAfter the score by the second
   */
  public record Change(
      Token pupil, RiskLevel before, RiskLevel after, double scoreBefore, double scoreAfter) {}

  public PolicyComparison {
    changed = List.copyOf(changed);
  }

  /**
   * Assesses a cohort by both policies. Needs no record, asks no LLM, and writes no audit entry.
   * Costs two runs of stage 3 for each pupil; keeps those who change.
   *
   * @param before the policy that is
   * @param after the policy that may be
   * @param cohort analyses of one session; the stream is used up
   */
  public static PolicyComparison of(RiskPolicy before, RiskPolicy after, Stream<Analysis> cohort) {
    // One each, since an assessor has the policy at hand that it saw last.
    RiskAssessor first = new StandardRiskAssessor();
    RiskAssessor second = new StandardRiskAssessor();
    List<Change> changed = new ArrayList<>();
    long[] pupils = {0};
    cohort.forEachOrdered(
        analysis -> {
          pupils[0]++;
          RiskAssessment is = first.assess(analysis.record(), analysis.patterns(), before);
          RiskAssessment mayBe = second.assess(analysis.record(), analysis.patterns(), after);
          if (is.level() != mayBe.level()) {
            changed.add(
                new Change(
                    analysis.record().student(),
                    is.level(),
                    mayBe.level(),
                    is.score(),
                    mayBe.score()));
          }
        });
    return new PolicyComparison(pupils[0], changed);
  }

  /** How many would go from one level to another. */
  public long count(RiskLevel before, RiskLevel after) {
    return changed.stream().filter(c -> c.before() == before && c.after() == after).count();
  }
}
