package dev.safeguard.core;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;

/** Pupils for tests of the pipeline. */
final class Pupils {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  /** Several sources, enough for patterns in three domains. */
  static StudentRecord.Builder worrying(String id) {
    StudentRecord.Builder record =
        StudentRecord.builder(id)
            .asOf(AS_OF)
            .yearGroup("8")
            .givenName("Amelia")
            .familyName("Okonkwo-Brown");
    for (int i = 0; i < 6; i++) {
      record.add(
          Incident.of("disruptive", EventTime.on(AS_OF.minusDays(2 + 3 * i)))
              .withSeverity(3)
              .withDescription("Amelia shouted at Mr Khan"));
      record.add(
          new Assessment(
              null,
              "Maths",
              null,
              null,
              PerformanceLevel.BELOW,
              null,
              EventTime.on(AS_OF.minusDays(3 + 5 * i))));
      record.add(
          new AttendanceMark(
              null,
              EventTime.on(AS_OF.minusDays(1 + i)),
              AttendanceMark.Session.AM,
              i % 2 == 0 ? AttendanceCode.O : AttendanceCode.PRESENT_AM));
    }
    for (int i = 0; i < 3; i++) {
      record.add(
          new Communication(
              null,
              i == 0 ? "parent" : "teacher",
              Urgency.URGENT,
              EventTime.on(AS_OF.minusDays(1 + 2 * i)),
              "Mrs Okonkwo-Brown rang on 07700 900123"));
    }
    return record;
  }

  static StudentRecord.Builder withConcern(String id, String category) {
    return StudentRecord.builder(id)
        .asOf(AS_OF)
        .add(new Concern("C1", category, EventTime.on(AS_OF.minusDays(1)), "Amelia said", "T1"));
  }

  static StudentRecord empty(String id) {
    return StudentRecord.builder(id).asOf(AS_OF).build();
  }

  private Pupils() {}
}
