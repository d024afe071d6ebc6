package dev.safeguard.core.incremental;

import dev.safeguard.api.token.EventRef;
import java.util.Arrays;

/**
 * Changes to a state on the way to the next one. Each costs a few paths through two {@link
 * SortedRows}, one for each event of the entry. Not thread-safe.
 */
final class StateEdit {
  private static final long[] NO_KEYS = {};

  private final CompactState start;
  private SortedRows references;
  private final SortedRows[] events;
  private boolean changed;

  StateEdit(CompactState start, SortedRows references, SortedRows[] events) {
    this.start = start;
    this.references = references;
    this.events = events;
  }

  /** Puts an entry's rows in place of all that is there under the reference. */
  void put(EventRef ref, long[][] rows) {
    for (long key : keys(ref)) {
      if (!holds(rows, key)) {
        remove(key, ref.value());
      }
    }
    for (long[] row : rows) {
      int kind = RowKey.kind(row[0]);
      SortedRows with = events[kind].with(row);
      changed |= with != events[kind];
      events[kind] = with;
      references = references.with(new long[] {row[1], row[0]});
    }
  }

  private static boolean holds(long[][] rows, long key) {
    for (long[] row : rows) {
      if (row[0] == key) {
        return true;
      }
    }
    return false;
  }

  /** Takes all away that is there under the reference. */
  void remove(EventRef ref) {
    for (long key : keys(ref)) {
      remove(key, ref.value());
    }
  }

  private void remove(long key, long ref) {
    int kind = RowKey.kind(key);
    events[kind] = events[kind].without(key, ref);
    references = references.without(ref, key);
    changed = true;
  }

  private long[] keys(EventRef ref) {
    KeysOfReference keys = new KeysOfReference(ref.value());
    references.from(ref.value(), 0, keys);
    return keys.found;
  }

  /** Gathers the keys under a reference; commonly none or one. */
  private static final class KeysOfReference implements SortedRows.Visitor {
    private final long ref;
    private long[] found = NO_KEYS;

    KeysOfReference(long ref) {
      this.ref = ref;
    }

    @Override
    public boolean visit(long[] rows, int at) {
      if (rows[at] != ref) {
        return false;
      }
      found = Arrays.copyOf(found, found.length + 1);
      found[found.length - 1] = rows[at + 1];
      return true;
    }
  }

  /** The next state; the one it started from if nothing is different. */
  CompactState done() {
    return changed ? new CompactState(start.context(), references, events) : start;
  }
}
