package dev.safeguard.example.school;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Roster;
import dev.safeguard.core.json.RecordReader;
import dev.safeguard.core.json.RosterReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleDataTest {
  static final long SEED = 2026;
  static final Path DATA = Path.of("..", "data");
  private static final List<String> FILES =
      List.of("records.jsonl", "roster.json", "calendar.json");

  @TempDir private Path folder;

  @Test
  void theFilesInTheRepositoryAreWhatTheGeneratorWrites() throws IOException {
    GenerateSchool.main(new String[] {Long.toString(SEED), folder.toString()});
    for (String file : FILES) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(DATA.resolve(file)), file);
    }
  }

  @Test
  void anotherSeedMakesAnotherSchool() throws IOException {
    new School(SEED + 1).write(folder);
    assertNotEquals(
        Files.readString(folder.resolve("records.jsonl")),
        Files.readString(DATA.resolve("records.jsonl")));
    assertEquals(60, accepted(folder.resolve("records.jsonl")).size());
  }

  @Test
  void everyRecordIsReadWithoutAWarning() throws IOException {
    List<StudentRecord> records = accepted(DATA.resolve("records.jsonl"));
    assertEquals(60, records.size());
    assertEquals(60, records.stream().map(StudentRecord::studentId).distinct().count());
  }

  @Test
  void everySchoolDayHasAMarkForEachSession() throws IOException {
    int sessions = 2 * SchoolYear.daysSoFar().size();
    for (StudentRecord record : accepted(DATA.resolve("records.jsonl"))) {
      Set<String> seen = new HashSet<>();
      for (AttendanceMark mark : record.attendance()) {
        assertTrue(SchoolYear.isOpen(mark.timestamp().date()));
        assertTrue(seen.add(mark.timestamp().date() + " " + mark.session()));
      }
      assertTrue(seen.size() == sessions || seen.size() == 40, "all the year, or from February");
    }
  }

  @Test
  void theRosterHasEveryPupilEveryParentAndTheStaff() throws IOException {
    Roster roster;
    try (InputStream in = Files.newInputStream(DATA.resolve("roster.json"))) {
      roster = RosterReader.standard().read(in);
    }
    assertEquals(60 + 60 + 12, roster.people().size());
    Set<String> ids =
        roster.people().stream().map(person -> person.id()).collect(Collectors.toSet());
    for (StudentRecord record : accepted(DATA.resolve("records.jsonl"))) {
      assertTrue(ids.contains(record.studentId()));
      record.people().forEach(parent -> assertTrue(ids.contains(parent.id())));
      record.concerns().forEach(concern -> assertTrue(ids.contains(concern.reportedBy())));
    }
  }

  @Test
  void numbersAndAddressesBelongToNobody() throws IOException {
    String all = "";
    for (String file : FILES) {
      all += Files.readString(DATA.resolve(file), StandardCharsets.UTF_8);
    }
    assertAll(all, "\\b0\\d[\\d ]{8,11}\\d", "07700 900\\d{3}|01632 960\\d{3}");
    assertAll(all, "[\\w.]+@[\\w.]+", ".*@example\\.org");
    assertAll(all, "\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b", "ZZ99 \\dZZ");
    Matcher upn = Pattern.compile("\"upn\" ?: ?\"([A-Z])(\\d{12})\"").matcher(all);
    int count = 0;
    while (upn.find()) {
      count++;
      assertTrue(upn.group(2).startsWith("999"));
      int sum = 0;
      for (int i = 0; i < 12; i++) {
        sum += (i + 2) * (upn.group(2).charAt(i) - '0');
      }
      assertEquals("ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23), upn.group(1).charAt(0));
    }
    assertEquals(120, count, "once in the record and once in the roster");
  }

  private static void assertAll(String text, String candidates, String safe) {
    Matcher matcher = Pattern.compile(candidates).matcher(text);
    assertTrue(matcher.find(), candidates);
    do {
      assertTrue(matcher.group().matches(safe), matcher.group());
    } while (matcher.find());
  }

  static List<StudentRecord> accepted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Stream<RecordResult> results = RecordReader.standard().read(in)) {
      return results
          .map(
              result -> {
                RecordResult.Accepted accepted = (RecordResult.Accepted) result;
                assertEquals(List.of(), accepted.warnings());
                return accepted.record();
              })
          .toList();
    }
  }

  @Test
  void aPlaceThatNobodyFillsIsNotLeftInANote() throws IOException {
    String records = Files.readString(DATA.resolve("records.jsonl"));
    assertFalse(Pattern.compile("\\{[A-Za-z0-9]+}").matcher(records).find());
  }
}
