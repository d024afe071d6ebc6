package dev.safeguard.bench.school;

import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record as it stood on an earlier day. */
final class RecordAsOf {

  /** What had been recorded up to that day, the day included. */
  static StudentRecord of(StudentRecord record, LocalDate day) {
    StudentRecord.Builder earlier = StudentRecord.builder(record.studentId()).asOf(day);
    record.incidents().stream().filter(e -> isBy(e.timestamp(), day)).forEach(earlier::add);
    record.attendance().stream().filter(e -> isBy(e.timestamp(), day)).forEach(earlier::add);
    record.assessments().stream().filter(e -> isBy(e.timestamp(), day)).forEach(earlier::add);
    record.communications().stream().filter(e -> isBy(e.timestamp(), day)).forEach(earlier::add);
    record.interventions().stream()
        .filter(e -> e.started() == null || !e.started().isAfter(day))
        .forEach(earlier::add);
    // Of the time to come a timetable knows as well.
    record.possibleSessions().stream().filter(e -> !e.from().isAfter(day)).forEach(earlier::add);
    return earlier.build();
  }

  private static boolean isBy(@Nullable EventTime time, LocalDate day) {
    return time == null || !time.date().isAfter(day);
  }

  private RecordAsOf() {}
}
