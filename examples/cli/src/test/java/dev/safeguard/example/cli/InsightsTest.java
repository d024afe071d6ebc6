package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example school as a whole. */
class InsightsTest {
  private static final Path DATA = Path.of("../data");
  private static final List<String> NAMES =
      List.of(
          "alerts", "trends", "support", "school-leaders", "school-governors", "school-external");

  @TempDir Path folder;

  private Run analyze(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "analyze",
                "--input",
                DATA.resolve("records.jsonl").toString(),
                "--roster",
                DATA.resolve("roster.json").toString(),
                "--calendar",
                DATA.resolve("calendar.json").toString(),
                "--out",
                folder.toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(new String[0]));
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
  }

  @Test
  void theExampleSchoolGivesEveryReportInEveryFormat() throws IOException {
    Run run = analyze("--format", "json,html,md", "--insights");
    assertEquals(Main.OK, run.exit(), run.err());
    for (String name : NAMES) {
      for (String format : List.of("json", "html", "md")) {
        assertTrue(Files.size(folder.resolve(name + "." + format)) > 500, name + "." + format);
      }
      assertEquals(60, json(name + ".json").get("pupils").asInt());
    }
    JsonNode alerts = json("alerts.json").get("alerts");
    assertEquals(10, alerts.size());
    assertTrue(alerts.get(0).get("urgent").asBoolean());
    assertFalse(alerts.get(0).get("student_name").isNull());
  }

  @Test
  void whatReadersWithoutNamesGetNamesNoPupilOfTheSchool() throws IOException {
    analyze("--format", "json,html,md", "--insights");
    List<String> identities = new ArrayList<>(List.of("STU_"));
    for (String line : Files.readAllLines(DATA.resolve("records.jsonl"))) {
      JsonNode pupil = new ObjectMapper().readTree(line);
      identities.add(pupil.get("student_id").asText());
      identities.add(pupil.get("family_name").asText() + "\"");
      identities.add(pupil.get("given_name").asText() + " " + pupil.get("family_name").asText());
      identities.add(pupil.path("upn").asText("STU_"));
    }
    assertTrue(identities.size() > 200);
    for (String name : NAMES.subList(3, 6)) {
      for (String format : List.of("json", "html", "md")) {
        String text = Files.readString(folder.resolve(name + "." + format));
        identities.forEach(identity -> assertFalse(text.contains(identity), identity));
      }
    }
  }

  @Test
  void aSecondRunOverTheSameRecordsFindsNothingNew() throws IOException {
    analyze("--insights");
    String reports = folder.resolve("reports.jsonl").toString();
    Run run = analyze("--insights", "--previous", reports);
    assertEquals(Main.OK, run.exit(), run.err());
    JsonNode alerts = json("alerts.json");
    assertEquals(0, alerts.get("alerts").size(), alerts.toString());
    assertEquals(
        "Nothing is new since last time. This does not show that all is well.",
        alerts.get("summary").get(1).asText());
  }

  @Test
  void filesOfAnEarlierRunDoNotStay() throws IOException {
    analyze("--format", "html,json", "--insights");
    analyze("--format", "json", "--insights", "--most-alerts", "3");
    assertFalse(Files.exists(folder.resolve("alerts.html")));
    assertEquals(3, json("alerts.json").get("alerts").size());
    analyze();
    assertFalse(Files.exists(folder.resolve("alerts.json")));
  }

  @Test
  void whatIsNoEarlierRunIsNamed() throws IOException {
    Path wrong = folder.resolve("wrong.jsonl");
    Files.writeString(wrong, "{\"student_id\": \"S\"}\n");
    Run run = analyze("--insights", "--previous", wrong.toString());
    assertEquals(Main.CONFIGURATION, run.exit());
    assertEquals(
        "safeguard: wrong.jsonl line 1: is no report for the safeguarding lead of an earlier run",
        run.err().strip());
    assertEquals(Main.USAGE, analyze("--previous", wrong.toString()).exit());
    assertEquals(Main.USAGE, analyze("--most-alerts", "3").exit());
    analyze("--audience", "class-teacher");
    Path others = folder.resolve("reports.jsonl");
    assertTrue(analyze("--insights", "--previous", others.toString()).err().contains("line 1"));
    assertTrue(analyze("--insights", "--most-alerts", "0").err().contains("mostAlerts"));
  }
}
