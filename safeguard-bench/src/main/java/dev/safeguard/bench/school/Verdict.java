package dev.safeguard.bench.school;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import java.util.Set;

/**
 * What a judge makes of a record.
 *
 * @param score orders pupils
 * @param level how worried to be
 * @param findings what it says there is
 */
record Verdict(double score, RiskLevel level, Set<Finding> findings) {

  /** A pattern, but for its details. */
  record Finding(Domain domain, PatternKind kind) {

    /** Whether it says that something changed, rather than that there is much of it. */
    boolean isChange() {
      return switch (kind) {
        case RATE_INCREASE,
            BURST,
            SEVERITY_ESCALATION,
            CONCENTRATION,
            DECLINE,
            WEEKDAY,
            NON_RESPONSE,
            CONVERGENCE ->
            true;
        case RECURRENCE, THRESHOLD, STREAK, MULTI_SOURCE, INDICATOR -> false;
      };
    }
  }

  Verdict {
    findings = Set.copyOf(findings);
  }

  boolean isAtLeast(RiskLevel least) {
    return level.compareTo(least) >= 0;
  }

  /** Whether it finds the pattern that names this. */
  boolean names(Deterioration kind) {
    return findings.stream().anyMatch(f -> kind.isNamedBy(f.domain, f.kind));
  }
}
