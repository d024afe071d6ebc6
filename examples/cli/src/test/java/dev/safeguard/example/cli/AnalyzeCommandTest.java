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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
  private static final String GOOD =
      """
      {"student_id": "STU1", "as_of": "2026-03-20", "given_name": "Amelia", "family_name": "Frost",\
       "behavioral_incidents": [{"type": "disruptive", "timestamp": "2026-03-02T11:15:00Z"},\
       {"type": "disruptive", "timestamp": "2026-03-04T11:15:00Z"}],\
       "concerns": [{"category": "self-harm", "timestamp": "2026-03-18", "description": "Amelia said"}]}
      """;
  private static final String OTHER = "{\"student_id\": \"STU2\", \"as_of\": \"2026-03-20\"}\n";

  @TempDir Path folder;

  @Test
  void writesAReportALineInInputOrder() throws IOException {
    Run run = analyze(OTHER + GOOD, "--format", "json");
    assertEquals(Main.OK, run.exit(), run.err());
    assertEquals(List.of("STU2", "STU1"), ids());
    assertTrue(run.out().startsWith("2 reports in "), run.out());
    assertEquals("", run.err());
  }

  @Test
  void namesFilesByTokenAndListsThem() throws IOException {
    Run run = analyze(GOOD, "--format", "html,md");
    assertEquals(Main.OK, run.exit(), run.err());
    List<String> files = files();
    assertEquals(3, files.size(), files.toString());
    assertTrue(
        files.stream().allMatch(f -> f.matches("(STU_[0-9A-Z]{17}\\.(html|md))|index\\.html")));
    String index = Files.readString(folder.resolve("out/index.html"));
    assertTrue(index.contains("Amelia Frost"));
    for (String file : files) {
      assertTrue(file.endsWith(".md") || file.equals("index.html") || index.contains(file));
    }
  }

  @Test
  void anEarlierRunsReportsGo() throws IOException {
    analyze(GOOD, "--format", "html,json");
    Files.writeString(folder.resolve("out/keep.html"), "mine");
    analyze(OTHER, "--format", "md");
    List<String> files = files();
    assertEquals(2, files.size(), files.toString());
    assertTrue(files.contains("keep.html"));
  }

  @Test
  void aBadRecordIsNamedByLineAndPointerAndTheOthersComeOut() throws IOException {
    String bad =
        "{\"student_id\": \"STU9\", \"behavioral_incidents\": [{\"timestamp\": \"2026-02-30\"}]}\n";
    String late =
        "{\"student_id\": \"S\", \"as_of\": \"2026-03-20\", \"concerns\":"
            + " [{\"category\": \"neglect\", \"timestamp\": \"2026-03-21\"}]}\n";
    Run run = analyze(OTHER + bad + "{oops\n" + late + GOOD);
    assertEquals(Main.SOME_REFUSED, run.exit());
    assertEquals(List.of("STU2", "STU1"), ids());
    List<String> errors = run.err().lines().toList();
    assertEquals(3, errors.size(), run.err());
    assertTrue(errors.get(0).startsWith("line 2 /behavioral_incidents/0/timestamp: "), run.err());
    assertTrue(errors.get(1).startsWith("line 3"), run.err());
    assertEquals("line 4 /concerns/0/timestamp: lies after the as-of date", errors.get(2));
  }

  @Test
  void unknownFieldsAreNamedAndIgnored() throws IOException {
    Run run = analyze("{\"student_id\": \"S\", \"shoe_size\": 4}");
    assertEquals(Main.OK, run.exit());
    assertEquals("line 1 /shoe_size: unknown field, ignored", run.err().strip());
  }

  @Test
  void theSchoolsPeopleAreNamed() throws IOException {
    Path profile = folder.resolve("profile.json");
    Files.writeString(
        profile,
        "{\"staff\": [{\"id\": \"T1\", \"name\": \"Ms Rivers\"}],"
            + " \"roles\": {\"safeguarding_lead\": [\"T1\"]}}");
    analyze(GOOD, "--profile", profile.toString());
    String who = reports().get(0).at("/next_steps/0/responsible").asText();
    assertTrue(who.startsWith("Ms Rivers, "), who);
    Files.writeString(profile, "{\"staf\": []}");
    Run wrong = analyze(GOOD, "--profile", profile.toString());
    assertEquals(Main.CONFIGURATION, wrong.exit());
    assertTrue(wrong.err().contains("profile.json: profile /staf: is unknown"), wrong.err());
  }

  @Test
  void theAuditLogIsAppendedTo() throws IOException {
    String audit = folder.resolve("no/such/folder/yet/audit.jsonl").toString();
    analyze(GOOD, "--audit", audit);
    analyze(GOOD, "--audit", audit);
    List<String> lines = Files.readAllLines(Path.of(audit));
    assertEquals(6, lines.size());
    assertTrue(lines.get(0).contains("\"request_left\""));
    assertTrue(lines.get(1).contains("\"analyzed\""));
    assertTrue(lines.get(2).contains("\"reported\""));
    lines.forEach(line -> assertFalse(line.contains("Amelia") || line.contains("STU1")));
  }

  @Test
  void aCohortIsAskedAboutWhatItShares() throws IOException {
    String cohort = "";
    for (int i = 1; i <= 5; i++) {
      cohort += GOOD.replace("STU1", "STU1" + i);
    }
    Run run = analyze(cohort + OTHER, "--cohort");
    assertEquals(Main.OK, run.exit(), run.err());
    assertTrue(run.out().contains("1 call, 5 pupils answered, 4 calls saved, 0 answers refused"));
    JsonNode llm = reports().get(4).at("/analysis_metadata/llm");
    assertEquals("answered", llm.get("status").asText());
    assertEquals(5, llm.get("shared_by").asInt());
    assertEquals("exact", llm.get("ladder_step").asText());
    analyze(cohort + OTHER, "--cohort", "--k", "6");
    assertEquals("withheld", reports().get(4).at("/analysis_metadata/llm/status").asText());
  }

  @Test
  void kNeedsACohortOfAtLeastTwoAndCodes() throws IOException {
    assertEquals(Main.USAGE, analyze(GOOD, "--k", "5").exit());
    assertEquals(Main.CONFIGURATION, analyze(GOOD, "--cohort", "--k", "1").exit());
    assertEquals(Main.CONFIGURATION, analyze(GOOD, "--cohort", "--disclosure", "narrative").exit());
  }

  @Test
  void aDryRunWritesWhatWouldBeSentAndSendsNothing() throws IOException {
    Path file = folder.resolve("requests.jsonl");
    Run run = analyze(GOOD + OTHER, "--dry-run", file.toString());
    assertEquals(Main.OK, run.exit(), run.err());
    assertEquals("disabled", reports().get(0).at("/analysis_metadata/llm/status").asText());
    List<String> lines = Files.readAllLines(file);
    assertEquals(1, lines.size());
    JsonNode request = new com.fasterxml.jackson.databind.ObjectMapper().readTree(lines.get(0));
    assertTrue(request.get("user").asText().startsWith("{\"pupil\":\"PUPIL\""));
    assertTrue(request.get("system").asText().contains("safeguarding"));
    assertFalse(lines.get(0).contains("Amelia"));
  }

  @Test
  void aDryRunNeedsNoKeyAndNoModelOfTheServiceThatItWillAsk() throws IOException {
    String file = folder.resolve("requests.jsonl").toString();
    for (String service : List.of("openai", "anthropic", "gemini", "ollama")) {
      Run run =
          analyze(
              GOOD,
              "--llm=" + service,
              "--llm-key-env=SAFEGUARD_TEST_NO_SUCH_VARIABLE",
              "--dry-run=" + file);
      assertEquals(Main.OK, run.exit(), run.err());
      assertEquals(1, Files.readAllLines(Path.of(file)).size());
      assertTrue(run.out().contains("1 call would be made"), run.out());
    }
    assertEquals(Main.CONFIGURATION, analyze(GOOD, "--llm=nobody", "--dry-run=" + file).exit());
    assertEquals(
        Main.CONFIGURATION,
        analyze(GOOD, "--llm=openai", "--llm-setting=modle=m", "--dry-run=" + file).exit());
  }

  @Test
  void noMoreCallsAreMadeThanMayBe() throws IOException {
    analyze(GOOD, "--llm-max-calls", "0");
    assertEquals("unavailable", reports().get(0).at("/analysis_metadata/llm/status").asText());
  }

  @Test
  void disclosureNoneSendsNothing() throws IOException {
    analyze(GOOD, "--disclosure", "none");
    assertEquals("disabled", reports().get(0).at("/analysis_metadata/llm/status").asText());
  }

  @Test
  void disclosureNarrativeIsOnTheReport() throws IOException {
    Run run = analyze(GOOD, "--disclosure", "narrative");
    assertEquals(Main.OK, run.exit(), run.err());
    JsonNode llm = reports().get(0).at("/analysis_metadata/llm");
    assertEquals("answered", llm.at("/status").asText());
    assertEquals("narrative", llm.at("/disclosure").asText());
  }

  @Test
  void aClassTeachersFilesHoldNoDisclosure() throws IOException {
    Run run = analyze(GOOD, "--audience", "class-teacher", "--format", "json,html,md");
    assertEquals(Main.OK, run.exit(), run.err());
    assertEquals("class_teacher", reports().get(0).get("audience").asText());
    for (String file : files()) {
      String text = Files.readString(folder.resolve("out").resolve(file));
      assertFalse(text.contains("elf-harm") || text.contains("SELF_HARM"), file);
      assertFalse(text.contains("CONCERN") || text.contains("Amelia said"), file);
    }
  }

  @Test
  void nothingIsSentForAReaderWhoseReportUsesNoAnswer() throws IOException {
    analyze(GOOD, "--audience", "parent", "--audit", folder.resolve("audit.jsonl").toString());
    String audit = Files.readString(folder.resolve("audit.jsonl"));
    assertFalse(audit.contains("request_left"), audit);
    assertTrue(audit.contains("\"reported\"") && audit.contains("\"parent\""), audit);
    for (String option : List.of("--cohort", "--dry-run=x.jsonl", "--insights")) {
      Run run = analyze(GOOD, "--audience", "parent", option);
      assertEquals(Main.USAGE, run.exit(), option);
      assertTrue(run.err().contains("dsl"), run.err());
    }
  }

  @Test
  void aPupilWhoStandsInTheFileTwiceHasTwoFiles() throws IOException {
    analyze(GOOD + GOOD, "--format", "html");
    long reports = files().stream().filter(file -> file.startsWith("STU_")).count();
    assertEquals(2 * GOOD.lines().count(), reports);
    assertEquals(reports / 2, files().stream().filter(file -> file.endsWith("-2.html")).count());
    String index = Files.readString(folder.resolve("out/index.html"));
    files().stream()
        .filter(file -> file.startsWith("STU_"))
        .forEach(file -> assertTrue(index.contains(file), file));
  }

  @Test
  void whatNoRunWroteStays() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("support.md"), "mine");
    Files.writeString(out.resolve("index.html"), "mine too");
    analyze(GOOD);
    assertEquals("mine", Files.readString(out.resolve("support.md")));
    assertEquals("mine too", Files.readString(out.resolve("index.html")));
  }

  @Test
  void aKeyInThePlaceOfItsVariablesNameIsNotRepeated() throws IOException {
    Run run = analyze(GOOD, "--llm-key-env", "sk-secret");
    assertEquals(Main.CONFIGURATION, run.exit());
    assertFalse(run.err().contains("secret"), run.err());
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    Run run = analyze(GOOD, "--dry-run", folder.resolve("records.jsonl").toString());
    assertEquals(Main.USAGE, run.exit());
    assertEquals(GOOD, Files.readString(folder.resolve("records.jsonl")));
  }

  @Test
  void aSettingThatOnlyAProviderKnowsIsHandedOn() throws IOException {
    Run run = analyze(GOOD, "--llm-setting", "colour=blue");
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("colour"), run.err());
  }

  @Test
  void anAudienceWithoutReportsOfOnePupilIsWrongUsage() throws IOException {
    Run run = analyze(GOOD, "--audience", "governors");
    assertEquals(Main.USAGE, run.exit());
    assertTrue(
        run.err().contains("write one of dsl, pastoral-lead, class-teacher, pupil, parent"),
        run.err());
  }

  @Test
  void theCalendarMovesDeadlines() throws IOException {
    Path calendar = folder.resolve("calendar.json");
    Files.writeString(
        calendar,
        "{\"terms\": [{\"from\": \"2026-01-05\", \"to\": \"2026-03-20\"},"
            + " {\"from\": \"2026-05-04\", \"to\": \"2026-07-17\"}], \"closed\": []}");
    analyze(OTHER, "--calendar", calendar.toString());
    String due = reports().get(0).at("/next_steps/0/due").asText();
    assertTrue(due.compareTo("2026-05-04") >= 0, due);
  }

  @Test
  void theSchoolsOwnPolicyDecidesAndItsFaultsAreNamed() throws IOException {
    String record =
        "{\"student_id\": \"S\", \"as_of\": \"2026-03-20\", \"concerns\":"
            + " [{\"category\": \"bullying\", \"timestamp\": \"2026-03-19\"}]}";
    Path policy = folder.resolve("policy.json");
    Files.writeString(
        policy,
        "{\"red_flags\": [{\"level\": \"CRITICAL\", \"codes\": [\"CONCERN_BULLYING\"],"
            + " \"why\": \"Agreed after a review.\"}]}");
    analyze(record);
    assertEquals("MEDIUM", reports().get(0).at("/risk_assessment/overall_level").asText());
    analyze(record, "--policy", policy.toString());
    assertEquals("CRITICAL", reports().get(0).at("/risk_assessment/overall_level").asText());
    Files.writeString(policy, "{\"weights\": 1}");
    Run run = analyze(record, "--policy", policy.toString());
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("policy.json: risk policy /weights: is unknown"), run.err());
  }

  @Test
  void theAsOfDateStandsInForAMissingOne() throws IOException {
    Run run =
        analyze(
            "{\"student_id\": \"S\", \"concerns\": [{\"timestamp\": \"2026-03-21\"}]}",
            "--as-of",
            "2026-03-20");
    assertEquals(Main.SOME_REFUSED, run.exit());
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(Main.USAGE, Run.of("analyze").exit());
    assertEquals(Main.USAGE, Run.of("analyse").exit());
    assertEquals(Main.USAGE, Run.of().exit());
    assertEquals(
        Main.USAGE, Run.of("analyze", "--input", "a", "--out", "b", "--format", "pdf").exit());
    assertEquals(
        Main.USAGE, Run.of("analyze", "--input", "a", "--out", "b", "--llm-timeout", "0s").exit());
    assertEquals(Main.USAGE, Run.of("analyze", "--input", "a", "--out", "b", "--k", "5").exit());
  }

  @Test
  void wrongConfigurationIsThreeAndSaysWhatToMend() throws IOException {
    Run run = analyze(GOOD, "--llm", "nobody");
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("offline"), run.err());
    run = analyze(GOOD, "--jurisdiction", "XX");
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("GB-ENG"), run.err());
    run = analyze(GOOD, "--llm-key-env", "SAFEGUARD_TEST_NO_SUCH_VARIABLE");
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("SAFEGUARD_TEST_NO_SUCH_VARIABLE"), run.err());
    run = Run.of("analyze", "--input", "no-such-file", "--out", folder.toString());
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("no-such-file: no such file"), run.err());
  }

  @Test
  void aCalendarFaultIsNamedByFileAndPointer() throws IOException {
    Path calendar = folder.resolve("calendar.json");
    for (String[] fault :
        new String[][] {
          {"{", "is not JSON"},
          {"[]", "must be an object"},
          {"{\"term\": []}", "/term: is unknown"},
          {"{\"terms\": 1}", "/terms: must be an array"},
          {"{\"terms\": [{\"from\": \"2026-02-30\"}]}", "/terms/0/from: must be a date"},
          {
            "{\"terms\": [{\"from\": \"2026-02-03\", \"to\": \"2026-02-01\"}]}",
            "/terms/0: must be a span"
          }
        }) {
      Files.writeString(calendar, fault[0]);
      Run run = analyze(OTHER, "--calendar", calendar.toString());
      assertEquals(Main.CONFIGURATION, run.exit());
      assertTrue(run.err().contains("calendar.json"), run.err());
      assertTrue(run.err().contains(fault[1]), run.err());
    }
  }

  @Test
  void theProvidersAreListed() {
    Run run = Run.of("providers");
    assertEquals(Main.OK, run.exit());
    assertTrue(run.out().contains("offline"), run.out());
    assertTrue(run.out().contains("openai"), run.out());
    assertTrue(run.out().contains("GB-ENG"), run.out());
  }

  private Run analyze(String records, String... options) throws IOException {
    return Run.analyze(folder, records, options);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private List<JsonNode> reports() throws IOException {
    List<JsonNode> reports = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out/reports.jsonl"))) {
      reports.add(new ObjectMapper().readTree(line));
    }
    return reports;
  }

  private List<String> ids() throws IOException {
    return reports().stream().map(r -> r.get("student_id").asText()).toList();
  }
}
