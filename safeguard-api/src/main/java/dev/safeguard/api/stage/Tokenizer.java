package dev.safeguard.api.stage;

import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.TokenIssuer;

/**
 * Stage 1: turns an identifiable record into tokens, closed codes, numbers and relative times.
 * Implementations are stateless and safe for concurrent use.
 */
@FunctionalInterface
public interface Tokenizer {

  /**
   * The record without anything identifiable.
   *
   * @param record the pupil's record, its as-of date set
   * @param site the school
   * @param tokens the session's tokens and references; every event of the result bears the
   *     reference that {@link RecordReferences} gives for its entry
   * @throws InvalidRecordException if the record contradicts itself or goes beyond its as-of date
   */
  Tokenized tokenize(StudentRecord record, Site site, TokenIssuer tokens);
}
