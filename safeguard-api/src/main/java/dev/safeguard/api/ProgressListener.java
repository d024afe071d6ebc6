package dev.safeguard.api;

/**
 * Told as a run over many records goes on. Called on the thread that consumes the outcomes, in
 * order, never twice at once within one run; what it throws ends the run.
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * One more record is done.
   *
   * @param done how many are, this one included
   * @param outcome what became of it
   */
  void onOutcome(long done, Outcome outcome);
}
