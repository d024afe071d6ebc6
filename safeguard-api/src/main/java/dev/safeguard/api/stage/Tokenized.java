package dev.safeguard.api.stage;

import dev.safeguard.api.event.TokenizedRecord;
import java.util.Objects;

/**
 * What stage 1 returns.
 *
 * @param record the record without anything identifiable
 */
public record Tokenized(TokenizedRecord record) {

  public Tokenized {
    Objects.requireNonNull(record, "record");
  }
}
