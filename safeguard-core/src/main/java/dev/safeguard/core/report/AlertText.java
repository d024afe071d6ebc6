package dev.safeguard.core.report;

import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.risk.RiskLevel;

/** What the pages say of a pupil in one line. */
final class AlertText {

  /** The name, or the id, or the token, whichever is known first. */
  static String who(Alert alert) {
    String id = alert.studentId();
    if (id == null) {
      return alert.student().toString();
    }
    return alert.studentName() == null ? id : alert.studentName();
  }

  /** The level now and last time. */
  static String level(AggregateReport report, Alert alert) {
    RiskLevel before = alert.earlierLevel();
    return label(report, "level." + alert.level())
        + (alert.urgent() ? " · " + label(report, "urgent") : "")
        + " · "
        + label(report, "before")
        + ": "
        + (before == null ? label(report, "unknown") : label(report, "level." + before));
  }

  private static String label(AggregateReport report, String key) {
    return report.labels().getOrDefault(key, key);
  }

  private AlertText() {}
}
