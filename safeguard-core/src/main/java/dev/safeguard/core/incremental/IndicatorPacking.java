package dev.safeguard.core.incremental;

import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.incremental.UnreadableStateException;
import dev.safeguard.api.token.EventRef;

/**
 * Indicators: of one entry there may be many, which the place among them tells apart and keeps in
 * their order. Behind it stand the span and the codes.
 */
final class IndicatorPacking extends Packing<IndicatorEvent> {
  private static final int CODES = REST + 1;

  IndicatorPacking() {
    super(7, 2, true);
  }

  /** The place among its entry's is put in by {@link #row(IndicatorEvent, int, int)}. */
  @Override
  int codes(IndicatorEvent event) {
    return 0;
  }

  /**
   * The row of an indicator.
   *
   * @param place where among the indicators of its entry, from 0
   */
  long[] row(IndicatorEvent event, int countedFrom, int place) {
    long[] row = row(event, countedFrom);
    row[0] |= place;
    return row;
  }

  @Override
  void rest(IndicatorEvent event, int countedFrom, long[] row) {
    row[REST] = (long) event.start() << Integer.SIZE | event.end();
    int how =
        pair(
            Numbers.ASSERTIONS.number(event.assertion()), Numbers.SPEAKERS.number(event.speaker()));
    int what = pair(Numbers.CONCERNS.number(event.category()), event.explicit() ? 1 : 0);
    row[CODES] = (long) what << Short.SIZE | how;
  }

  @Override
  IndicatorEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    long span = rows[at + REST];
    int how = (int) rows[at + CODES] & 0xFFFF;
    int what = (int) rows[at + CODES] >>> Short.SIZE;
    return new IndicatorEvent(
        ref,
        daysBefore,
        RowKey.minute(rows[at]),
        Numbers.CONCERNS.of(first(what)),
        Numbers.ASSERTIONS.of(first(how)),
        Numbers.SPEAKERS.of(second(how)),
        second(what) != 0,
        (int) (span >>> Integer.SIZE),
        (int) span);
  }

  /** Any place will do. */
  @Override
  int checked(int codes) {
    return codes;
  }

  @Override
  void writeRest(long[] rows, int at, StateOutput out) {
    long span = rows[at + REST];
    int start = (int) (span >>> Integer.SIZE);
    out.varint(start);
    out.varint((int) span - start);
    long codes = rows[at + CODES];
    for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
      out.one((int) (codes >>> shift));
    }
  }

  @Override
  void readRest(StateInput in, long[] rows, int at) {
    int start = in.number(Integer.MAX_VALUE);
    int length = in.number(Integer.MAX_VALUE - start);
    if (length == 0) {
      throw new UnreadableStateException("it holds an indicator without words");
    }
    rows[at + REST] = (long) start << Integer.SIZE | (start + length);
    int what = pair(Numbers.CONCERNS.checked(in.one()), Math.min(1, in.one()));
    int how = pair(Numbers.ASSERTIONS.checked(in.one()), Numbers.SPEAKERS.checked(in.one()));
    rows[at + CODES] = (long) what << Short.SIZE | how;
  }
}
