package dev.safeguard.core.incremental;

import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.token.EventRef;

/** Online-safety events: category and severity are codes. */
final class OnlinePacking extends Packing<OnlineEvent> {

  OnlinePacking() {
    super(4, 0, true);
  }

  @Override
  int codes(OnlineEvent event) {
    return pair(severity(event.severity()), Numbers.ONLINE.number(event.category()));
  }

  @Override
  OnlineEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    int codes = RowKey.codes(rows[at]);
    return new OnlineEvent(
        ref, daysBefore, RowKey.minute(rows[at]), Numbers.ONLINE.of(second(codes)), first(codes));
  }

  @Override
  int checked(int codes) {
    checkedSeverity(first(codes));
    Numbers.ONLINE.checked(second(codes));
    return codes;
  }
}
