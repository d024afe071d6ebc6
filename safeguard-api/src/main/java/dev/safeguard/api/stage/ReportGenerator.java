package dev.safeguard.api.stage;

import dev.safeguard.api.report.SafeguardingReport;
import java.time.Instant;

/** Stage 6: makes the report. Implementations are stateless and safe for concurrent use. */
@FunctionalInterface
public interface ReportGenerator {

  /**
   * The report.
   *
   * @param analysis the analysis in the reader's words
   * @param generated the time to put on it
   */
  SafeguardingReport generate(LocalizedAnalysis analysis, Instant generated);
}
