package dev.safeguard.bench.school;

import dev.safeguard.api.risk.RiskLevel;
import java.util.Arrays;
import java.util.List;

/** What one judge makes of a group of pupils. */
record Verdicts(List<Verdict> all) {

  Verdicts {
    all = List.copyOf(all);
  }

  /** Of these records. */
  static Verdicts of(Judge judge, List<SimulatedPupil> pupils) {
    return new Verdicts(pupils.stream().map(pupil -> judge.judge(pupil.record())).toList());
  }

  /** Who is at this level or above. */
  Proportion atLeast(RiskLevel level) {
    return Proportion.of(all, verdict -> verdict.isAtLeast(level));
  }

  /** In whom the pattern that names this is found. */
  Proportion naming(Deterioration kind) {
    return Proportion.of(all, verdict -> verdict.names(kind));
  }

  /** How well the score tells these from ordinary pupils: area under the ROC curve. */
  double areaOver(Verdicts ordinary) {
    return RocCurve.area(scores(), ordinary.scores());
  }

  /** The lowest score that at most this share lies above. */
  double scoreExceededBy(double share) {
    double[] sorted = scores();
    Arrays.sort(sorted);
    return sorted[Math.max(0, sorted.length - 1 - (int) Math.floor(share * sorted.length))];
  }

  private double[] scores() {
    return all.stream().mapToDouble(Verdict::score).toArray();
  }
}
