package dev.safeguard.example.quickstart;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.stage.RiskAssessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stage of a vendor's own: each pattern gives ten points for each grade of its severity, weighed
 * by its strength, and every fifty points are a level. Plugged in with {@code
 * Safeguard.pipeline().riskAssessor(new HouseRiskAssessor())}.
 */
public final class HouseRiskAssessor implements RiskAssessor {
  private static final double POINTS_FOR_A_GRADE = 10;
  private static final double POINTS_FOR_A_LEVEL = 50;

  @Override
  public RiskAssessment assess(TokenizedRecord record, Patterns patterns, RiskPolicy policy) {
    if (record.eventCount() == 0) {
      return new RiskAssessment(RiskLevel.LOW, 0, null, DataSufficiency.NONE, 0, List.of());
    }
    List<Contribution> reasons = new ArrayList<>();
    double score = 0;
    int window = 0;
    for (Pattern pattern : patterns.found()) {
      double points = POINTS_FOR_A_GRADE * pattern.severity() * pattern.strength();
      reasons.add(
          new Contribution(
              Contribution.Reason.PATTERN, pattern.code(), pattern.kind(), null, points));
      score += points;
      window = Math.max(window, pattern.firstDaysBefore());
    }
    reasons.sort(Comparator.comparingDouble(Contribution::points).reversed());
    int level = (int) Math.min(score / POINTS_FOR_A_LEVEL, RiskLevel.values().length - 1);
    return new RiskAssessment(
        RiskLevel.values()[level], score, 0.5, DataSufficiency.SUFFICIENT, window, reasons);
  }
}
