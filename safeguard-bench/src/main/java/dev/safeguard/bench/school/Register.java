package dev.safeguard.bench.school;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.bench.school.SchoolProfile.Absence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pupil's register: two marks for every school day. Absence comes in spells of half a day, a day,
 * or an illness; what a change adds lies over it.
 */
final class Register {
  private static final int PART_TIME_WEEKS = 6;
  private static final int FULL_WEEK = 10;
  private static final int MORNINGS = 5;

  /** Share of part-time timetables that the record states; of the others the marks tell. */
  private static final double STATED = 0.5;

  /** Share of late mornings on which the register had closed. */
  private static final double AFTER_CLOSING = 0.1;

  /** Shares of spells that are half a day and a day; the others are illnesses. */
  private static final double HALF_DAYS = 0.3;

  private static final double WHOLE_DAYS = 0.35;

  /** Days of an illness beyond two, on average. */
  private static final double ILLNESS_DAYS = 1.5;

  /** Mean days that a spell touches, and mean sessions that it takes. */
  private static final double SPELL_DAYS = 1 + (1 - HALF_DAYS - WHOLE_DAYS) * (1 + ILLNESS_DAYS);

  private static final double SPELL_SESSIONS = 2 * SPELL_DAYS - HALF_DAYS;

  private static final Mix<AttendanceCode> AUTHORISED =
      new Mix<>(
          List.of(AttendanceCode.I, AttendanceCode.M, AttendanceCode.C, AttendanceCode.E),
          List.of(75.0, 15.0, 8.0, 2.0));
  private static final Mix<AttendanceCode> UNAUTHORISED =
      new Mix<>(
          List.of(AttendanceCode.O, AttendanceCode.N, AttendanceCode.G), List.of(60.0, 25.0, 15.0));

  /**
   * What is a pupil's own.
   *
   * @param missed share of sessions missed
   * @param authorised share of spells that are authorised
   * @param late share of mornings late
   * @param partTime first day of six weeks of mornings only, or {@link LocalDate#MAX}
   * @param states whether the record states the sessions that were possible then
   */
  record Habits(double missed, double authorised, double late, LocalDate partTime, boolean states) {

    static Habits draw(Absence absence, SchoolYear year, Draws draws) {
      double missed = Math.min(absence.mostMissed(), absence.missed().draw(draws));
      double spread = draws.gamma(2 * absence.authorised());
      double authorised = spread / (spread + draws.gamma(2 * (1 - absence.authorised())));
      double late = Math.min(0.9, absence.late().draw(draws));
      boolean partTime = draws.chance(absence.partTime());
      int weeks = draws.between(PART_TIME_WEEKS, year.fridays().size());
      return new Habits(
          missed,
          authorised,
          late,
          partTime ? year.weeksBeforeEnd(weeks) : LocalDate.MAX,
          draws.chance(STATED));
    }

    boolean isPartTime(LocalDate day) {
      return !day.isBefore(partTime) && day.isBefore(partTime.plusWeeks(PART_TIME_WEEKS));
    }
  }

  private final List<AttendanceMark> marks = new ArrayList<>();
  private final Map<LocalDate, Integer> attended = new HashMap<>();

  private final Absence absence;
  private final Habits habits;
  private final Draws draws;

  private Register(Absence absence, Habits habits, Draws draws) {
    this.absence = absence;
    this.habits = habits;
    this.draws = draws;
  }

  /** Keeps the register of a pupil. */
  static Register keep(
      SchoolYear year,
      List<LocalDate> days,
      Absence absence,
      Habits habits,
      Change change,
      Seed seed) {
    Register register = new Register(absence, habits, seed.at(0).draws());
    Spells usual = new Spells(habits.authorised, register.draws);
    Draws changed = seed.at(1).draws();
    Spells besides = new Spells(habits.authorised, changed);
    for (LocalDate day : days) {
      usual.next(starts(habits.missed) * register.weekday(day));
      besides.next(starts(change.of(Effect.ABSENT, day)));
      boolean monday =
          day.getDayOfWeek() == DayOfWeek.MONDAY && changed.chance(change.of(Effect.MONDAYS, day));
      if (monday) {
        besides.wholeDay();
      }
      register.mark(day, day.equals(year.shut()), usual, besides);
    }
    return register;
  }

