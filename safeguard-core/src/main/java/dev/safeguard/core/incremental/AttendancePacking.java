package dev.safeguard.core.incremental;

import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.token.EventRef;

/** Register marks: half day and mark are codes, and the half day tells the minute. */
final class AttendancePacking extends Packing<AttendanceEvent> {
  private static final int HALF_DAY_BITS = 2;

  AttendancePacking() {
    super(1, 0, false);
  }

  @Override
  int codes(AttendanceEvent event) {
    return Numbers.MARKS.number(event.code()) << HALF_DAY_BITS
        | Numbers.HALF_DAYS.number(event.session());
  }

  @Override
  AttendanceEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    return event(ref, daysBefore, RowKey.codes(rows[at]));
  }

  private static AttendanceEvent event(EventRef ref, int daysBefore, int codes) {
    HalfDay session = Numbers.HALF_DAYS.of(codes & ((1 << HALF_DAY_BITS) - 1));
    return new AttendanceEvent(ref, daysBefore, session, Numbers.MARKS.of(codes >>> HALF_DAY_BITS));
  }

  @Override
  int checked(int codes) {
    Numbers.HALF_DAYS.checked(codes & ((1 << HALF_DAY_BITS) - 1));
    Numbers.MARKS.checked(codes >>> HALF_DAY_BITS);
    return codes;
  }

  @Override
  int minute(int codes) {
    return event(new EventRef(0), 0, codes).minuteOfDay();
  }
}
