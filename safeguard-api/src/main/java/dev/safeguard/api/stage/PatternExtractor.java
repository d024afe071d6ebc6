package dev.safeguard.api.stage;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;

/**
 * Stage 2: statements about a pupil's own series over school days. Implementations are stateless
 * and safe for concurrent use; the result does not depend on the order of events.
 */
@FunctionalInterface
public interface PatternExtractor {

  /**
   * The pupil's patterns.
   *
   * @param record the tokenised record
   * @param calendar the school's days
   * @return patterns whose evidence refers to events of the record only
   */
  Patterns extract(TokenizedRecord record, SchoolCalendar calendar);
}
