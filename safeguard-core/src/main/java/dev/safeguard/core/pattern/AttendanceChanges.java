package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.core.pattern.SchoolWeeks.Change;
import java.util.List;

/**
 * How a pupil's absence changes, against the pupil's own past, over school days. Two questions
 * share the false alarms that are allowed ({@link FalseAlarms}), and of the second's part {@link
 * Lateness} takes half, since what it asks of a weekday besides leaves most of it:
 *
 * <ul>
 *   <li>{@code decline}: H₀ the last two, three, four or six weeks are like the others ({@link
 *       SchoolWeeks#increase} of the sessions missed in a week). Whole weeks are drawn, so a spell
 *       of illness counts as the one event it is. Weeks without a possible session are no weeks. Or
 *       the last {@value #SLIDE_WEEKS} weeks came in an order by chance, those with more absence as
 *       soon before as after ({@link OrdinalTrend}), which takes {@value #SLIDE_SHARE} of the false
 *       alarms: absence that grows from week to week has no step.
 *   <li>{@code weekday}: H₀ one weekday of the last three, four, six or eight weeks, or of all, is
 *       missed no more often than all other school days; Fisher's exact test, times five weekdays
 *       and {@link SchoolWeeks#LOOKS}. At least half of the days missed in that time must fall on
 *       it, so that absence which grows on all days is no weekday's. Medical appointments (M) do
 *       not count.
 * </ul>
 */
final class AttendanceChanges {
  static final int QUESTIONS = 2;
  private static final int[] SPANS = {15, 20, 30, 40};
  private static final int LEAST_SESSIONS = 3;
  private static final int LEAST_DAYS = 3;
  private static final int FULL_WEEK = 10;
  private static final int WEEKDAYS = 7;

  /** Weeks over which absence that grows from week to week is looked for. */
  private static final int SLIDE_WEEKS = 12;

  /** Of the false alarms of a decline. */
  private static final double SLIDE_SHARE = 0.2;

  private static final PatternCode DECLINING = PatternCode.of(PatternFamily.ATTENDANCE_DECLINING);
  private static final PatternCode WEEKDAY = PatternCode.of(PatternFamily.ABSENCE_WEEKDAY);

  private final Span span;
  private final FalseAlarms alarms;
  private final List<Pattern> found;
  private final boolean stated;
  private final int[] possible;
  private final int[] missed;
  private final AttendanceEvent[] absences;
  private final int[] days;
  private int size;

  /**
   * @param most marks there may be
   * @param stated whether the record says itself how many sessions are possible, so that a week
   *     without marks is one without absence
   */
  AttendanceChanges(int most, boolean stated, Span span, FalseAlarms alarms, List<Pattern> found) {
    this.span = span;
    this.alarms = alarms;
    this.found = found;
    this.stated = stated;
    int weeks = span.schoolDays() / SchoolWeeks.LENGTH;
    this.possible = new int[weeks];
    this.missed = new int[weeks];
    this.absences = new AttendanceEvent[most];
    this.days = new int[most];
  }

  /** Adds a session that was possible, and whether it was missed other than by agreement. */
  void add(AttendanceEvent mark, boolean absent) {
    if (!span.covers(mark.daysBefore())) {
      return;
    }
    int day = span.schoolDaysAfter(mark.daysBefore());
    int week = day / SchoolWeeks.LENGTH;
    int sessions = mark.session().sessions();
    if (week < possible.length) {
      possible[week] += sessions;
      missed[week] += absent ? sessions : 0;
    }
    if (absent) {
      absences[size] = mark;
      days[size] = day;
      size++;
    }
  }

  /** Finds them, and tells what comes together with other domains. */
  void find(CombinationPatterns together) {
    if (size == 0) {
      return;
    }
    double level = alarms.level(QUESTIONS);
    weekday(level, together);
    double decline = decline(level);
    if (decline > level) {
      together.seems(Domain.ATTENDANCE, PatternKind.DECLINE, decline);
    }
    together.changed(Domain.ATTENDANCE, decline);
  }

