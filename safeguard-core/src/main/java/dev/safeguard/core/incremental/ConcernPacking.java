package dev.safeguard.core.incremental;

import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.token.EventRef;

/** Recorded concerns: the category is the code. */
final class ConcernPacking extends Packing<ConcernEvent> {

  ConcernPacking() {
    super(5, 0, true);
  }

  @Override
  int codes(ConcernEvent event) {
    return Numbers.CONCERNS.number(event.category());
  }

  @Override
  ConcernEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    return new ConcernEvent(
        ref, daysBefore, RowKey.minute(rows[at]), Numbers.CONCERNS.of(RowKey.codes(rows[at])));
  }

  @Override
  int checked(int codes) {
    return Numbers.CONCERNS.checked(codes);
  }
}
