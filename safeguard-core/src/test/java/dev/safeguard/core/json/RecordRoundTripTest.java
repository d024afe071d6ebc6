package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordRoundTripTest {
  @Test
  void everyRecordIsReadBackAsItWas() {
    RandomRecords records = new RandomRecords(20260320);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<StudentRecord> written = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      StudentRecord record = records.next("S" + i);
      written.add(record);
      RecordWriter.standard().write(record, out);
    }
    List<RecordResult> results = Reading.results(out.toByteArray());
    assertEquals(written.size(), results.size());
    for (int i = 0; i < written.size(); i++) {
      assertEquals(new RecordResult.Accepted(i + 1, written.get(i), List.of()), results.get(i));
    }
  }

  @Test
  void everyAttendanceCodeIsReadBackAsItWas() {
    StudentRecord.Builder record = StudentRecord.builder("A");
    for (AttendanceCode code : AttendanceCode.values()) {
      record.add(new AttendanceMark(null, EventTime.on(LocalDate.of(2026, 3, 2)), null, code));
    }
    StudentRecord expected = record.build();
    assertEquals(expected, Reading.record(RecordWriter.standard().write(expected)));
  }

  @Test
  void recordIsOneLineWithoutNullsAndEmptyLists() {
    assertEquals(
        "{\"student_id\":\"A\"}",
        RecordWriter.standard().write(StudentRecord.builder("A").build()));
    String line =
        RecordWriter.standard().write(StudentRecord.builder("A\nB").upn("\u2028").build());
    assertEquals("{\"student_id\":\"A\\nB\",\"upn\":\"\u2028\"}", line);
  }

  @Test
  void halfOfASurrogatePairCannotBeWrittenAndIsNotTold() {
    StudentRecord record = StudentRecord.builder("A").givenName("Sarah\ud800").build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> RecordWriter.standard().write(record, out));
    assertEquals("a text holds half of a surrogate pair", e.getMessage());
    assertEquals(0, out.size());
    assertThrows(IllegalArgumentException.class, () -> RecordWriter.standard().write(record));
  }

  @Test
  void failureOfTheOutputIsTold() {
    IOException failure = new IOException("full");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw failure;
          }
        };
    StudentRecord record = StudentRecord.builder("A").build();
    UncheckedIOException e =
        assertThrows(UncheckedIOException.class, () -> RecordWriter.standard().write(record, out));
    assertSame(failure, e.getCause());
    assertFalse(String.valueOf(e.getMessage()).contains("student"));
  }
}
