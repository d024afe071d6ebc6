package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which marks an attendance event becomes. */
class AttendanceMappingTest {
  private static final String HEADER =
      "student_id,date,category,duration,arrival_time,departure_time";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'Excused Absence,1,,', AM C;PM C",
    "'Excused Absence,,,', AM C;PM C",
    "'EXCUSED  absence,1.0,,', AM C;PM C",
    "'uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence,1,,', AM C;PM C",
    "'Unexcused Absence,1,,', AM O;PM O",
    "'Unexcused Absence,0.75,,', AM O;PM O",
    "'Unexcused Absence,0.5,,', AM O",
    "'Unexcused Absence,0.33,,', AM O",
    "'Unexcused Absence,0.1,,', AM O",
    "'Unexcused Absence,0.5,,12:30:00', PM O",
    "'Unexcused Absence,0.5,12:30:00,', AM O",
    "'Tardy,,,', AM late",
    "'Tardy,1,,', AM late",
    "'Tardy,,09:20:00,', AM late",
    "'Tardy,,12:00:00,', PM late",
    "'In Attendance,1,,', AM present;PM present",
    "'Present,0.5,,', AM present",
    "'Partial,,,', AM present",
    "'Partial,,13:00:00,', PM present",
    "'Early departure,,,14:00:00', AM present",
  })
  void anEventBecomes(String event, String marks) throws IOException {
    Run run = Run.csv(folder, HEADER, "900001,2025-09-03," + event);
    List<String> expected = Arrays.stream(marks.split(";")).map(m -> "2025-09-03 " + m).toList();
    assertEquals(expected, run.marks());
    assertEquals(EdFiImport.OK, run.exit(), run.err());
  }

  @Test
  void anAbsenceFromALessonIsNoAbsenceFromASession() throws IOException {
    Run run =
        Run.csv(
            folder,
            "student_id,date,category",
            "900001,2025-09-03,Unexcused Absence",
            "900001,2025-09-04,Tardy");
    assertEquals(List.of("2025-09-04 AM late"), run.marks());
    assertTrue(run.err().contains("1 section events left out: a lesson is no session\n"));
  }

  @Test
  void anUnknownCategoryIsRefusedAndCountedByItsCode() throws IOException {
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,2025-09-03,Snow day,1,,",
            "900001,2025-09-04,Snow day,1,,",
            "900001,2025-09-05,Tardy,,,");
    assertEquals(EdFiImport.SOME_REFUSED, run.exit());
    assertEquals(List.of("2025-09-05 AM late"), run.marks());
    assertTrue(run.err().contains("rows.csv:2: category is not a known code\n"), run.err());
    assertTrue(run.err().contains("2 unmapped: attendance category \"Snow day\"\n"), run.err());
    assertTrue(run.err().contains("2 rows refused\n"), run.err());
  }

  @Test
  void whatDoesNotLookLikeACodeIsNotShown() throws IOException {
    Run run = Run.csv(folder, HEADER, "900001,2025-09-03,900001,1,,");
    assertTrue(run.err().contains("attendance category \"(not a code)\""), run.err());
  }

  @Test
  void daysOnWhichNobodyWasExpectedAreLeftOut() throws IOException {
    Path in = folder.resolve("in");
    Run.csv(
        folder,
        HEADER,
        "900001,2025-08-29,Unexcused Absence,1,,",
        "900001,2025-09-06,Unexcused Absence,1,,",
        "900001,2025-09-10,Unexcused Absence,1,,",
        "900001,2025-09-11,Unexcused Absence,0.5,,",
        "900001,2025-10-01,Unexcused Absence,1,,");
    Run run = Run.of(in, folder.resolve("out.jsonl"), "--closed", "2025-09-10");
    assertEquals(List.of("2025-09-11 AM O"), run.marks());
    assertTrue(run.err().contains("4 attendance events left out: not on a school day\n"));
    assertEquals(EdFiImport.OK, run.exit());
  }
}
