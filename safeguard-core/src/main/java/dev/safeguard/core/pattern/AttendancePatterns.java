package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.pattern.UsualRates;
import java.util.List;
import java.util.Set;

/**
 * Patterns of the register, by what each mark means; {@link AttendanceChanges} finds the changes
 * and {@link Lateness} what its name says. Possible sessions are those that the record states
 * ({@link ExpectedSessions}, in which case marks are exceptions) or else those marked.
 *
 * <ul>
 *   <li>{@code threshold}: absent from at least 10 % (persistent) or 50 % (severe) of own possible
 *       sessions, the measures of the English statistics; from {@value #LEAST_POSSIBLE} possible
 *       sessions (two school weeks) on. Full strength from {@value #FULL_STRENGTH} (six weeks) on.
 *       Both count all absence and are of severity {@value #SLIGHT} unless, without what was agreed
 *       beforehand (C2, R, T), severe absence is severe still ({@value #GRAVEST}) and persistent
 *       absence, sessions that nobody explained counted twice, at least 15 % ({@value #GRAVER}).
 *       Where all of that is illness, medical or a holiday it takes {@value #FULL_WEEKS} weeks with
 *       absence besides: a child who had chickenpox and a cold is over the line as well.
 *   <li>{@code recurrence} of absence, for sources that send a handful of marks: at least half of
 *       at least five possible sessions missed, three at the least; weak by nature.
 *   <li>{@code streak}: unauthorised on at least {@value #STREAK_DAYS} school days in a row, the
 *       line at which English schools tell the local authority. Days on which the school was closed
 *       to the pupil neither count nor break one. From {@value #UNEXPLAINED_DAYS} days on, and of
 *       severity {@value #UNSEEN}, where it reaches the last day marked and nobody has given a
 *       reason for any of it (N): such a child has not been seen, and nobody knows why. A choice.
 * </ul>
 *
 * <p>A part-time timetable (C2) is absence by agreement. It counts towards the thresholds, as the
 * statistics count it, unless the record itself states fewer than ten possible sessions for that
 * week; and towards nothing else: its weekdays and its start are the school's own choice, and it is
 * no truancy.
 */
final class AttendancePatterns {
  private static final double PERSISTENT = 0.10;
  private static final double SEVERE = 0.50;
  private static final double FAR = 0.15;
  private static final int SLIGHT = 2;
  private static final int GRAVER = 3;
  private static final int GRAVEST = 4;
  private static final int LEAST_POSSIBLE = 20;
  private static final int FULL_STRENGTH = 60;
  private static final int FULL_WEEKS = 4;
  private static final int FEW_POSSIBLE = 5;
  private static final int FEW_ABSENT = 3;
  private static final double FEW_STRENGTH = 0.4;
  private static final int SCHOOL_WEEK = 5;

  /** Sessions in a full school week. */
  private static final int FULL_WEEK = 10;

  private static final int STREAK_DAYS = 10;
  private static final int UNEXPLAINED_DAYS = 3;
  private static final int UNSEEN = 5;

  private static final PatternCode PERSISTENTLY = PatternCode.of(PatternFamily.PERSISTENT_ABSENCE);
  private static final PatternCode SEVERELY = PatternCode.of(PatternFamily.SEVERE_ABSENCE);
  private static final PatternCode STREAK = PatternCode.of(PatternFamily.UNAUTHORISED_STREAK);

  private final TokenizedRecord record;
  private final Span span;
  private final List<Pattern> found;

  private final AttendanceChanges changes;
  private final Gathering absent = new Gathering();
  private final Lateness late = new Lateness();

  /** A bit for each week before the as-of date with an absence; of the look-back they fit. */
  private long weeksAbsent;

  /** Whether there is another reason than illness or a holiday. */
  private boolean otherwise;

  private int marked;
  private int unexplained;
  private int agreed;

  private AttendancePatterns(
      TokenizedRecord record, Span span, FalseAlarms alarms, List<Pattern> found) {
    this.record = record;
    this.span = span;
    this.found = found;
    this.changes =
        new AttendanceChanges(
            record.attendance().size(), !record.expectedSessions().isEmpty(), span, alarms, found);
  }

