package dev.safeguard.api.incremental;

/**
 * All that an {@link IncrementalAnalyzer} has been fed of one pupil: tokens, closed codes, numbers,
 * days and keyed references, no text. Pseudonymised, and personal data still.
 *
 * <p>An immutable value, safe for concurrent use. Two states of one analyzer are equal if they hold
 * the same context and the same events, whatever the order in which these came. Only the analyzer
 * that made a state knows its inside; hosts do not implement this.
 */
public interface PupilState {

  /** What holds of the pupil beside the events. */
  PupilContext context();

  /** How many entries there are, of all kinds; indicators are found in entries and are none. */
  int entryCount();
}
