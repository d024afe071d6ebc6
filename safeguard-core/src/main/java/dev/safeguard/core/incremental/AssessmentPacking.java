package dev.safeguard.core.incremental;

import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.token.EventRef;

/** Results: subject and level are codes; the percentage keeps all its bits. */
final class AssessmentPacking extends Packing<AssessmentEvent> {
  /** Written before a percentage that is written in full. */
  private static final int IN_FULL = 0;

  private static final int NONE = 1;

  /** Added to a percentage that is written in hundredths. */
  private static final int HUNDREDTHS = 2;

  private static final double PER_PERCENT = 100;
  private static final int MOST_HUNDREDTHS = 10_000;

  AssessmentPacking() {
    super(2, 1, false);
  }

  @Override
  int codes(AssessmentEvent event) {
    return pair(
        Numbers.SUBJECTS.number(event.subject()), Numbers.LEVELS.numberOrZero(event.level()));
  }

  @Override
  void rest(AssessmentEvent event, int countedFrom, long[] row) {
    row[REST] = Double.doubleToLongBits(event.percent());
  }

  @Override
  AssessmentEvent event(EventRef ref, int daysBefore, long[] rows, int at, int asOf) {
    int codes = RowKey.codes(rows[at]);
    return new AssessmentEvent(
        ref,
        daysBefore,
        Numbers.SUBJECTS.of(first(codes)),
        Double.longBitsToDouble(rows[at + REST]),
        Numbers.LEVELS.ofOrNull(second(codes)));
  }

  @Override
  int checked(int codes) {
    Numbers.SUBJECTS.checked(first(codes));
    Numbers.LEVELS.checkedOrZero(second(codes));
    return codes;
  }

  @Override
  void writeRest(long[] rows, int at, StateOutput out) {
    double percent = Double.longBitsToDouble(rows[at + REST]);
    long hundredths = Math.round(percent * PER_PERCENT);
    if (Double.isNaN(percent)) {
      out.varint(NONE);
    } else if (hundredths >= 0 && hundredths <= MOST_HUNDREDTHS && isExact(hundredths, percent)) {
      out.varint(HUNDREDTHS + hundredths);
    } else {
      out.varint(IN_FULL);
      out.word(rows[at + REST]);
    }
  }

  private static boolean isExact(long hundredths, double percent) {
    return Double.compare(hundredths / PER_PERCENT, percent) == 0;
  }

  @Override
  void readRest(StateInput in, long[] rows, int at) {
    int form = in.number(HUNDREDTHS + MOST_HUNDREDTHS);
    rows[at + REST] =
        switch (form) {
          case IN_FULL -> Double.doubleToLongBits(Double.longBitsToDouble(in.word()));
          case NONE -> Double.doubleToLongBits(Double.NaN);
          default -> Double.doubleToLongBits((form - HUNDREDTHS) / PER_PERCENT);
        };
  }
}
