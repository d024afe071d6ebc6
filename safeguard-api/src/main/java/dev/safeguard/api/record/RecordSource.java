package dev.safeguard.api.record;

import java.util.stream.Stream;

/** Records that can be read more than once, the same each time and in the same order. */
@FunctionalInterface
public interface RecordSource {

  /** The records from the first one on. Whoever opens them closes the stream. */
  Stream<RecordResult> open();
}
