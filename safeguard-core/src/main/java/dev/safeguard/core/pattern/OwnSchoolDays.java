package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil's own record knows better than the calendar, from Monday to Friday of the weeks
 * that are looked at:
 *
 * <ul>
 *   <li>a day with a mark of a possible session, or with an entry in the behaviour log, is a school
 *       day;
 *   <li>a day that has marks, none of a possible session, is none: the school was closed, or the
 *       pupil was not expected;
 *   <li>in a full register, a week without any mark between others is a holiday. A register is full
 *       if it records presence on most days of most weeks, and the record states no sessions, which
 *       would make its marks exceptions.
 * </ul>
 *
 * <p>Cost is one pass over marks and incidents.
 */
final class OwnSchoolDays {
  private static final int WEEK = 7;
  private static final int WEEKDAYS = 5;

  /** Bits of all weekdays. */
  private static final int ALL = (1 << WEEKDAYS) - 1;

  private static final int WEEKS = (Span.LOOKBACK_DAYS + WEEK) / WEEK + 1;
  private static final int DAYS = Span.LOOKBACK_DAYS + 2;

  /** Marked days in a marked week, on average, without which a register is not full. */
  private static final int LEAST_DAYS = 3;

  /** How many times as many weeks must have marks as have none. */
  private static final int LEAST_WEEKS = 2;

  private final SchoolCalendar calendar;
  private final long asOf;

  /** Days from the as-of date to the Sunday behind it. */
  private final int toSunday;

  /** By week back and, in bits, by weekday. */
  private final byte[] open = new byte[WEEKS];

  private final byte[] marked = new byte[WEEKS];
  private boolean presence;

  private OwnSchoolDays(SchoolCalendar calendar, long asOf) {
    this.calendar = calendar;
    this.asOf = asOf;
    this.toSunday = WEEK - 1 - (int) Math.floorMod(asOf + 3, (long) WEEK);
  }

  /**
   * How many more school days there are than in the calendar, or fewer if below 0, on the days
   * after the one at the index, which is in days before the as-of date; null where there is no
   * difference.
   */
  static int @Nullable [] differences(TokenizedRecord record, SchoolCalendar calendar) {
    List<AttendanceEvent> marks = record.attendance();
    List<IncidentEvent> incidents = record.incidents();
    if (marks.isEmpty() && incidents.isEmpty()) {
      return null;
    }
    OwnSchoolDays own = new OwnSchoolDays(calendar, record.asOf().toEpochDay());
    for (int i = 0; i < marks.size(); i++) {
      own.add(marks.get(i));
    }
    boolean full = own.presence && record.expectedSessions().isEmpty() && own.isFull();
    for (int i = 0; i < incidents.size(); i++) {
      own.open(incidents.get(i).daysBefore());
    }
    return own.differences(full);
  }

  private void add(AttendanceEvent mark) {
    int day = mark.daysBefore();
    if (!isLookedAt(day)) {
      return;
    }
    marked[week(day)] |= bit(day);
    AttendanceMeaning meaning = mark.code().meaning();
    presence |= meaning == AttendanceMeaning.PRESENT;
    if (meaning.possible()) {
      open[week(day)] |= bit(day);
    }
  }

  private void open(int day) {
    if (isLookedAt(day)) {
      open[week(day)] |= bit(day);
    }
  }

  private static boolean isLookedAt(int day) {
    return day != Event.UNDATED && day <= Span.LOOKBACK_DAYS;
  }

  private int week(int day) {
    return (day + toSunday) / WEEK;
  }

  /** The lowest bit for Monday. */
  private byte bit(int day) {
    return (byte) (1 << (WEEK - 1 - (day + toSunday) % WEEK));
  }

  private boolean isFull() {
    int days = 0;
    int weeks = 0;
    int without = 0;
    for (int week = latest(); week <= oldest(); week++) {
      days += Integer.bitCount(marked[week]);
      weeks += marked[week] != 0 ? 1 : 0;
      without += marked[week] == 0 && schoolDays(week) > 0 ? 1 : 0;
    }
    return days >= LEAST_DAYS * weeks && weeks >= LEAST_WEEKS * without;
  }

  private int latest() {
    int week = 0;
    while (week < WEEKS - 1 && marked[week] == 0) {
      week++;
    }
    return week;
  }

  private int oldest() {
    int week = WEEKS - 1;
    while (week > 0 && marked[week] == 0) {
      week--;
    }
    return week;
  }

  private int schoolDays(int week) {
    long sunday = asOf + toSunday - (long) WEEK * week;
    return calendar.schoolDays(sunday - WEEK + 1, sunday + 1);
  }

  private int @Nullable [] differences(boolean full) {
    int[] differences = null;
    int latest = full ? latest() : WEEKS;
    int oldest = full ? oldest() : 0;
    for (int week = 0; week < WEEKS; week++) {
      boolean unmarked = (marked[week] | open[week]) == 0;
      boolean holiday = unmarked && week > latest && week < oldest;
      int shut = holiday ? ALL : marked[week] & ~open[week] & ALL;
      if ((unmarked && !holiday) || (shut == 0 && schoolDays(week) == WEEKDAYS)) {
        continue;
      }
      for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
        int day = week * WEEK - toSunday + WEEK - 1 - weekday;
        if (day < 0 || day > Span.LOOKBACK_DAYS) {
          continue;
        }
        boolean schoolDay = calendar.isSchoolDay(asOf - day);
        int known = schoolDay ? shut : open[week];
        if ((known & (1 << weekday)) != 0) {
          differences = differences == null ? new int[DAYS] : differences;
          differences[day + 1] = schoolDay ? -1 : 1;
        }
      }
    }
    if (differences != null) {
      for (int day = 1; day < DAYS; day++) {
        differences[day] += differences[day - 1];
      }
    }
    return differences;
  }
}
