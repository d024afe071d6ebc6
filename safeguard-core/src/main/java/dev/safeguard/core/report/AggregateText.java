package dev.safeguard.core.report;

import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the pages of a report over many pupils say in one line. */
final class AggregateText {

  /** What the report calls something; the key where it brings no such label. */
  static String label(AggregateReport report, String key) {
    return report.labels().getOrDefault(key, key);
  }

  /** Whom it is for, and that it is confidential where it may name pupils. */
  static String audience(AggregateReport report) {
    String marking = report.audience() == Audience.DSL ? " · " + label(report, "confidential") : "";
    return label(report, "audience") + marking;
  }

  /** When it was made. */
  static String made(AggregateReport report) {
    return label(report, "made") + " " + report.generated().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The name, or the id, or the token, whichever is known first. */
  static String who(Alert alert) {
    String id = alert.studentId();
    if (id == null) {
      return alert.student().toString();
    }
    return alert.studentName() == null ? id : alert.studentName();
  }

  /** The id that stands beside a name; null where it stands in the place of one, or is unknown. */
  static @Nullable String idBeside(Alert alert) {
    return alert.studentName() == null ? null : alert.studentId();
  }

  static String level(AggregateReport report, RiskLevel level) {
    return label(report, "level." + level);
  }

  /** The level last time. */
  static String before(AggregateReport report, Alert alert) {
    RiskLevel before = alert.earlierLevel();
    return label(report, "before")
        + ": "
        + (before == null ? label(report, "unknown") : level(report, before));
  }

  private AggregateText() {}
}
