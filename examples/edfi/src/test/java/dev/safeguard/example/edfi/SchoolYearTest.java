package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the denominators come from. */
class SchoolYearTest {
  @TempDir Path folder;

  private static List<String> spans(String first, String last, String... closed) {
    Set<LocalDate> days = new TreeSet<>();
    for (String day : closed) {
      days.add(LocalDate.parse(day));
    }
    return new SchoolYear(LocalDate.parse(first), LocalDate.parse(last), days)
        .possible().stream().map(s -> s.from() + " " + s.to() + " " + s.perWeek()).toList();
  }

  @Test
  void withoutClosuresItIsOneSpanOfItsWeekdays() {
    // 6 September 2025 is a Saturday, 28 September a Sunday.
    assertEquals(List.of("2025-09-08 2025-09-26 10"), spans("2025-09-06", "2025-09-28"));
  }

  @Test
  void aClosureSplitsIt() {
    assertEquals(
        List.of("2025-09-01 2025-09-09 10", "2025-09-11 2025-09-30 10"),
        spans("2025-09-01", "2025-09-30", "2025-09-10"));
  }

  @Test
  void aClosureOnAWeekendOrAtTheEdgeLeavesNoEmptySpan() {
    assertEquals(
        List.of("2025-09-02 2025-09-05 10", "2025-09-09 2025-09-11 10"),
        spans("2025-09-01", "2025-09-12", "2025-09-01", "2025-09-06", "2025-09-08", "2025-09-12"));
  }

  @Test
  void closuresComeFromDaysSpansAndFiles() throws IOException {
    Path file = folder.resolve("closed.txt");
    Files.writeString(file, "# holidays\n2025-10-01  # inset\n\n2025-10-06..2025-10-07\n");
    assertEquals(
        "[2025-09-01, 2025-09-03, 2025-09-04, 2025-10-01, 2025-10-06, 2025-10-07]",
        ClosedDays.of(List.of("2025-09-01", "2025-09-03..2025-09-04", file.toString())).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-09-30 | 2025-09-01 | 2025-09-02 | --first-day must be before",
        "1925-09-30 | 2025-09-01 | 2025-09-02 | by twenty years at most",
        "2025-09-01 | 2025-09-30 | 2025-09-31 | --closed wants days",
        "2025-09-01 | 2025-09-30 | 2025-09-05..2025-09-04 | --closed wants days",
        "2025-09-01 | 2025-09-30 | 2025-09-01..2025-09-30 | --closed leaves no school day",
      })
  void impossibleCalendarsAreAUsageError(String first, String last, String closed, String reason) {
    Run run =
        Run.with(Run.resource("csv"), folder.resolve("out.jsonl"), first, last, "--closed", closed);
    assertEquals(EdFiImport.USAGE, run.exit(), run.err());
    assertTrue(run.err().contains(reason), run.err());
  }

  @Test
  void aFileOfClosuresThatIsNotThereIsNamed() {
    Run run = Run.of(Run.resource("csv"), folder.resolve("out.jsonl"), "--closed", "none.txt");
    assertEquals("edfi-import: none.txt: no such file\n", run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
  }
}
