package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time that a pupil's record covers, cut into the recent past and what came before, in school
 * days: those of the calendar, as the pupil's own record corrects them ({@link OwnSchoolDays}). It
 * starts with the first dated event of any kind, since before that nothing says that the pupil was
 * there, and goes back no more than {@link #LOOKBACK_DAYS}.
 */
final class Span {
  /** Calendar days that are looked at; a school year. */
  static final int LOOKBACK_DAYS = 365;

  /** School days that count as recent: four weeks. */
  static final int RECENT_SCHOOL_DAYS = 20;

  /** School days before them without which nothing is said about change: four weeks. */
  static final int LEAST_BASELINE_SCHOOL_DAYS = 20;

  /** Calendar days within which a repetition counts as one; twelve weeks. */
  static final int RECURRENCE_DAYS = 84;

  private final SchoolCalendar calendar;
  private final long asOf;
  private final int startDaysBefore;
  private final int recentDaysBefore;

  private final double @Nullable [] expectedWeeks;

  /** See {@link OwnSchoolDays#differences}. */
  private final int @Nullable [] differences;

  Span(TokenizedRecord record, SchoolCalendar calendar) {
    this.calendar = calendar;
    this.asOf = record.asOf().toEpochDay();
    this.differences = OwnSchoolDays.differences(record, calendar);
    this.startDaysBefore = Math.min(LOOKBACK_DAYS, oldest(record));
    this.recentDaysBefore = daysBefore(RECENT_SCHOOL_DAYS);
    this.expectedWeeks = PartTime.expectedWeeks(record, this);
  }

  private static int oldest(TokenizedRecord record) {
    int oldest = oldest(record.incidents(), -1);
    oldest = oldest(record.attendance(), oldest);
    oldest = oldest(record.assessments(), oldest);
    oldest = oldest(record.communications(), oldest);
    oldest = oldest(record.online(), oldest);
    oldest = oldest(record.concerns(), oldest);
    oldest = oldest(record.interventions(), oldest);
    for (int i = 0; i < record.expectedSessions().size(); i++) {
      oldest = Math.max(oldest, record.expectedSessions().get(i).fromDaysBefore());
    }
    return oldest;
  }

  /** Lists are sorted, so the first is the oldest, or undated and −1. */
  private static int oldest(List<? extends Event> events, int known) {
    return events.isEmpty() ? known : Math.max(known, events.get(0).daysBefore());
  }

  /**
   * School days that lie after a day, up to and with the as-of date: 0 for the last one itself. A
   * day without school counts with the school day before it.
   */
  int schoolDaysAfter(int daysBefore) {
    return calendar.schoolDays(asOf - daysBefore + 1, asOf + 1) + difference(daysBefore);
  }

  /** Of the days after this one. */
  private int difference(int daysBefore) {
    return differences == null || daysBefore <= 0
        ? 0
        : differences[Math.min(daysBefore, differences.length - 1)];
  }

  /** School days that the span covers. */
  int schoolDays() {
    return startDaysBefore < 0 ? 0 : schoolDays(startDaysBefore, 0);
  }

  /** The first day, in days before the as-of date, of so many last school days. */
  int daysBefore(int schoolDays) {
    int low = schoolDays - 1;
    int high = LOOKBACK_DAYS;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (schoolDays(middle, 0) >= schoolDays) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether the day lies in the span at all. */
  boolean covers(int daysBefore) {
    return daysBefore != Event.UNDATED && daysBefore <= startDaysBefore;
  }

  /** Whether the day lies in the recent past. */
  boolean isRecent(int daysBefore) {
    return daysBefore != Event.UNDATED && daysBefore <= recentDaysBefore;
  }

  /** Whether the day counts towards a recurrence; the undated does. */
  static boolean recurs(int daysBefore) {
    return daysBefore <= RECURRENCE_DAYS;
  }

  /**
   * By school week, the last one first, for which share of it the pupil was expected; null where
   * for all.
   */
  double @Nullable [] expectedWeeks() {
    return expectedWeeks;
  }

  /** Days from the start of the recent past to the as-of date. */
  int recentDaysBefore() {
    return recentDaysBefore;
  }

  /** School days in the recent past. */
  int recentSchoolDays() {
    return schoolDays(recentDaysBefore, 0);
  }

  /** School days from the start of the span to the recent past. */
  int baselineSchoolDays() {
    return startDaysBefore <= recentDaysBefore
        ? 0
        : schoolDays(startDaysBefore, recentDaysBefore + 1);
  }

  /** Whether there is enough past to compare the present with. */
  boolean hasBaseline() {
    return baselineSchoolDays() >= LEAST_BASELINE_SCHOOL_DAYS;
  }

  /** School days from one day to another, both included, given in days before the as-of date. */
  int schoolDays(int fromDaysBefore, int toDaysBefore) {
    return calendar.schoolDays(asOf - fromDaysBefore, asOf - toDaysBefore + 1)
        + difference(fromDaysBefore + 1)
        - difference(toDaysBefore);
  }

  /** School days from the start of the span up to, but not including, a day. */
  int schoolDaysBefore(int daysBefore) {
    return startDaysBefore <= daysBefore ? 0 : schoolDays(startDaysBefore, daysBefore + 1);
  }

  /** 0 for Monday to 6 for Sunday. */
  int weekday(int daysBefore) {
    return (int) Math.floorMod(asOf - daysBefore + 3, 7L);
  }
}
