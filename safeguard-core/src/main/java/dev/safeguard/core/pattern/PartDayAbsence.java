package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import java.util.List;

/**
 * {@code recurrence} of days on which the pupil was in school in the morning and missed the
 * afternoon, or the other way round: at least {@value #LEAST} within twelve weeks. Sessions missed
 * by agreement ({@code C2}) or for a medical appointment ({@code M}) are none of these, nor is
 * coming after the register closed ({@code U}), which is lateness. Of two marks of one session that
 * contradict each other attendance counts.
 */
final class PartDayAbsence {
  private static final int LEAST = 4;
  private static final int SEVERITY = 2;
  private static final double SCALE = 8;

  private static final PatternCode PART_DAY = PatternCode.of(PatternFamily.PART_DAY_ABSENCE);

  /** Finds it in marks that are sorted. */
  static void find(List<AttendanceEvent> marks, List<Pattern> found) {
    Gathering missed = new Gathering();
    int days = 0;
    int end;
    for (int start = 0; start < marks.size(); start = end) {
      int day = marks.get(start).daysBefore();
      end = start + 1;
      while (end < marks.size() && marks.get(end).daysBefore() == day) {
        end++;
      }
      if (day != Event.UNDATED && Span.recurs(day)) {
        days += addDay(marks.subList(start, end), missed);
      }
    }
    if (days >= LEAST) {
      found.add(
          missed.counted(
              PART_DAY, PatternKind.RECURRENCE, Trend.UNKNOWN, Strength.ofCount(days, SCALE)));
    }
  }

  /** Adds what was missed on a day of which the other half was attended; 1 if there was some. */
  private static int addDay(List<AttendanceEvent> marks, Gathering missed) {
    boolean attendedMorning = attended(marks, HalfDay.AM);
    if (attendedMorning == attended(marks, HalfDay.PM)) {
      return 0;
    }
    HalfDay other = attendedMorning ? HalfDay.PM : HalfDay.AM;
    int first = 1;
    for (AttendanceEvent mark : marks) {
      if (mark.session() == other && isMissed(mark.code())) {
        // Two marks of one session are one day.
        missed.add(mark, SEVERITY, first);
        first = 0;
      }
    }
    return 1 - first;
  }

  private static boolean attended(List<AttendanceEvent> marks, HalfDay half) {
    for (AttendanceEvent mark : marks) {
      AttendanceMeaning meaning = mark.code().meaning();
      if ((mark.session() == half || mark.session() == HalfDay.WHOLE_DAY)
          && meaning.possible()
          && !meaning.absent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMissed(AttendanceCode code) {
    return code.meaning().absent()
        && code != AttendanceCode.C2
        && code != AttendanceCode.M
        && code != AttendanceCode.U;
  }

  private PartDayAbsence() {}
}
