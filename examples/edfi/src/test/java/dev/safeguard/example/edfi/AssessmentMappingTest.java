package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.record.Assessment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of levels, scores and the names of assessments. */
class AssessmentMappingTest {
  private static final String HEADER =
      "student_id,source,assessment,administration_date,performance_levels,scores";

  @TempDir Path folder;

  private Run read(String fields) throws IOException {
    return Run.csv(folder, HEADER, "900001," + fields);
  }

  @ParameterizedTest
  @CsvSource({
    "Well Below Basic,SIGNIFICANTLY_BELOW",
    "Below Basic,SIGNIFICANTLY_BELOW",
    "Basic,BELOW",
    "Did Not Meet Standard,BELOW",
    "Fail,BELOW",
    "Met Standard,AT",
    "Pass,AT",
    "Proficient,AT",
    "Above Benchmark,ABOVE",
    "Commended Performance,ABOVE",
    "Advanced,ADVANCED",
    "Advanced|Basic|Met Standard,BELOW",
    "uri://ed-fi.org/PerformanceLevelDescriptor#Met Standard,AT",
  })
  void aLevelBecomes(String level, PerformanceLevel expected) throws IOException {
    Run run = read("State,x,2025-09-03," + level + ",");
    assertEquals(expected, run.record().assessments().get(0).performanceLevel());
  }

  @ParameterizedTest
  @CsvSource({
    "SA-2011-Mathematics-Eighth grade,,Mathematics",
    "SAT Critical Reading,,Reading",
    "ACT Writing,,Writing",
    "ACT English,,English",
    "ACT Science,,Science",
    "0d8a,Benchmarks-3rdGradeMath,Mathematics",
    "Social Studies 8,,Social studies",
  })
  void theNameTellsTheSubject(String name, String source, String subject) throws IOException {
    Run run = read((source == null ? "" : source) + "," + name + ",2025-09-03,Pass,");
    assertEquals(subject, run.record().assessments().get(0).subject());
  }

  @Test
  void aNameWithoutASubjectIsCounted() throws IOException {
    Run run = read("ACT,ACT Composite,2025-09-03,,Composite Score=18");
    Assessment assessment = run.record().assessments().get(0);
    assertEquals(null, assessment.subject());
    assertEquals(18.0, assessment.score());
    assertEquals(null, assessment.maxScore());
    assertTrue(run.err().contains("1 assessments whose name tells no subject\n"), run.err());
  }

  @Test
  void theRawScoreGoesBeforeOthersAndPercentilesAreNoPoints() throws IOException {
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,,Math,2025-09-03,,National Percentile=90|Scale score=500|Raw score=28",
            "900001,,Reading,2025-09-03,,National Percentile=90");
    assertEquals(
        List.of(28.0), run.record().assessments().stream().map(Assessment::score).toList());
    assertTrue(run.err().contains("1 assessments left out: neither level nor score\n"));
    assertEquals(EdFiImport.OK, run.exit());
  }

  @Test
  void anUnknownLevelIsCountedAndTheScoreStays() throws IOException {
    Run run = read(",Math,2025-09-03,Sublime,Raw score=3.5");
    assertEquals(3.5, run.record().assessments().get(0).score());
    assertEquals(null, run.record().assessments().get(0).performanceLevel());
    assertTrue(run.err().contains("1 unmapped: performance level \"Sublime\"\n"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"-1", "NaN", "1e9", "twenty", "''"})
  void aScoreThatIsNoNumberIsRefused(String score) throws IOException {
    Run run = read(",Math,2025-09-03,,Raw score=" + score);
    assertTrue(run.err().startsWith("rows.csv:2: scores is not a number of at least 0\n"));
    assertEquals(EdFiImport.SOME_REFUSED, run.exit());
  }

  @Test
  void anAssessmentAfterTheAsOfDateIsLeftOut() throws IOException {
    Run run = read(",Math,2025-10-03T09:00:00Z,Pass,");
    assertEquals(List.of(), run.records());
    assertTrue(run.err().contains("1 incidents and assessments left out: after the as-of date\n"));
  }
}
