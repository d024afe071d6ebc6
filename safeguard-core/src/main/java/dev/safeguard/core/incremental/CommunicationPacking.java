package dev.safeguard.core.incremental;

import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.token.EventRef;

/** Messages: all of one is codes. */
final class CommunicationPacking extends Packing<CommunicationEvent> {

  CommunicationPacking() {
    super(3, 0, true);
  }

  @Override
  int codes(CommunicationEvent event) {
    return pair(Numbers.URGENCIES.number(event.urgency()), Numbers.SOURCES.number(event.source()));
  }

  @Override
  CommunicationEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    int codes = RowKey.codes(rows[at]);
    return new CommunicationEvent(
        ref,
        daysBefore,
        RowKey.minute(rows[at]),
        Numbers.SOURCES.of(second(codes)),
        Numbers.URGENCIES.of(first(codes)));
  }

  @Override
  int checked(int codes) {
    Numbers.URGENCIES.checked(first(codes));
    Numbers.SOURCES.checked(second(codes));
    return codes;
  }
}
