package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A record of an earlier day holds what had happened by then. */
class RecordAsOfTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(SchoolProfile.all().get(2), 1);

  @Test
  void atTheEndItIsTheRecord() {
    for (int number = 0; number < 100; number++) {
      StudentRecord record = SCHOOL.ordinary(number).record();
      assertEquals(record, RecordAsOf.of(record, SCHOOL.year().end()));
    }
  }

  @Test
  void thatDayIsInItAndTheNextIsNot() {
    StudentRecord record = SCHOOL.ordinary(3).record();
    LocalDate thursday = LocalDate.of(2025, 12, 11);
    StudentRecord earlier = RecordAsOf.of(record, thursday);
    assertEquals(thursday, earlier.asOf());
    long days = SCHOOL.year().days().stream().filter(day -> !day.isAfter(thursday)).count();
    assertEquals(2 * days, earlier.attendance().size());
    assertTrue(earlier.assessments().size() < record.assessments().size());
    assertEquals(earlier, RecordAsOf.of(RecordAsOf.of(record, thursday.plusWeeks(2)), thursday));
  }
}
