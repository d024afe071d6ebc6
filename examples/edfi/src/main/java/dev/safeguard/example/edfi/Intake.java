package dev.safeguard.example.edfi;

import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gathers the rows of all exchanges by pupil and gives the records. Holds all of it in memory,
 * since an exchange is not sorted by pupil: some kilobytes a pupil.
 */
final class Intake implements RowSink {
  private final Map<String, Pupil> pupils = new TreeMap<>();
  private final SchoolYear year;
  private final LocalDate asOf;
  private final Tally tally;
  private final DisciplineLog discipline;
  private final AssessmentRows assessments;

  Intake(SchoolYear year, LocalDate asOf, Tally tally) {
    this.year = year;
    this.asOf = asOf;
    this.tally = tally;
    this.discipline = new DisciplineLog(asOf, tally);
    this.assessments = new AssessmentRows(tally);
  }

  @Override
  public void refused(String file, long line, String reason) {
    tally.refuse(file, line, reason);
  }

  @Override
  public void row(Row row) {
    try {
      take(row);
    } catch (RefusedRowException e) {
      tally.refuse(row.file(), row.line(), String.valueOf(e.getMessage()));
    }
  }

  private void take(Row row) throws RefusedRowException {
    switch (row.kind()) {
      case STUDENT -> student(row);
      case SCHOOL_ATTENDANCE -> attendance(row, Count.SCHOOL_EVENTS);
      case SECTION_ATTENDANCE -> attendance(row, Count.SECTION_EVENTS);
      case INCIDENT -> discipline.incident(row);
      case INCIDENT_AND_PARTICIPATION -> {
        discipline.incident(row);
        discipline.later(row);
      }
      case PARTICIPATION, NON_OFFENDER, INCIDENT_STAFF, ACTION -> discipline.later(row);
      case ASSESSMENT -> assessment(row);
    }
  }

  private void student(Row row) throws RefusedRowException {
    String id = row.required("student_id");
    LocalDate dateOfBirth = row.dayOrNull("birth_date");
    pupil(id).identify(row, dateOfBirth);
  }

  private Pupil pupil(String id) {
    return pupils.computeIfAbsent(id, Pupil::new);
  }

  private void attendance(Row row, Count count) throws RefusedRowException {
    tally.add(count);
    String student = row.required("student_id");
    LocalDate day = row.day("date");
    String category = Row.codeOf(row.required("category"));
    Terms.Attendance term = Terms.attendance(category).orElse(null);
    if (term == null) {
      tally.unmapped("attendance category", category);
      throw new RefusedRowException("category is not a known code");
    }
    Set<Session> sessions = Register.sessions(row, term.extent());
    Pupil pupil = pupil(student);
    if (row.kind() == Row.Kind.SECTION_ATTENDANCE && term.code().meaning().absent()) {
      tally.add(Count.SECTION_ABSENCES);
    } else if (!year.open(day)) {
      tally.add(Count.NOT_A_SCHOOL_DAY);
    } else if (pupil.register().enter(day, sessions, term.code())) {
      tally.add(Count.MERGED);
    }
  }

  private void assessment(Row row) throws RefusedRowException {
    tally.add(Count.ASSESSMENTS);
    String student = row.required("student_id");
    Optional<Assessment> assessment = assessments.read(row);
    if (assessment.isEmpty()) {
      tally.add(Count.ASSESSMENTS_EMPTY);
      return;
    }
    EventTime time = assessment.get().timestamp();
    if (time != null && time.date().isAfter(asOf)) {
      tally.add(Count.AFTER_AS_OF);
      return;
    }
    pupil(student).add(assessment.get());
  }

  /** The records, by student id in the order of its characters. Call once, after all rows. */
  void finish(Consumer<StudentRecord> records) {
    discipline.finish(this::pupil);
    List<PossibleSessions> possible = year.possible();
    for (Pupil pupil : pupils.values()) {
      tally.add(Count.STUDENTS);
      if (!pupil.known()) {
        tally.add(Count.STUDENTS_UNKNOWN);
      }
      records.accept(pupil.toRecord(asOf, possible));
    }
  }
}
