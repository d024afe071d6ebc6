package dev.safeguard.api.report;

import java.io.IOException;

/** Writes a report in one format. Implementations are safe for concurrent use. */
public interface ReportRenderer {

  /** File extension without the dot, such as {@code html}. */
  String extension();

  /**
   * Writes the report.
   *
   * @throws IOException if {@code out} does
   */
  void render(SafeguardingReport report, Appendable out) throws IOException;
}
