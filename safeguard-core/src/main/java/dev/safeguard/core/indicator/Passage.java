package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import org.jspecify.annotations.Nullable;

/**
 * Some sentences of a note as a {@link NoteClassifier} reads them.
 *
 * @param from the first word
 * @param to the word behind the last
 * @param concern log-odds that notes like it are of any concern, less something for its length
 * @param gravity log-odds that they are grave, less the same
 * @param urgency log-odds that grave notes like it are referred at once
 * @param category what it is about, if its words leave little doubt; only of one that says
 *     something
 * @param tellingFrom the first word of the sentences that speak most for it
 * @param tellingTo the word behind their last
 */
public record Passage(
    int from,
    int to,
    double concern,
    double gravity,
    double urgency,
    @Nullable ConcernCategory category,
    int tellingFrom,
    int tellingTo) {

  boolean holds(Hit hit) {
    return from <= hit.from() && hit.from() < to;
  }
}
