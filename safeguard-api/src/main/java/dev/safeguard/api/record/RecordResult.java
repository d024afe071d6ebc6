package dev.safeguard.api.record;

import java.util.List;
import java.util.Objects;

/** What became of one record of an input: read, or refused with its place and reason. */
public sealed interface RecordResult {

  /** Line of the input on which the record starts, counted from 1; 0 where there is no text. */
  long line();

  /**
   * A record that was read.
   *
   * @param line line on which it starts, from 1
   * @param record the record
   * @param warnings JSON pointers of fields that were ignored because they are unknown, their names
   *     included only where they are plain identifiers
   */
  record Accepted(long line, StudentRecord record, List<String> warnings) implements RecordResult {
    public Accepted {
      Objects.requireNonNull(record, "record");
      warnings = List.copyOf(warnings);
    }

    /** Tells the line only. */
    @Override
    public String toString() {
      return "Accepted[line " + line + "]";
    }
  }

  /**
   * A record that was refused.
   *
   * @param line line on which it starts, from 1
   * @param pointer JSON pointer (RFC 6901) of the value at fault, from the root of the record
   * @param reason what is wrong, without the value
   */
  record Refused(long line, String pointer, String reason) implements RecordResult {
    public Refused {
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** A record that did not come from a text. */
  static RecordResult of(StudentRecord record) {
    return new Accepted(0, record, List.of());
  }
}