  /** The chance with which a spell starts on a day, for this share of sessions to be missed. */
  private static double starts(double missed) {
    return missed == 0 ? 0 : 1 / (SPELL_SESSIONS / (2 * missed) - SPELL_DAYS + 1);
  }

  /** How much likelier a spell starts on this weekday than on the mean of them. */
  private double weekday(LocalDate day) {
    double fridays = absence.fridays();
    return (day.getDayOfWeek() == DayOfWeek.FRIDAY ? fridays : 1) * 5 / (4 + fridays);
  }

  private void mark(LocalDate day, boolean shut, Spells usual, Spells besides) {
    boolean offSite = draws.chance(absence.offSite());
    boolean late = draws.chance(habits.late);
    boolean closed = draws.chance(AFTER_CLOSING);
    int sessions = 0;
    for (Session session : Session.values()) {
      AttendanceCode code;
      if (shut) {
        code = AttendanceCode.Y4;
      } else if (session == Session.PM && habits.isPartTime(day)) {
        code = AttendanceCode.C2;
      } else if (besides.covers(session)) {
        code = besides.code();
      } else if (usual.covers(session)) {
        code = usual.code();
      } else if (offSite) {
        code = AttendanceCode.V;
      } else if (session == Session.AM && late) {
        code = closed ? AttendanceCode.U : AttendanceCode.L;
      } else {
        code = session == Session.AM ? AttendanceCode.PRESENT_AM : AttendanceCode.PRESENT_PM;
      }
      sessions += code == AttendanceCode.U || attends(code) ? 1 : 0;
      marks.add(new AttendanceMark(null, EventTime.on(day), session, code));
    }
    attended.put(day, sessions);
  }

  private static boolean attends(AttendanceCode code) {
    return code.meaning().possible() && !code.meaning().absent();
  }

  /** The marks, in order. */
  List<AttendanceMark> marks() {
    return marks;
  }

  /** The share of the day on which the pupil was there: 0, 0.5 or 1. */
  double there(LocalDate day) {
    return attended.getOrDefault(day, 0) / 2.0;
  }

  /** What the record states of possible sessions: nothing but a part-time timetable, if at all. */
  List<PossibleSessions> stated(SchoolYear year) {
    if (!habits.states || habits.partTime.equals(LocalDate.MAX)) {
      return List.of();
    }
    List<PossibleSessions> spans = new ArrayList<>();
    LocalDate first = year.terms().get(0).first();
    LocalDate until = habits.partTime.plusWeeks(PART_TIME_WEEKS);
    if (first.isBefore(habits.partTime)) {
      spans.add(new PossibleSessions(first, habits.partTime.minusDays(1), FULL_WEEK));
    }
    spans.add(new PossibleSessions(habits.partTime, until.minusDays(1), MORNINGS));
    if (until.isBefore(year.end())) {
      spans.add(new PossibleSessions(until, year.end(), FULL_WEEK));
    }
    return spans;
  }

  /** Spells of absence, one day after another. */
  private static final class Spells {
    private final double authorised;
    private final Draws draws;
    private AttendanceCode code = AttendanceCode.I;
    private int daysLeft;
    private boolean morning;
    private boolean afternoon;

    Spells(double authorised, Draws draws) {
      this.authorised = authorised;
      this.draws = draws;
    }

    void next(double starts) {
      daysLeft = Math.max(0, daysLeft - 1);
      morning = daysLeft > 0;
      afternoon = daysLeft > 0;
      if (daysLeft == 0 && draws.chance(starts)) {
        double length = draws.uniform();
        daysLeft = length < HALF_DAYS + WHOLE_DAYS ? 1 : 2 + draws.geometric(ILLNESS_DAYS);
        morning = length >= HALF_DAYS || draws.chance(0.5);
        afternoon = length >= HALF_DAYS || !morning;
        code = reason();
      }
    }

    void wholeDay() {
      if (!morning && !afternoon) {
        code = reason();
      }
      morning = true;
      afternoon = true;
    }

    private AttendanceCode reason() {
      return draws.chance(authorised) ? AUTHORISED.draw(draws) : UNAUTHORISED.draw(draws);
    }

    boolean covers(Session session) {
      return session == Session.AM ? morning : afternoon;
    }

    AttendanceCode code() {
      return code;
    }
  }
}