  /** Finds them, and tells what comes together with other domains. */
  static void find(
      TokenizedRecord record,
      Span span,
      FalseAlarms alarms,
      UsualRates usual,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    if (record.attendance().isEmpty()) {
      return;
    }
    AttendancePatterns patterns = new AttendancePatterns(record, span, alarms, found);
    patterns.count();
    patterns.thresholds();
    patterns.late.recurrence(span, found);
    PartDayAbsence.find(record.attendance(), found);
    patterns.streak();
    if (span.hasBaseline()) {
      patterns.changes.find(together);
      patterns.late.increase(
          span, alarms.level(AttendanceChanges.QUESTIONS), usual.lateness(), found);
    } else {
      notEnough.add(Domain.ATTENDANCE);
    }
  }

  private void count() {
    for (AttendanceEvent mark : record.attendance()) {
      int day = mark.daysBefore();
      AttendanceMeaning meaning = mark.code().meaning();
      if (day > Span.LOOKBACK_DAYS || !meaning.possible() || isOutsideStated(mark)) {
        continue;
      }
      int sessions = mark.session().sessions();
      marked += sessions;
      late.add(mark);
      if (meaning.absent()) {
        absent.add(mark, SLIGHT, sessions);
        if (isAgreed(mark.code())) {
          agreed += sessions;
        } else {
          otherwise |= !isIllness(mark.code()) && mark.code() != AttendanceCode.G;
          unexplained += isUnexplained(mark.code()) ? sessions : 0;
          weeksAbsent |= 1L << week(day);
        }
      }
      changes.add(mark, meaning.absent() && mark.code() != AttendanceCode.C2);
    }
  }

  /** Without leave, unless it is a holiday: then it is known where the pupil is. */
  private static boolean isUnexplained(AttendanceCode code) {
    return unauthorised(code) && code != AttendanceCode.G;
  }

  /** A timetable of fewer hours, a holy day, or the family's travelling: known beforehand. */
  private static boolean isAgreed(AttendanceCode code) {
    return switch (code) {
      case C2, R, T -> true;
      default -> false;
    };
  }

  private static boolean isIllness(AttendanceCode code) {
    return switch (code) {
      case I, I01, I02, M -> true;
      default -> false;
    };
  }

  /** How many weeks, from Monday on, a day lies before the as-of date's. */
  private int week(int daysBefore) {
    int sunday = 7 - record.asOf().getDayOfWeek().getValue();
    return (daysBefore + sunday) / 7;
  }

  /** Whether a session off by agreement is none of those on which the record expects the pupil. */
  private boolean isOutsideStated(AttendanceEvent mark) {
    if (mark.code() != AttendanceCode.C2) {
      return false;
    }
    int day = mark.daysBefore();
    for (ExpectedSessions expected : record.expectedSessions()) {
      if (expected.perWeek() < FULL_WEEK
          && day <= expected.fromDaysBefore()
          && day >= expected.toDaysBefore()) {
        return true;
      }
    }
    return false;
  }

  /** Sessions stated by the record between two days, or −1 where it states none. */
  private double stated(int fromDaysBefore, int toDaysBefore) {
    if (record.expectedSessions().isEmpty()) {
      return -1;
    }
    double sessions = 0;
    for (ExpectedSessions expected : record.expectedSessions()) {
      int from = Math.min(fromDaysBefore, expected.fromDaysBefore());
      int to = Math.max(toDaysBefore, expected.toDaysBefore());
      if (from >= to) {
        sessions += span.schoolDays(from, to) * (double) expected.perWeek() / SCHOOL_WEEK;
      }
    }
    return sessions;
  }

  /** Marks may outnumber what was stated, where a span is missing; then they count. */
  private double possible() {
    return Math.max(stated(Span.LOOKBACK_DAYS, 0), marked);
  }

