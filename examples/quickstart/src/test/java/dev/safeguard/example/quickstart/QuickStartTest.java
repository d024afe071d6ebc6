package dev.safeguard.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.Safeguard;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {

  @Test
  void fifteenLinesGiveAReport() {
    SafeguardingReport report = QuickStart.report("offline");
    assertTrue(report.risk().overallLevel().compareTo(RiskLevel.HIGH) >= 0);
    assertEquals(LlmStatus.ANSWERED, report.metadata().llmStatus());
  }

  @Test
  void theLevelAndTheFirstStepArePrinted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuickStart.print("offline", new PrintStream(out, true, StandardCharsets.UTF_8));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    SafeguardingReport report = QuickStart.report("offline");
    assertEquals(report.risk().overallLevel() + ": " + report.risk().headline(), lines.get(0));
    assertEquals(report.nextSteps().get(0).action(), lines.get(1));
    assertEquals("llm: offline", lines.get(2));
  }

  @Test
  void aRecordWithNothingInItIsNotJudged() {
    StudentRecord record = StudentRecord.builder("S1").asOf(LocalDate.of(2026, 3, 20)).build();
    try (Pipeline pipeline = Safeguard.pipeline().riskAssessor(new HouseRiskAssessor()).build();
        Session session = pipeline.open(Site.standard())) {
      assertEquals(DataSufficiency.NONE, session.analyze(record).local().sufficiency());
    }
  }

  @Test
  void aStageOfOnesOwnIsPluggedInWithOneCall() {
    StudentRecord record =
        StudentRecord.builder("S1")
            .asOf(LocalDate.of(2026, 3, 20))
            .add(Incident.of("fight", EventTime.parse("2026-03-02")))
            .add(Incident.of("fight", EventTime.parse("2026-03-03")))
            .build();
    try (Pipeline pipeline = Safeguard.pipeline().riskAssessor(new HouseRiskAssessor()).build();
        Session session = pipeline.open(Site.standard())) {
      Analysis analysis = session.analyze(record);
      double points =
          analysis.patterns().found().stream()
              .mapToDouble(p -> 10 * p.severity() * p.strength())
              .sum();
      assertTrue(points > 0);
      assertEquals(points, analysis.local().score(), 1e-9);
    }
  }

  @Test
  void anLlmProviderOfOnesOwnIsChosenByItsName() {
    SafeguardingReport report = QuickStart.report("house");
    assertEquals("house", report.metadata().llmProvider());
    assertEquals(LlmStatus.ANSWERED, report.metadata().llmStatus());
    assertTrue(
        report.recommendedInterventions().stream()
            .anyMatch(r -> r.id() == Recommendation.ATTENDANCE_SUPPORT && r.fromLlm()));
  }

  @Test
  void providersAreFoundOnTheModulePath() throws Exception {
    String out =
        java(
            "--module-path",
            path(),
            "--module",
            "dev.safeguard.example.quickstart/dev.safeguard.example.quickstart.QuickStart",
            "house");
    assertTrue(out.contains("llm: house"), out);
  }

  @Test
  void providersAreFoundOnTheClassPath() throws Exception {
    String out = java("-cp", path(), "dev.safeguard.example.quickstart.QuickStart", "house");
    assertTrue(out.contains("llm: house"), out);
  }

  @Test
  void everyFormOfAReportIsWrittenOnTheModulePath() throws Exception {
    String out =
        java(
            "--module-path",
            path(),
            "--add-modules",
            "dev.safeguard.core",
            "-cp",
            Path.of("target", "test-classes").toString(),
            "dev.safeguard.example.host.EveryFormOfAReport");
    assertEquals(
        List.of("written", "written", "written", "dev.safeguard.core"), out.lines().toList());
  }

  @Test
  void aMissingProviderIsNamedOnTheModulePathToo() throws Exception {
    String out =
        java(
            "--module-path",
            path(),
            "--module",
            "dev.safeguard.example.quickstart/dev.safeguard.example.quickstart.QuickStart",
            "openai");
    assertTrue(out.contains("house, offline"), out);
    assertTrue(out.contains("safeguard-llm-langchain4j"), out);
  }

  /** What this test itself runs on, less the test's own classes and its runner. */
  private static String path() {
    List<String> elements = new ArrayList<>();
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      for (String element : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!element.isEmpty()
            && !element.contains("test-classes")
            && !element.contains("surefire")
            && !elements.contains(element)) {
          elements.add(element);
        }
      }
    }
    return String.join(File.pathSeparator, elements);
  }

  private static String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
