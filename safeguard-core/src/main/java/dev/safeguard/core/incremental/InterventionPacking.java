package dev.safeguard.core.incremental;

import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.token.EventRef;

/**
 * Support: the type is the code; behind it stands the day of its end, the undated day while it goes
 * on.
 */
final class InterventionPacking extends Packing<InterventionEvent> {

  InterventionPacking() {
    super(6, 1, false);
  }

  @Override
  int codes(InterventionEvent event) {
    return Numbers.INTERVENTIONS.number(event.type());
  }

  @Override
  void rest(InterventionEvent event, int countedFrom, long[] row) {
    boolean ongoing = event.endedDaysBefore() == InterventionEvent.ONGOING;
    row[REST] = ongoing ? Days.UNDATED : Days.before(countedFrom, event.endedDaysBefore());
  }

  @Override
  InterventionEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    int end = (int) rows[at + REST];
    return new InterventionEvent(
        ref,
        daysBefore,
        Numbers.INTERVENTIONS.of(RowKey.codes(rows[at])),
        end > asOf ? InterventionEvent.ONGOING : asOf - end);
  }

  @Override
  int checked(int codes) {
    return Numbers.INTERVENTIONS.checked(codes);
  }

  /** 0 while it goes on. */
  @Override
  void writeRest(long[] rows, int at, StateOutput out) {
    long end = rows[at + REST];
    out.varint(end == Days.UNDATED ? 0 : end + 1);
  }

  @Override
  void readRest(StateInput in, long[] rows, int at) {
    int end = in.number(Days.UNDATED) - 1;
    if (end >= 0 && !Days.isDay(end)) {
      throw StateInput.impossible();
    }
    rows[at + REST] = end < 0 ? Days.UNDATED : end;
  }
}