  private void thresholds() {
    double possible = possible();
    int missed = absent.frequency();
    if (possible < FEW_POSSIBLE) {
      return;
    }
    double share = missed / possible;
    if (possible < LEAST_POSSIBLE) {
      if (missed >= FEW_ABSENT && share >= SEVERE) {
        absent.atLeast(GRAVER);
        found.add(
            absent.pattern(
                PERSISTENTLY,
                PatternKind.RECURRENCE,
                Trend.UNKNOWN,
                missed,
                FEW_STRENGTH,
                StatisticalTest.NONE,
                Double.NaN,
                Event.UNDATED));
      }
      return;
    }
    double strength = Math.min(1, possible / FULL_STRENGTH);
    if (share >= PERSISTENT) {
      boolean far = (missed - agreed + unexplained) / possible >= FAR;
      if (far && (otherwise || Long.bitCount(weeksAbsent) >= FULL_WEEKS)) {
        absent.atLeast(GRAVER);
      }
      threshold(absent, PERSISTENTLY, share, strength);
    }
    if (share >= SEVERE) {
      int severity = (missed - agreed) / possible >= SEVERE ? GRAVEST : SLIGHT;
      Gathering severe = new Gathering();
      for (AttendanceEvent mark : record.attendance()) {
        if (mark.code().meaning().absent()
            && mark.daysBefore() <= Span.LOOKBACK_DAYS
            && !isOutsideStated(mark)) {
          severe.add(mark, severity, mark.session().sessions());
        }
      }
      threshold(severe, SEVERELY, share, strength);
    }
  }

  private void threshold(Gathering marks, PatternCode code, double share, double strength) {
    found.add(
        marks.pattern(
            code,
            PatternKind.THRESHOLD,
            Trend.UNKNOWN,
            share,
            strength,
            StatisticalTest.NONE,
            Double.NaN,
            Event.UNDATED));
  }

  private boolean isSchoolBetween(int earlier, int later) {
    return earlier - 1 > later && span.schoolDays(earlier - 1, later + 1) > 0;
  }

  private static boolean unauthorised(AttendanceCode code) {
    return code.meaning() == AttendanceMeaning.UNAUTHORISED_ABSENCE && code != AttendanceCode.U;
  }

  /**
   * The longest run of school days on which every possible mark is unauthorised, or the one that
   * lasts and that nobody has explained.
   */
  private void streak() {
    List<AttendanceEvent> marks = record.attendance();
    Gathering run = new Gathering();
    Gathering longest = run;
    int runDays = 0;
    int longestDays = 0;
    int lastDay = Event.UNDATED;
    boolean unseen = false;
    int i = 0;
    while (i < marks.size() && marks.get(i).daysBefore() != Event.UNDATED) {
      int day = marks.get(i).daysBefore();
      int start = i;
      boolean truant = true;
      boolean possible = false;
      for (; i < marks.size() && marks.get(i).daysBefore() == day; i++) {
        AttendanceCode code = marks.get(i).code();
        possible |= code.meaning().possible();
        truant &= !code.meaning().possible() || unauthorised(code);
      }
      if (day > Span.LOOKBACK_DAYS) {
        continue;
      }
      boolean follows = lastDay != Event.UNDATED && !isSchoolBetween(lastDay, day);
      if (!possible) {
        lastDay = follows ? day : lastDay;
        continue;
      }
      if (runDays > 0 && (!truant || !follows)) {
        run = new Gathering();
        runDays = 0;
      }
      unseen |= runDays == 0;
      lastDay = truant ? day : Event.UNDATED;
      if (truant) {
        for (int k = start; k < i; k++) {
          if (unauthorised(marks.get(k).code())) {
            run.add(marks.get(k), GRAVEST, marks.get(k).session().sessions());
            unseen &= marks.get(k).code() == AttendanceCode.N;
          }
        }
        runDays++;
        if (runDays > longestDays) {
          longestDays = runDays;
          longest = run;
        }
      }
    }
    unseen &= runDays >= UNEXPLAINED_DAYS;
    if (unseen) {
      run.atLeast(UNSEEN);
      longest = run;
      longestDays = runDays;
    }
    if (unseen || longestDays >= STREAK_DAYS) {
      found.add(
          longest.pattern(
              STREAK,
              PatternKind.STREAK,
              Trend.UNKNOWN,
              longestDays,
              1,
              StatisticalTest.NONE,
              Double.NaN,
              Event.UNDATED));
    }
  }
}
