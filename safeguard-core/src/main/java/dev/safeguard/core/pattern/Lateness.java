package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.pattern.UsualRate;
import dev.safeguard.core.pattern.SchoolWeeks.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Lateness, before or after the register closed.
 *
 * <ul>
 *   <li>{@code recurrence}: at least {@value #LEAST} within twelve weeks. Of severity {@value
 *       #GRAVER} where {@value #OFTEN} or more lie in the last four school weeks, half of their
 *       mornings, and else of {@value #SEVERITY}.
 *   <li>{@code rate_increase}: H₀ the last two, three, four or six weeks are like the others
 *       ({@link SchoolWeeks#increase}), times two: so much of the false alarms of attendance is its
 *       part.
 * </ul>
 */
final class Lateness {
  private static final int LEAST = 4;
  private static final int LEAST_RECENT = 3;
  private static final int SEVERITY = 2;
  private static final int GRAVER = 3;
  private static final int OFTEN = 10;
  private static final double SCALE = 8;

  /** Has many harmless causes: however clear, it asks for a look beside something else. */
  private static final double MOST_STRENGTH = 0.3;

  private static final PatternCode LATE = PatternCode.of(PatternFamily.LATENESS);

  private final List<AttendanceEvent> marks = new ArrayList<>();

  /** Adds a mark of a possible session of the last school year, if it is one of lateness. */
  void add(AttendanceEvent mark) {
    if (isLate(mark)) {
      marks.add(mark);
    }
  }

  static boolean isLate(AttendanceEvent mark) {
    return mark.code().meaning() == AttendanceMeaning.LATE || mark.code() == AttendanceCode.U;
  }

  void recurrence(Span span, List<Pattern> found) {
    int recent = 0;
    for (AttendanceEvent mark : marks) {
      recent += span.isRecent(mark.daysBefore()) ? 1 : 0;
    }
    Gathering late = new Gathering();
    for (AttendanceEvent mark : marks) {
      if (Span.recurs(mark.daysBefore())) {
        late.add(mark, recent >= OFTEN ? GRAVER : SEVERITY, 1);
      }
    }
    if (late.frequency() >= LEAST) {
      double strength = Strength.ofCount(late.frequency(), SCALE);
      found.add(late.counted(LATE, PatternKind.RECURRENCE, Trend.UNKNOWN, strength));
    }
  }

  void increase(Span span, double level, UsualRate usual, List<Pattern> found) {
    if (marks.size() < LEAST_RECENT) {
      return;
    }
    SchoolWeeks weeks = new SchoolWeeks(span.schoolDays());
    for (AttendanceEvent mark : marks) {
      if (span.covers(mark.daysBefore())) {
        weeks.add(span.schoolDaysAfter(mark.daysBefore()), 1);
      }
    }
    Change change = weeks.increase(LEAST_RECENT, usual);
    double p = Math.min(1, 2 * change.p());
    if (p > level) {
      return;
    }
    Gathering late = new Gathering();
    for (AttendanceEvent mark : marks) {
      if (span.covers(mark.daysBefore())
          && span.schoolDaysAfter(mark.daysBefore()) < change.schoolDays()) {
        late.add(mark, SEVERITY, 1);
      }
    }
    found.add(
        late.pattern(
            LATE,
            PatternKind.RATE_INCREASE,
            Trend.RISING,
            change.ratio(),
            Math.min(MOST_STRENGTH, Strength.ofChance(p)),
            StatisticalTest.GAMMA_POISSON,
            p,
            span.daysBefore(weeks.weeksSinceRise() * SchoolWeeks.LENGTH)));
  }
}
