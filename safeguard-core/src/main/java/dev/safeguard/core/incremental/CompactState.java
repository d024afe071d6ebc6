package dev.safeguard.core.incremental;

import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import java.util.Arrays;

/**
 * The events of each kind by their days, and of all kinds by their references: 16 to 32 bytes for
 * an event in the one and 16 in the other. Immutable.
 */
final class CompactState implements PupilState {
  private final PupilContext context;

  /** Rows of a reference and a {@link RowKey}. */
  private final SortedRows references;

  /** By the number of the kind. */
  private final SortedRows[] events;

  CompactState(PupilContext context, SortedRows references, SortedRows[] events) {
    this.context = context;
    this.references = references;
    this.events = events;
  }

  static CompactState empty(PupilContext context) {
    SortedRows[] events = new SortedRows[Packings.ALL.size()];
    for (Packing<?> packing : Packings.ALL) {
      events[packing.kind()] = SortedRows.empty(packing.width());
    }
    return new CompactState(context, SortedRows.empty(Packing.REST), events);
  }

  CompactState withContext(PupilContext other) {
    return new CompactState(other, references, events);
  }

  StateEdit edit() {
    return new StateEdit(this, references, events.clone());
  }

  @Override
  public PupilContext context() {
    return context;
  }

  /** The rows of one kind. */
  SortedRows events(Packing<?> packing) {
    return events[packing.kind()];
  }

  SortedRows references() {
    return references;
  }

  @Override
  public int entryCount() {
    return references.size() - events[Packings.INDICATORS.kind()].size();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof CompactState state) || !context.equals(state.context)) {
      return false;
    }
    for (int kind = 0; kind < events.length; kind++) {
      if (events[kind] != state.events[kind]
          && !Arrays.equals(events[kind].toArray(), state.events[kind].toArray())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return 31 * context.hashCode() + Arrays.hashCode(references.toArray());
  }

  /** Tells the token and how much there is, not what. */
  @Override
  public String toString() {
    return "PupilState[" + context.student() + ", " + entryCount() + " entries]";
  }
}
