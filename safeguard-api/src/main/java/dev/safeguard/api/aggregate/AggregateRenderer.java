package dev.safeguard.api.aggregate;

import java.io.IOException;

/** Writes an aggregate report in one format. Implementations are safe for concurrent use. */
public interface AggregateRenderer {

  /** File extension without the dot, such as {@code html}. */
  String extension();

  /**
   * Writes the report.
   *
   * @throws IOException if {@code out} does
   */
  void render(AggregateReport report, Appendable out) throws IOException;
}
