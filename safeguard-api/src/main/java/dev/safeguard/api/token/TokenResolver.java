package dev.safeguard.api.token;

import dev.safeguard.api.record.RecordEntry;
import java.util.Optional;

/**
 * Leads tokens and references of one pupil's analysis back to what they stand for. Only stages 5
 * and 6 are given one. Safe for concurrent use.
 */
public interface TokenResolver {

  /** The identity behind a token that this session issued; empty for any other. */
  Optional<String> resolve(Token token);

  /** The entry of the pupil's record behind a reference; empty if it is none of its. */
  Optional<RecordEntry> locate(EventRef reference);
}
