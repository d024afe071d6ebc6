package dev.safeguard.example.school;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What any pupil's year holds: a register, a few incidents and much praise, results, messages. */
final class OrdinaryYear {
  private static final List<String> SUBJECTS =
      List.of("Maths", "English", "Science", "History", "Geography", "French", "Art", "Computing");
  private static final List<LocalDate> RESULT_DAYS =
      List.of(
          LocalDate.of(2025, 10, 17),
          LocalDate.of(2025, 12, 12),
          LocalDate.of(2026, 2, 13),
          LocalDate.of(2026, 3, 13));

  /** Share of sessions that an ordinary pupil misses through illness; spells last days. */
  private static final double SPELLS_A_DAY = 0.012;

  private static final double APPOINTMENT = 0.004;
  private static final double LATE = 0.012;
  private static final double NO_REASON = 0.002;

  /** Incidents a year, one of these for each pupil. */
  private static final List<Integer> INCIDENTS = List.of(0, 0, 0, 1, 1, 1, 2, 2, 3, 4);

  private final Dice dice;
  private final Note note;
  private final List<String> staff;
  private final List<LocalDate> days = SchoolYear.daysSoFar();

  /** Each line: type | severity | place | what was written down. */
  private final List<String> incidents = Lines.of("notes/incidents.txt");

  private final List<String> praise = Lines.of("notes/praise.txt");

  /** Each line: source | urgency | what was written down. */
  private final List<String> messages = Lines.of("notes/messages.txt");

  OrdinaryYear(Dice dice, Note note, List<String> staff) {
    this.dice = dice;
    this.note = note;
    this.staff = staff;
  }

  void register(Pupil pupil) {
    for (LocalDate day : days) {
      pupil.mark(day, Pupil.AM, AttendanceCode.PRESENT_AM);
      pupil.mark(day, Pupil.PM, AttendanceCode.PRESENT_PM);
    }
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      if (dice.chance(SPELLS_A_DAY)) {
        int length = 1 + dice.number(3);
        for (int d = i; d < Math.min(days.size(), i + length); d++) {
          pupil.mark(days.get(d), Pupil.AM, AttendanceCode.I);
          pupil.mark(days.get(d), Pupil.PM, AttendanceCode.I);
        }
      } else if (dice.chance(APPOINTMENT) && pupil.isFree(day, Pupil.PM)) {
        pupil.mark(day, Pupil.PM, AttendanceCode.M);
      } else if (dice.chance(LATE) && pupil.isFree(day, Pupil.AM)) {
        pupil.mark(day, Pupil.AM, AttendanceCode.L);
      } else if (dice.chance(NO_REASON) && pupil.isFree(day, Pupil.AM)) {
        pupil.mark(day, Pupil.AM, AttendanceCode.N);
      }
    }
    trip(pupil);
  }

  /** Year 9 spent a day in a museum; whoever was in that day is marked as on a visit. */
  private static void trip(Pupil pupil) {
    LocalDate day = LocalDate.of(2025, 11, 20);
    if (pupil.yearGroup().equals("9")) {
      for (int session : List.of(Pupil.AM, Pupil.PM)) {
        if (pupil.isFree(day, session)) {
          pupil.mark(day, session, AttendanceCode.V);
        }
      }
    }
  }

  void behaviour(Pupil pupil, Pupil friend) {
    int incidentCount = dice.one(INCIDENTS);
    for (int i = 0; i < incidentCount; i++) {
      String[] line = fields(dice.one(incidents));
      add(pupil, friend, line[0], Integer.valueOf(line[1]), line[2], line[3]);
    }
    praise(pupil, friend);
  }

  void praise(Pupil pupil, Pupil friend) {
    int praiseCount = 2 + dice.number(5);
    for (int i = 0; i < praiseCount; i++) {
      add(pupil, friend, "achievement", null, "classroom", dice.one(praise));
    }
  }

  private void add(
      Pupil pupil,
      Pupil friend,
      String type,
      @Nullable Integer severity,
      String place,
      String text) {
    pupil.record.add(
        new Incident(
            pupil.nextId('I'),
            type,
            severity,
            EventTime.at(dice.one(days), dice.schoolTime()),
            place,
            dice.one(SUBJECTS),
            Role.OFFENDER,
            dice.one(staff),
            note.write(text, pupil, friend),
            null,
            1));
  }

  void results(Pupil pupil) {
    double ability = dice.normal(60, 10);
    for (String subject : SUBJECTS) {
      double strength = ability + dice.normal(0, 7);
      for (LocalDate day : RESULT_DAYS) {
        double score = Math.round(Math.max(4, Math.min(98, strength + dice.normal(0, 5))));
        pupil.record.add(
            new Assessment(
                pupil.nextId('A'),
                subject,
                score,
                100.0,
                level(score),
                day.getMonthValue() == 12 ? "summative" : "formative",
                EventTime.on(day)));
      }
    }
  }

  private static PerformanceLevel level(double score) {
    if (score < 25) {
      return PerformanceLevel.SIGNIFICANTLY_BELOW;
    }
    if (score < 38) {
      return PerformanceLevel.BELOW;
    }
    return score < 70
        ? PerformanceLevel.AT
        : score < 88 ? PerformanceLevel.ABOVE : PerformanceLevel.ADVANCED;
  }

  void messages(Pupil pupil, Pupil friend) {
    int count = dice.number(4);
    for (int i = 0; i < count; i++) {
      String[] line = fields(dice.one(messages));
      pupil.record.add(
          new Communication(
              pupil.nextId('M'),
              line[0],
              Urgency.valueOf(line[1]),
              EventTime.at(dice.one(days), dice.schoolTime()),
              note.write(line[2], pupil, friend)));
    }
  }

  private static String[] fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("\\|", -1)) {
      fields.add(field.strip());
    }
    return fields.toArray(new String[0]);
  }
}
