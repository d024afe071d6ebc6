package dev.safeguard.api.aggregate;

import dev.safeguard.api.stage.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Takes one analysis after another and keeps sums. Neither the order of the analyses nor how they
 * are spread over folds that are merged later changes anything in what comes of it.
 *
 * <pre>{@code
 * AnalysisFold fold = session.fold(AggregateSettings.defaults());
 * for (Outcome.Analyzed pupil : pupils) {
 *   fold.add(pupil.analysis(), pupil.record().className(), lastTime.get(pupil.record().studentId()));
 * }
 * AggregateReport report =
 *     session.report(fold, AggregateKind.EARLY_WARNING, Reader.safeguardingLead());
 * }</pre>
 *
 * <p>Memory grows with classes and weeks, not with pupils: of pupils only the {@link
 * AggregateSettings#mostAlerts} to look at first are kept, by token. Adding costs a few
 * microseconds. Not thread-safe: give each thread its own and merge.
 */
public interface AnalysisFold {

  /**
   * Takes a pupil. A pupil who is added twice counts twice.
   *
   * @param analysis the result; its year group is the record's
   * @param className the pupil's class; null where there is none. Those who read about classes read
   *     this name, so it should not be a person's
   * @param earlier what was known last time; null where nothing was, and then all of it is new
   */
  void add(Analysis analysis, @Nullable String className, @Nullable EarlierResult earlier);

  /** Takes a pupil of no class of whom nothing was known before. */
  default void add(Analysis analysis) {
    add(analysis, null, null);
  }

  /**
   * Takes all that another fold took, and leaves that one as it is. Of sessions other than the one
   * that reports, pupils stay tokens.
   *
   * @throws IllegalArgumentException if the other has other settings, or is no fold of this library
   */
  void merge(AnalysisFold other);

  /** How many pupils were taken. */
  int pupils();
}
