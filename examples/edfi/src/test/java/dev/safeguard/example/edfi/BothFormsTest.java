package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML and CSV that state the same give the same bytes. */
class BothFormsTest {
  private static final List<String> EXPECTED =
      List.of(
          "{\"student_id\":\"900001\",\"as_of\":\"2025-09-30\",\"given_name\":\"Amelia\","
              + "\"family_name\":\"Frost\",\"preferred_name\":\"Millie\","
              + "\"date_of_birth\":\"2010-02-03\",\"behavioral_incidents\":[{\"id\":\"5\","
              + "\"type\":\"Fighting\",\"severity\":3,\"timestamp\":\"2025-09-10T10:15\","
              + "\"location\":\"Cafeteria area\",\"role\":\"offender\",\"reported_by\":\"T1\","
              + "\"description\":\"Said \\\"stop\\\", twice\",\"action\":\"In School Suspension\"}],"
              + "\"attendance\":[{\"date\":\"2025-09-03\",\"session\":\"AM\",\"status\":\"present\"},"
              + "{\"date\":\"2025-09-03\",\"session\":\"PM\",\"code\":\"C\"},"
              + "{\"date\":\"2025-09-04\",\"session\":\"AM\",\"code\":\"O\"},"
              + "{\"date\":\"2025-09-05\",\"session\":\"PM\",\"code\":\"O\"}],"
              + "\"assessments\":[{\"id\":\"a1\",\"subject\":\"Mathematics\",\"score\":28.0,"
              + "\"performance_level\":\"below\",\"timestamp\":\"2025-09-15T09:00\"}],"
              + "\"possible_sessions\":[{\"from\":\"2025-09-01\",\"to\":\"2025-09-30\","
              + "\"per_week\":10}],\"people\":[{\"id\":\"T1\",\"role\":\"staff\","
              + "\"given_name\":\"Mara\",\"family_name\":\"Quill\"}]}",
          "{\"student_id\":\"900002\",\"as_of\":\"2025-09-30\",\"given_name\":\"Ben\","
              + "\"family_name\":\"O\\\"Dare, Jr\",\"date_of_birth\":\"2009-11-30\","
              + "\"behavioral_incidents\":[{\"id\":\"5-victim\",\"type\":\"Fighting\","
              + "\"severity\":3,\"timestamp\":\"2025-09-10T10:15\","
              + "\"location\":\"Cafeteria area\",\"role\":\"victim\",\"reported_by\":\"T1\","
              + "\"description\":\"Said \\\"stop\\\", twice\"}],"
              + "\"attendance\":[{\"date\":\"2025-09-04\",\"session\":\"PM\",\"status\":\"late\"},"
              + "{\"date\":\"2025-09-05\",\"session\":\"AM\",\"status\":\"late\"},"
              + "{\"date\":\"2025-09-08\",\"session\":\"AM\",\"status\":\"present\"}],"
              + "\"assessments\":[{\"id\":\"a2\",\"subject\":\"Reading\","
              + "\"performance_level\":\"at\",\"timestamp\":\"2025-09-15T09:00\"}],"
              + "\"possible_sessions\":[{\"from\":\"2025-09-01\",\"to\":\"2025-09-30\","
              + "\"per_week\":10}],\"people\":[{\"id\":\"T1\",\"role\":\"staff\","
              + "\"given_name\":\"Mara\",\"family_name\":\"Quill\"}]}",
          "{\"student_id\":\"900003\",\"as_of\":\"2025-09-30\",\"given_name\":\"Çelik\","
              + "\"family_name\":\"Işık\",\"date_of_birth\":\"2011-01-09\","
              + "\"behavioral_incidents\":[{\"id\":\"5-witness\",\"type\":\"Fighting\","
              + "\"severity\":3,\"timestamp\":\"2025-09-10T10:15\","
              + "\"location\":\"Cafeteria area\",\"role\":\"witness\",\"reported_by\":\"T1\","
              + "\"description\":\"Said \\\"stop\\\", twice\"},"
              + "{\"id\":\"6\",\"type\":\"Weapon\",\"severity\":5,"
              + "\"timestamp\":\"2025-09-11T09:00\",\"location\":\"Classroom\","
              + "\"role\":\"offender\",\"reported_by\":\"T1\",\"action\":\"Expulsion\"}],"
              + "\"possible_sessions\":[{\"from\":\"2025-09-01\",\"to\":\"2025-09-30\","
              + "\"per_week\":10}],\"people\":[{\"id\":\"T1\",\"role\":\"staff\","
              + "\"given_name\":\"Mara\",\"family_name\":\"Quill\"}]}",
          "{\"student_id\":\"900004\",\"as_of\":\"2025-09-30\","
              + "\"attendance\":[{\"date\":\"2025-09-09\",\"session\":\"AM\",\"status\":\"present\"},"
              + "{\"date\":\"2025-09-09\",\"session\":\"PM\",\"status\":\"present\"}],"
              + "\"possible_sessions\":[{\"from\":\"2025-09-01\",\"to\":\"2025-09-30\","
              + "\"per_week\":10}]}");

  private static final String SUMMARY =
      """
      4 students
      1 of them not in a students exchange
      7 school attendance events read
      3 section attendance events read
      2 attendance events merged into a session already marked
      1 section events left out: a lesson is no session
      2 incidents as offender
      1 incidents as victim
      1 incidents as witness
      2 discipline actions read
      3 assessments read
      1 assessments left out: neither level nor score
      """;

  @TempDir Path folder;

  @Test
  void csvGivesTheExpectedRecords() throws IOException {
    Run run = Run.of(Run.resource("csv"), folder.resolve("out.jsonl"));
    assertEquals(EXPECTED, run.text().lines().toList());
    assertEquals(SUMMARY, run.err());
    assertEquals(EdFiImport.OK, run.exit());
  }

  @Test
  void xmlGivesTheExpectedRecords() throws IOException {
    Run run = Run.of(Run.resource("xml"), folder.resolve("out.jsonl"));
    assertEquals(EXPECTED, run.text().lines().toList());
    assertEquals(SUMMARY, run.err());
    assertEquals(EdFiImport.OK, run.exit());
  }

  @Test
  void theOrderOfFilesMakesNoDifference() throws IOException {
    Run first = Run.of(Run.resource("xml"), folder.resolve("first.jsonl"));
    Path renamed = Files.createDirectories(folder.resolve("renamed"));
    for (String name : List.of("a.xml", "b.xml", "c.xml", "d.xml")) {
      char other = (char) ('z' - name.charAt(0) + 'a');
      Files.copy(Run.resource("xml").resolve(name), renamed.resolve(other + ".txt"));
    }
    Run second = Run.of(renamed, folder.resolve("second.jsonl"));
    assertArrayEquals(first.bytes(), second.bytes());
  }

  @Test
  void theOutputIsReplacedWholeAndNothingElseIsLeft() throws IOException {
    Path out = folder.resolve("new/out.jsonl");
    Run.of(Run.resource("csv"), out);
    Run.of(Run.resource("csv"), out);
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertEquals(List.of(out), files.toList());
    }
    assertTrue(Files.readString(out).endsWith("}\n"));
    assertFalse(Files.readString(out).isBlank());
  }
}
