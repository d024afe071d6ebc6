package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import org.jspecify.annotations.Nullable;

/**
 * Some sentences of a note as a {@link NoteClassifier} reads them.
 *
 * @param from the first word
 * @param to the word behind the last
 * @param score log-odds that notes like it are grave
 * @param urgency log-odds that grave notes like it are referred at once
 * @param category what it is about, if its words leave little doubt; only of a grave one
 * @param tellingFrom the first word of the sentences that speak most for it
 * @param tellingTo the word behind their last
 */
public record Passage(
    int from,
    int to,
    double score,
    double urgency,
    @Nullable ConcernCategory category,
    int tellingFrom,
    int tellingTo) {

  boolean holds(Hit hit) {
    return from <= hit.from() && hit.from() < to;
  }
}
