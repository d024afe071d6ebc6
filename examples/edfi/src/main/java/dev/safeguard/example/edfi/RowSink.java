package dev.safeguard.example.edfi;

/** Takes what a file holds, in its order. */
interface RowSink {
  /** One row, as yet unchecked. */
  void row(Row row);

  /** A row that is none: {@code reason} holds nothing of it. */
  void refused(String file, long line, String reason);
}
