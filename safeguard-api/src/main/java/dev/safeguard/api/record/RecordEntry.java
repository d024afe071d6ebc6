package dev.safeguard.api.record;

import java.util.Objects;

/**
 * The place of one entry in a {@link StudentRecord}.
 *
 * @param kind which list
 * @param index where in the list, from 0
 */
public record RecordEntry(EntryKind kind, int index) {

  public RecordEntry {
    Objects.requireNonNull(kind, "kind");
  }

  /** JSON pointer from the record's root, such as {@code /behavioral_incidents/3}. */
  public String pointer() {
    return "/" + kind.field() + "/" + index;
  }
}
