package dev.safeguard.api;

import dev.safeguard.api.stage.Stage;
import java.util.Objects;

/**
 * A stage failed on one pupil. Its message holds the stage and the class of the cause only, and the
 * cause itself is left out, since what a stage throws may quote the record.
 */
public final class StageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final String failure;

  /**
   * A failure.
   *
   * @param stage the stage that failed
   * @param cause what it threw; only its class and stack are kept
   */
  public StageException(Stage stage, Throwable cause) {
    super(stage + " failed with " + cause.getClass().getName());
    this.stage = Objects.requireNonNull(stage, "stage");
    this.failure = cause.getClass().getName();
    setStackTrace(cause.getStackTrace());
  }

  /** The stage that failed. */
  public Stage stage() {
    return stage;
  }

  /** Name of the class that the stage threw. */
  public String failure() {
    return failure;
  }
}
