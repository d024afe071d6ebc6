package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session is counted once, however many events speak of it, in whichever order. */
class DayMergingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'Excused Absence,1;Partial,', AM present;PM C, 1",
    "'Unexcused Absence,1;Tardy,', AM late;PM O, 1",
    "'Unexcused Absence,1;Excused Absence,1', AM C;PM C, 1",
    "'Unexcused Absence,1;Excused Absence,0.5', AM C;PM O, 1",
    "'In Attendance,1;Tardy,;Tardy,', AM late;PM present, 2",
    "'Excused Absence,1;Excused Absence,1;Excused Absence,1', AM C;PM C, 2",
  })
  void theHigherOfTwoMarksStands(String events, String marks, int merged) throws IOException {
    List<String> lines =
        new ArrayList<>(
            Arrays.stream(events.split(";")).map(e -> "900001,2025-09-03," + e).toList());
    for (int order = 0; order < 2; order++) {
      List<String> file = new ArrayList<>(List.of("student_id,date,category,duration"));
      file.addAll(lines);
      Run run = Run.csv(folder, file.toArray(String[]::new));
      List<String> expected = Arrays.stream(marks.split(";")).map(m -> "2025-09-03 " + m).toList();
      assertEquals(expected, run.marks());
      assertTrue(run.err().contains("\n" + merged + " attendance events merged"), run.err());
      Collections.reverse(lines);
    }
  }
}
