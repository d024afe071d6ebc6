package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.json.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written runs through the library as it is. */
class PipelineTest {
  @TempDir Path folder;

  private static List<Outcome> analyze(Run run) throws IOException {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.builder().build());
        Stream<Outcome> outcomes =
            session.analyzeAll(
                RecordReader.standard().read(new ByteArrayInputStream(run.bytes())))) {
      return outcomes.toList();
    }
  }

  @Test
  void everyRecordIsReadWithoutAWarningAndAnalysed() throws IOException {
    List<Outcome> outcomes = analyze(Run.of(Run.resource("xml"), folder.resolve("out.jsonl")));
    assertEquals(4, outcomes.size());
    for (Outcome outcome : outcomes) {
      assertTrue(outcome instanceof Outcome.Analyzed a && a.warnings().isEmpty(), "" + outcome);
    }
  }

  @Test
  void exceptionsAloneAreMeasuredAgainstTheWholeTerm() throws IOException {
    // Two days of 22: 4 of 44 sessions are under a tenth, though every mark is an absence.
    Run run =
        Run.csv(
            folder,
            "student_id,date,category,duration",
            "900001,2025-09-03,Unexcused Absence,1",
            "900001,2025-09-17,Unexcused Absence,1");
    assertEquals(List.of(), patterns(analyze(run)));
  }

  @Test
  void closuresMakeTheTermShorter() throws IOException {
    // The same two days of 12 are 4 of 24 sessions: a sixth.
    Run.csv(
        folder,
        "student_id,date,category,duration",
        "900001,2025-09-03,Unexcused Absence,1",
        "900001,2025-09-04,Unexcused Absence,1");
    Run run =
        Run.of(
            folder.resolve("in"),
            folder.resolve("out.jsonl"),
            "--closed",
            "2025-09-08..2025-09-19");
    List<Pattern> patterns = patterns(analyze(run));
    assertEquals(1, patterns.size());
    assertEquals(4.0 / 24, patterns.get(0).effect(), 1e-9);
  }

  @Test
  void aWeaponIsARedFlag() throws IOException {
    Run run =
        Run.csv(
            folder,
            "student_id,incident_id,date,behavior,participation,weapon",
            "900001,1,2025-09-03,State Offense,Perpetrator,Handgun");
    List<Outcome> outcomes = analyze(run);
    assertTrue(outcomes.get(0) instanceof Outcome.Analyzed);
    assertEquals(RiskLevel.HIGH, ((Outcome.Analyzed) outcomes.get(0)).analysis().local().level());
  }

  private static List<Pattern> patterns(List<Outcome> outcomes) {
    assertEquals(1, outcomes.size());
    assertTrue(outcomes.get(0) instanceof Outcome.Analyzed);
    return ((Outcome.Analyzed) outcomes.get(0)).analysis().patterns().found();
  }
}
