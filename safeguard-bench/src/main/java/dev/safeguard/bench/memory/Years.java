package dev.safeguard.bench.memory;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.bench.PatternScaling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Two pupils' school years. */
final class Years {
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 17);
  private static final int BUSY_EVENTS = 550;
  private static final SubjectCode[] SUBJECTS = {
    SubjectCode.MATHS, SubjectCode.ENGLISH, SubjectCode.SCIENCE
  };

  /**
   * A quiet pupil, as most of a primary are: of whom the register's absences alone are sent, six of
   * them, with three results a term and nothing else. That they were present is told by the
   * possible sessions of the term, not by marks.
   */
  static TokenizedRecord quiet() {
    SplittableRandom random = new SplittableRandom(1);
    List<AttendanceEvent> absences = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int day = 30 + 60 * i;
      absences.add(absence(random, day, HalfDay.AM));
      absences.add(absence(random, day, HalfDay.PM));
    }
    List<AssessmentEvent> results = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      results.add(
          new AssessmentEvent(
              ref(random), 20 + 25 * i, SUBJECTS[i % 3], 60 + i, PerformanceLevel.AT));
    }
    return record(absences, results);
  }

  /** A pupil of 195 school days with both marks of each, all present, and nothing else. */
  static TokenizedRecord register() {
    SplittableRandom random = new SplittableRandom(2);
    List<AttendanceEvent> marks = new ArrayList<>();
    for (int day = 0; marks.size() < 390; day++) {
      if (AS_OF.minusDays(day).getDayOfWeek().getValue() <= 5) {
        marks.add(new AttendanceEvent(ref(random), day, HalfDay.AM, AttendanceCode.PRESENT_AM));
        marks.add(new AttendanceEvent(ref(random), day, HalfDay.PM, AttendanceCode.PRESENT_PM));
      }
    }
    return record(marks, List.of());
  }

  /** A busy pupil: a year of 550 events, half of them marks, a quarter incidents. */
  static TokenizedRecord busy() {
    return PatternScaling.record(BUSY_EVENTS);
  }

  private static TokenizedRecord record(
      List<AttendanceEvent> marks, List<AssessmentEvent> results) {
    return new TokenizedRecord(
        new Token(TokenKind.STU, 1, (short) 1),
        AS_OF,
        4,
        List.of(),
        marks,
        results,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of());
  }

  private static AttendanceEvent absence(SplittableRandom random, int day, HalfDay half) {
    return new AttendanceEvent(ref(random), day, half, AttendanceCode.I);
  }

  private static EventRef ref(SplittableRandom random) {
    return new EventRef(random.nextLong());
  }

  private Years() {}
}
