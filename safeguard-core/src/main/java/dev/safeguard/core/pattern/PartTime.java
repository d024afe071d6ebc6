package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.TokenizedRecord;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how much of each school week a pupil on a part-time timetable was expected: as the record
 * states, or without the sessions that are marked as off by agreement ({@code C2}). Who is in
 * school half of the time does half as much there, and twice as much when back is no change.
 */
final class PartTime {
  private static final int FULL_WEEK = 10;

  /** One session: somebody wrote down what happened there. */
  private static final double LEAST = 1.0 / FULL_WEEK;

  /** By school week, the last one first; null where the pupil was always expected. */
  static double @Nullable [] expectedWeeks(TokenizedRecord record, Span span) {
    boolean stated = false;
    for (ExpectedSessions expected : record.expectedSessions()) {
      stated |= expected.perWeek() < FULL_WEEK;
    }
    List<AttendanceEvent> marks = record.attendance();
    boolean agreed = false;
    for (int i = 0; i < marks.size() && !agreed && !stated; i++) {
      agreed = marks.get(i).code() == AttendanceCode.C2;
    }
    int schoolDays = span.schoolDays();
    if (schoolDays == 0 || (!stated && !agreed)) {
      return null;
    }
    double[] weeks = new double[schoolDays / SchoolWeeks.LENGTH + 1];
    Arrays.fill(weeks, 1);
    if (stated) {
      for (ExpectedSessions expected : record.expectedSessions()) {
        without(1 - (double) expected.perWeek() / FULL_WEEK, expected, span, weeks);
      }
    } else {
      for (AttendanceEvent mark : marks) {
        if (mark.code() == AttendanceCode.C2 && span.covers(mark.daysBefore())) {
          int week = span.schoolDaysAfter(mark.daysBefore()) / SchoolWeeks.LENGTH;
          weeks[week] -= (double) mark.session().sessions() / FULL_WEEK;
        }
      }
    }
    for (int week = 0; week < weeks.length; week++) {
      weeks[week] = Math.max(LEAST, weeks[week]);
    }
    return weeks;
  }

  /** Takes a share off the school days between two. */
  private static void without(double share, ExpectedSessions expected, Span span, double[] weeks) {
    int newest = span.schoolDaysAfter(expected.toDaysBefore());
    int days = span.schoolDays(expected.fromDaysBefore(), expected.toDaysBefore());
    for (int day = newest; day < newest + days && day < span.schoolDays(); day++) {
      weeks[day / SchoolWeeks.LENGTH] -= share / SchoolWeeks.LENGTH;
    }
  }

  private PartTime() {}
}
