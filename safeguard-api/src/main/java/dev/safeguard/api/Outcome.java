package dev.safeguard.api;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.Stage;
import java.util.List;
import java.util.Objects;

/** What became of one record of many. */
public sealed interface Outcome {

  /** Line of the input on which the record starts, counted from 1; 0 where there is no text. */
  long line();

  /**
   * A pupil was analysed.
   *
   * @param line line of the input
   * @param record the record, for the reports to be made from
   * @param analysis the result
   * @param warnings JSON pointers of fields that were ignored
   */
  record Analyzed(long line, StudentRecord record, Analysis analysis, List<String> warnings)
      implements Outcome {
    public Analyzed {
      Objects.requireNonNull(record, "record");
      Objects.requireNonNull(analysis, "analysis");
      warnings = List.copyOf(warnings);
    }

    /** Tells the line and the level only. */
    @Override
    public String toString() {
      return "Analyzed[line " + line + ", " + analysis.level() + "]";
    }
  }

  /**
   * A record was refused: mend the input.
   *
   * @param line line of the input
   * @param pointer JSON pointer of the value at fault
   * @param reason what is wrong, without the value
   */
  record Refused(long line, String pointer, String reason) implements Outcome {}

  /**
   * A stage failed on a record.
   *
   * @param line line of the input
   * @param stage the stage
   * @param reason the class of what it threw
   */
  record Failed(long line, Stage stage, String reason) implements Outcome {}
}
