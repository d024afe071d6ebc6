package dev.safeguard.api.stage;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.token.TokenResolver;

/**
 * Stage 5: puts an analysis back into a reader's words, for a place and a language. Implementations
 * are safe for concurrent use.
 */
@FunctionalInterface
public interface Localizer {

  /**
   * The analysis in words, holding only what the reader may see. The pipeline hands in no more than
   * that: for a reader who may see a part of the record, that part, and an analysis made from it
   * alone.
   *
   * @param analysis the results of stages 1 to 4, to be held by the result as it is
   * @param record the record they were made from
   * @param reader whom it is for
   * @param site the school
   * @param tokens leads tokens and references back
   */
  LocalizedAnalysis localize(
      Analysis analysis, StudentRecord record, Reader reader, Site site, TokenResolver tokens);
}
