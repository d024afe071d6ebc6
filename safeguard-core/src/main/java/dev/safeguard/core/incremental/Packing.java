package dev.safeguard.core.incremental;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.token.EventRef;

/**
 * How events of one kind are packed into rows: a {@link RowKey}, the reference, and what else the
 * kind needs. Codes stand in a row by their {@link Numbered numbers}. Stateless.
 */
abstract sealed class Packing<E extends Event>
    permits AssessmentPacking,
        AttendancePacking,
        CommunicationPacking,
        ConcernPacking,
        IncidentPacking,
        IndicatorPacking,
        InterventionPacking,
        OnlinePacking {

  /** Where what follows key and reference starts in a row. */
  static final int REST = 2;

  private final int kind;
  private final int width;
  private final boolean timed;

  /**
   * @param kind the number by which the kind is written; never given to another
   * @param rest numbers in a row behind key and reference
   * @param timed whether the minute is written, and not told by the codes
   */
  Packing(int kind, int rest, boolean timed) {
    this.kind = kind;
    this.width = REST + rest;
    this.timed = timed;
  }

  final int kind() {
    return kind;
  }

  final int width() {
    return width;
  }

  /** The row of an event. */
  final long[] row(E event, int countedFrom) {
    long[] row = new long[width];
    row[0] =
        RowKey.of(
            Days.before(countedFrom, event.daysBefore()), event.minuteOfDay(), kind, codes(event));
    row[1] = event.ref().value();
    rest(event, countedFrom, row);
    return row;
  }

  /** The event of a row, counted back from a day. */
  final E event(long[] rows, int at, int asOf) {
    return event(
        new EventRef(rows[at + 1]), Days.daysBefore(asOf, RowKey.day(rows[at])), rows, at, asOf);
  }

  /** Writes all of a row but its day. */
  final void write(long[] rows, int at, StateOutput out) {
    long key = rows[at];
    if (timed) {
      out.varint(RowKey.minute(key) + 1);
    }
    out.varint(RowKey.codes(key));
    out.word(rows[at + 1]);
    writeRest(rows, at, out);
  }

  /** Reads what {@link #write} wrote. */
  final void read(StateInput in, int day, long[] rows, int at) {
    int written = timed ? in.number(MINUTES) - 1 : Event.NO_TIME;
    int codes = checked(in.number((1 << RowKey.CODE_BITS) - 1));
    rows[at] = RowKey.of(day, timed ? written : minute(codes), kind, codes);
    rows[at + 1] = in.word();
    readRest(in, rows, at);
  }

  private static final int MINUTES = 1_440;

  abstract int codes(E event);

  /** Fills in what stands behind key and reference. */
  void rest(E event, int countedFrom, long[] row) {}

  abstract E event(EventRef ref, int daysBefore, long[] rows, int at, int asOf);

  /** The codes, if there are such. */
  abstract int checked(int codes);

  /** The minute of an event whose kind has none of its own. */
  int minute(int codes) {
    return Event.NO_TIME;
  }

  void writeRest(long[] rows, int at, StateOutput out) {}

  void readRest(StateInput in, long[] rows, int at) {}

  /** Two codes in one. */
  static int pair(int first, int second) {
    return first << Byte.SIZE | second;
  }

  static int first(int pair) {
    return pair >>> Byte.SIZE;
  }

  static int second(int pair) {
    return pair & 0xFF;
  }

  /** A severity as its field documents it. */
  static int severity(int value) {
    if (value < 0 || value > MOST_SEVERE) {
      throw new IllegalArgumentException("severity must be 0 to 5");
    }
    return value;
  }

  static int checkedSeverity(int value) {
    if (value > MOST_SEVERE) {
      throw StateInput.impossible();
    }
    return value;
  }

  private static final int MOST_SEVERE = 5;
}
