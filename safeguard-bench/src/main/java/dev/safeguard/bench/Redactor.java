package dev.safeguard.bench;

import java.util.List;

/** Something that says which stretches of texts must go. Used by one thread. */
interface Redactor extends AutoCloseable {

  /** A stretch that goes; offsets in UTF-16 code units, the end behind its last one. */
  record Stretch(int start, int end) {}

  /** What goes of each text, in the order of the texts. */
  List<List<Stretch>> redact(List<String> texts);

  @Override
  default void close() {}
}