  private double decline(double level) {
    int[] actual = new int[possible.length];
    int weeks = 0;
    for (int week = 0; week < possible.length; week++) {
      if (stated || possible[week] > 0) {
        actual[weeks++] = week;
      }
    }
    SchoolWeeks counts = new SchoolWeeks(weeks * SchoolWeeks.LENGTH);
    for (int i = 0; i < weeks; i++) {
      int week = actual[i];
      // A week of three days is missed as much by three as another by five.
      int of = stated ? FULL_WEEK : possible[week];
      counts.add(i * SchoolWeeks.LENGTH, (missed[week] * FULL_WEEK + of / 2) / of);
    }
    Change step = counts.increase(LEAST_SESSIONS);
    Change slide = slide(counts);
    boolean slides = slide.p() / SLIDE_SHARE < step.p() / (1 - SLIDE_SHARE);
    Change change = slides ? slide : step;
    double p = Math.min(1, change.p() / (slides ? SLIDE_SHARE : 1 - SLIDE_SHARE));
    if (p > level) {
      return p;
    }
    int schoolDays = (actual[change.weeks() - 1] + 1) * SchoolWeeks.LENGTH;
    int begun =
        slides
            ? Event.UNDATED
            : span.daysBefore((actual[counts.weeksSinceRise() - 1] + 1) * SchoolWeeks.LENGTH);
    Gathering gathering = new Gathering();
    for (int i = 0; i < size; i++) {
      if (days[i] < schoolDays) {
        gathering.add(absences[i], 3, absences[i].session().sessions());
      }
    }
    found.add(
        gathering.tested(
            DECLINING,
            PatternKind.DECLINE,
            Trend.FALLING,
            change.ratio(),
            slides ? StatisticalTest.MANN_KENDALL : StatisticalTest.PERMUTATION,
            p,
            begun));
    return p;
  }

  /** Whether each of the last weeks was missed more than the one before; the later half of them. */
  private static Change slide(SchoolWeeks counts) {
    int weeks = Math.min(SLIDE_WEEKS, counts.size());
    int half = weeks / 2;
    int recent = counts.within(half);
    int before = counts.within(weeks) - recent;
    if (recent < LEAST_SESSIONS || recent <= before) {
      return Change.NONE;
    }
    int[] grades = new int[weeks];
    for (int week = 0; week < weeks; week++) {
      grades[weeks - 1 - week] = Math.min(FULL_WEEK, counts.count(week));
    }
    double p = OrdinalTrend.rising(grades, weeks, FULL_WEEK);
    return new Change(p, half, recent, before, half, weeks - half);
  }

  private void weekday(double level, CombinationPatterns together) {
    double best = 1;
    double clearest = 1;
    int bestSpan = 0;
    int bestDay = 0;
    int bestDays = 0;
    int all = span.schoolDays();
    int allDays = absentDays(all, new int[WEEKDAYS]);
    for (int k = 0; k <= SPANS.length; k++) {
      int within = k < SPANS.length ? SPANS[k] : all;
      if (within > all || (k == SPANS.length && all <= SPANS[SPANS.length - 1])) {
        continue;
      }
      int[] byDay = new int[WEEKDAYS];
      int absent = absentDays(within, byDay);
      int each = Math.max(1, within / SchoolWeeks.LENGTH);
      for (int day = 0; day < WEEKDAYS; day++) {
        if (byDay[day] < 2 || (long) byDay[day] * all <= (long) allDays * each) {
          continue;
        }
        double p =
            ExactTests.hypergeometricAtLeast(
                Math.min(byDay[day], each), each, Math.min(allDays, all), all);
        p = Math.min(1, p * SchoolWeeks.LENGTH);
        clearest = Math.min(clearest, p);
        if (p < best && byDay[day] >= LEAST_DAYS && byDay[day] * 2 >= absent) {
          best = p;
          bestSpan = within;
          bestDay = day;
          bestDays = absent;
        }
      }
    }
    best = Math.min(1, best * SchoolWeeks.LOOKS);
    if (best > level) {
      together.seems(Domain.ATTENDANCE, PatternKind.WEEKDAY, clearest);
      return;
    }
    Gathering gathering = new Gathering();
    int count = 0;
    int last = Event.UNDATED;
    for (int i = 0; i < size; i++) {
      int day = absences[i].daysBefore();
      if (days[i] < bestSpan && span.weekday(day) == bestDay && isOfWeekday(absences[i])) {
        gathering.add(absences[i], 2, absences[i].session().sessions());
        count += day == last ? 0 : 1;
        last = day;
      }
    }
    found.add(
        gathering.tested(
            WEEKDAY,
            PatternKind.WEEKDAY,
            Trend.UNKNOWN,
            (double) count / bestDays,
            StatisticalTest.HYPERGEOMETRIC,
            best,
            Event.UNDATED));
  }

  /** A course of treatment has its weekday from the clinic. */
  private static boolean isOfWeekday(AttendanceEvent absence) {
    return absence.code() != AttendanceCode.M;
  }

  /** Counts absent days by weekday within the last school days; how many there are. */
  private int absentDays(int within, int[] byDay) {
    int absent = 0;
    int last = Event.UNDATED;
    for (int i = 0; i < size; i++) {
      int day = absences[i].daysBefore();
      if (days[i] < within && day != last && isOfWeekday(absences[i])) {
        byDay[span.weekday(day)]++;
        absent++;
        last = day;
      }
    }
    return absent;
  }
}
