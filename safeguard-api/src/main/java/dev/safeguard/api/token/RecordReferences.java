package dev.safeguard.api.token;

import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.RecordEntry;
import java.util.Optional;

/** The keyed references to one record's entries, both ways. Immutable. */
public interface RecordReferences {

  /**
   * Reference to an entry.
   *
   * @param index where in the record's list of that kind, from 0
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  EventRef of(EntryKind kind, int index);

  /**
   * Whether an earlier entry of the same kind has the same id and content, so that this one counts
   * no further.
   */
  boolean isDuplicate(EntryKind kind, int index);

  /** The entry that a reference leads back to; empty if it is none of this record's. */
  Optional<RecordEntry> locate(EventRef reference);
}
