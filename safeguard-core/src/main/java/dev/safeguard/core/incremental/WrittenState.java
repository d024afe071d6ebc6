package dev.safeguard.core.incremental;

import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.UnreadableStateException;
import java.util.Arrays;

/**
 * A state as bytes, version 1: {@code S G}, the version, the context, and for each kind of event of
 * which there are any its number, how many there are, and these in the order of their days, each
 * with the days since the one before. A checksum stands at the end. The references of a row, eight
 * bytes of no pattern, are most of it.
 *
 * <p>Codes and kinds are written by {@link Numbers}, so a new code needs no new version: older
 * states stay readable, and an older library refuses the states that hold it.
 */
final class WrittenState {
  private static final int VERSION = 1;
  private static final int FIRST_MARK = 'S';
  private static final int SECOND_MARK = 'G';
  private static final int USUAL_EVENT_BYTES = 12;
  private static final int USUAL_CONTEXT_BYTES = 32;

  /** A day, a code, a reference. */
  private static final int LEAST_EVENT_BYTES = 10;

  static byte[] write(CompactState state) {
    StateOutput out =
        new StateOutput(USUAL_CONTEXT_BYTES + USUAL_EVENT_BYTES * state.references().size());
    out.one(FIRST_MARK);
    out.one(SECOND_MARK);
    out.varint(VERSION);
    WrittenContext.write(state.context(), out);
    for (Packing<?> packing : Packings.ALL) {
      if (state.events(packing).size() > 0) {
        write(state.events(packing), packing, out);
      }
    }
    return out.sealed();
  }

  private static void write(SortedRows events, Packing<?> packing, StateOutput out) {
    out.one(packing.kind());
    out.varint(events.size());
    int[] before = {0};
    events.from(
        0,
        0,
        (rows, at) -> {
          int day = RowKey.day(rows[at]);
          out.varint(day - before[0]);
          before[0] = day;
          packing.write(rows, at, out);
          return true;
        });
  }

  static CompactState read(byte[] written) {
    StateInput in = new StateInput(written);
    if (in.remaining() < 2 || in.one() != FIRST_MARK || in.one() != SECOND_MARK) {
      throw new UnreadableStateException("it does not begin as one does");
    }
    if (in.varint() != VERSION) {
      throw new UnreadableStateException(
          "it is of another version; this library reads version " + VERSION);
    }
    in.unseal();
    PupilContext context = WrittenContext.read(in);
    SortedRows[] events = new SortedRows[Packings.ALL.size()];
    int next = 0;
    while (in.remaining() > 0) {
      int kind = in.one();
      if (kind < next || kind >= events.length) {
        throw new UnreadableStateException("it holds a kind of event where none can be");
      }
      for (; next < kind; next++) {
        events[next] = SortedRows.empty(Packings.ALL.get(next).width());
      }
      events[kind] = events(in, Packings.ALL.get(kind));
      next = kind + 1;
    }
    for (; next < events.length; next++) {
      events[next] = SortedRows.empty(Packings.ALL.get(next).width());
    }
    return new CompactState(context, references(events), events);
  }

  private static SortedRows events(StateInput in, Packing<?> packing) {
    int width = packing.width();
    int count = in.count(LEAST_EVENT_BYTES);
    long[] rows = new long[count * width];
    int day = 0;
    for (int at = 0; at < rows.length; at += width) {
      day += in.number(Days.UNDATED - day);
      if (day != Days.UNDATED && !Days.isDay(day)) {
        throw StateInput.impossible();
      }
      packing.read(in, day, rows, at);
      if (at > 0 && !isBefore(rows, at - width, at)) {
        throw new UnreadableStateException("its events are not in order");
      }
    }
    return SortedRows.ofSorted(width, rows);
  }

  private static boolean isBefore(long[] rows, int at, int other) {
    return SortedRows.compare(rows[at], rows[at + 1], rows[other], rows[other + 1]) < 0;
  }

  private record Reference(long ref, long key) implements Comparable<Reference> {
    @Override
    public int compareTo(Reference other) {
      return SortedRows.compare(ref, key, other.ref, other.key);
    }
  }

  /** All rows by their references; each of these is one entry's. */
  private static SortedRows references(SortedRows[] events) {
    int size = Arrays.stream(events).mapToInt(SortedRows::size).sum();
    Reference[] sorted = new Reference[size];
    int[] end = {0};
    for (SortedRows ofKind : events) {
      ofKind.from(
          0,
          0,
          (rows, at) -> {
            sorted[end[0]++] = new Reference(rows[at + 1], rows[at]);
            return true;
          });
    }
    Arrays.sort(sorted);
    requireOneEntryEach(sorted);
    long[] rows = new long[Packing.REST * size];
    for (int i = 0; i < size; i++) {
      rows[Packing.REST * i] = sorted[i].ref;
      rows[Packing.REST * i + 1] = sorted[i].key;
    }
    return SortedRows.ofSorted(Packing.REST, rows);
  }

  private static void requireOneEntryEach(Reference[] sorted) {
    int start = 0;
    int entries = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i].ref != sorted[start].ref) {
        start = i;
        entries = 0;
      }
      entries += Packings.isIndicator(sorted[i].key) ? 0 : 1;
      boolean last = i + 1 == sorted.length || sorted[i + 1].ref != sorted[start].ref;
      if (last && entries != 1) {
        throw new UnreadableStateException("it does not hold one entry for each reference");
      }
    }
  }

  private WrittenState() {}
}
