package dev.safeguard.core.incremental;

import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.token.EventRef;

/**
 * The behaviour log: the type is the code; behind it stand count, severity, role, place, lesson.
 */
final class IncidentPacking extends Packing<IncidentEvent> {

  IncidentPacking() {
    super(0, 1, true);
  }

  @Override
  int codes(IncidentEvent event) {
    return Numbers.INCIDENTS.number(event.type());
  }

  @Override
  void rest(IncidentEvent event, int countedFrom, long[] row) {
    int what = pair(severity(event.severity()), Numbers.ROLES.number(event.role()));
    int where =
        pair(
            Numbers.PLACES.numberOrZero(event.place()),
            Numbers.SUBJECTS.numberOrZero(event.subject()));
    row[REST] = rest(event.count(), what, where);
  }

  private static long rest(int count, int what, int where) {
    return (long) count << Integer.SIZE | (long) what << Short.SIZE | where;
  }

  private static int count(long rest) {
    return (int) (rest >>> Integer.SIZE);
  }

  private static int what(long rest) {
    return (int) (rest >>> Short.SIZE) & 0xFFFF;
  }

  private static int where(long rest) {
    return (int) rest & 0xFFFF;
  }

  @Override
  IncidentEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    long rest = rows[at + REST];
    return new IncidentEvent(
        ref,
        daysBefore,
        RowKey.minute(rows[at]),
        Numbers.INCIDENTS.of(RowKey.codes(rows[at])),
        first(what(rest)),
        Numbers.ROLES.of(second(what(rest))),
        Numbers.PLACES.ofOrNull(first(where(rest))),
        Numbers.SUBJECTS.ofOrNull(second(where(rest))),
        count(rest));
  }

  @Override
  int checked(int codes) {
    return Numbers.INCIDENTS.checked(codes);
  }

  @Override
  void writeRest(long[] rows, int at, StateOutput out) {
    long rest = rows[at + REST];
    out.varint(Integer.toUnsignedLong(count(rest)));
    out.one(first(what(rest)));
    out.one(second(what(rest)));
    out.one(first(where(rest)));
    out.one(second(where(rest)));
  }

  @Override
  void readRest(StateInput in, long[] rows, int at) {
    long count = in.varint();
    if (count >>> Integer.SIZE != 0) {
      throw StateInput.impossible();
    }
    int what = pair(checkedSeverity(in.one()), Numbers.ROLES.checked(in.one()));
    int where =
        pair(Numbers.PLACES.checkedOrZero(in.one()), Numbers.SUBJECTS.checkedOrZero(in.one()));
    rows[at + REST] = rest((int) count, what, where);
  }
}
