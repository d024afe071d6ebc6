package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.OutsideBody;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.core.risk.RiskPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of fields and words is that of the readers: nothing is missing, and nothing made up. */
class FormatsTest {
  private static final Path JSON =
      Path.of("../../safeguard-core/src/main/java/dev/safeguard/core/json");
  private static final Path CALENDAR =
      Path.of("src/main/java/dev/safeguard/example/cli/CalendarFile.java");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NAMES = Pattern.compile("case (\"[^:>]*?) ->", Pattern.DOTALL);
  private static final Pattern KNOWN = Pattern.compile("Set\\.of\\(([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

  /** The names that a method of a reader asks for. */
  private static Set<String> read(String file, String method) throws IOException {
    String source = Files.readString(file.equals("CalendarFile") ? CALENDAR : JSON.resolve(file));
    Matcher declared =
        Pattern.compile("^  (?:private|public|static)[^;(\n]* " + method + "\\(", Pattern.MULTILINE)
            .matcher(source);
    assertTrue(declared.find(), method);
    int from = declared.start();
    String body = source.substring(from, source.indexOf("\n  }\n", from));
    Set<String> names = new TreeSet<>();
    for (Pattern list : Set.of(NAMES, KNOWN)) {
      for (Matcher found = list.matcher(body); found.find(); ) {
        QUOTED.matcher(found.group(1)).results().forEach(name -> names.add(name.group(1)));
      }
    }
    return names;
  }

  /** What stands in backticks in one column of the table below a heading. */
  private static Set<String> written(String heading, String row, int column) throws IOException {
    Set<String> found = new TreeSet<>();
    String document = Files.readString(Path.of("../data/FORMATS.md"));
    int from = document.indexOf("\n### " + heading + "\n");
    assertTrue(from >= 0, heading);
    int to = document.indexOf("\n#", from + 1);
    for (String line : document.substring(from, to < 0 ? document.length() : to).split("\n", -1)) {
      if (line.startsWith("| " + row)) {
        CODE.matcher(line.split(" \\| ", -1)[column])
            .results()
            .forEach(code -> found.add(code.group(1)));
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "A record, RecordFields.java, field",
    "An incident, RecordFields.java, incident",
    "A register mark, RecordFields.java, mark",
    "An assessment, RecordFields.java, assessment",
    "A message, RecordFields.java, communication",
    "An online-safety event, RecordFields.java, onlineEvent",
    "A concern, RecordFields.java, concern",
    "An intervention, RecordFields.java, intervention",
    "A span of possible sessions, RecordFields.java, span",
    "A person, PersonFields.java, read",
    "A roster, RosterReader.java, roster",
    "A school, RosterReader.java, school",
    "A profile, ProfileReader.java, field",
    "A member of staff, ProfileReader.java, member",
    "A resource, ProfileReader.java, resource",
    "Evidence, ProfileReader.java, evidence",
    "An escalation, ProfileReader.java, escalation",
    "A calendar, CalendarFile, read"
  })
  void everyFieldThatIsReadIsListedAndNoOther(String heading, String file, String method)
      throws IOException {
    Set<String> read = read(file, method);
    assertTrue(read.size() > 1, method);
    assertEquals(read, written(heading, "`", 0), heading);
  }

  @Test
  void theWordsOfClosedListsAreThoseThatAreTaken() throws IOException {
    Map<String, Enum<?>[]> lists =
        Map.of(
            "`role` of an incident", Role.values(),
            "`role` of a person", PersonRole.values(),
            "`session`", AttendanceMark.Session.values(),
            "`performance_level`", PerformanceLevel.values(),
            "`urgency_level`", Urgency.values(),
            "`roles`", StaffRole.values(),
            "`contacts`", OutsideBody.values(),
            "`from` of an escalation", RiskLevel.values(),
            "`evidence`", Recommendation.values());
    for (Map.Entry<String, Enum<?>[]> list : lists.entrySet()) {
      Set<String> words = new TreeSet<>();
      names(list.getValue()).forEach(name -> words.add(name.toLowerCase(Locale.ROOT)));
      assertEquals(words, written("Closed lists", list.getKey(), 1), list.getKey());
    }
  }

  @Test
  void theMarksOfTheRegisterStandByWhatTheyMean() throws IOException {
    for (AttendanceMeaning meaning : AttendanceMeaning.values()) {
      Set<String> marks = new TreeSet<>();
      for (AttendanceCode code : AttendanceCode.values()) {
        if (code.meaning() == meaning && AttendanceCode.ofMark(code.mark()).isPresent()) {
          marks.add(code.mark());
        }
      }
      String row = "`code`: " + meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      assertEquals(marks, written("Closed lists", row, 1), row);
    }
    assertEquals(
        Set.of("present", "absent", "late"), written("Closed lists", "`status`", 1), "status");
  }

  @Test
  void theCodesOfOpenListsAreAllThereAre() throws IOException {
    Map<String, Enum<?>[]> lists =
        Map.of(
            "`type` of an incident", IncidentType.values(),
            "`location`", PlaceCode.values(),
            "`subject`", SubjectCode.values(),
            "`source`", CommunicationSource.values(),
            "`category` of a concern", ConcernCategory.values(),
            "`category` of an online-safety event", OnlineCategory.values(),
            "`type` of an intervention", InterventionType.values(),
            "`vulnerabilities`", Vulnerability.values());
    for (Map.Entry<String, Enum<?>[]> list : lists.entrySet()) {
      assertEquals(names(list.getValue()), written("Open lists", list.getKey(), 1), list.getKey());
    }
  }

  @Test
  void theExampleOfAPolicyIsOne() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../data/policy.json"))) {
      assertNotEquals(RiskPolicies.standard(), RiskPolicies.withSite(in));
    }
  }

  private static Set<String> names(Enum<?>[] values) {
    Set<String> names = new TreeSet<>();
    for (Enum<?> value : values) {
      names.add(value.name());
    }
    return names;
  }
}
