package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command prints its tables, the same for the same seed, and says what is wrong with what. */
class PatternQualityTest {
  private static final List<String> CHANGES =
      List.of(
          "more incidents",
          "a burst",
          "graver incidents",
          "absence",
          "Mondays off",
          "marks falling",
          "urgent messages",
          "one place",
          "withdrawal");

  private String out = "";

  @Test
  void aTableForEachQuestionWithEachChange() {
    run("--pupils", "20", "--profile", "quiet", "--missed", "1");
    assertTrue(
        out.startsWith(
            "# quiet school: 20 ordinary pupils, 6 with each change, 24 school weeks, seed 1"),
        out);
    for (String domain : List.of("behaviour", "attendance", "academic", "communication")) {
      assertTrue(rows("| spring | " + domain) > 0, out);
      assertTrue(rows("| summer | " + domain) > 0, out);
    }
    for (String change : CHANGES) {
      assertEquals(1 + 5 + 1, rows("| " + change + " "), change + " in " + out);
    }
    assertTrue(out.contains("AUC on average 0."), out);
    assertTrue(out.contains("Pupils with a change: MEDIUM or above "), out);
    assertTrue(out.contains("Ordinary pupils: MEDIUM or above "), out);
    assertTrue(out.contains("weeks since: "), out);
  }

  @Test
  void theSameSeedGivesTheSameTablesAndAnotherGivesOthers() {
    run("--pupils", "20", "--profile", "busy", "--seed", "5");
    String first = out;
    run("--profile", "busy", "--seed", "5", "--pupils", "20");
    assertEquals(first, out);
    run("--pupils", "20", "--profile", "busy", "--seed", "6");
    assertNotEquals(first.replace("seed 5", "seed 6"), out);
  }

  @Test
  void everySchoolIsMeasuredIfNoneIsNamed() {
    run("--pupils", "20");
    assertEquals(
        List.of("# mixed", "# quiet", "# busy"),
        out.lines()
            .filter(line -> line.startsWith("# "))
            .map(line -> line.substring(0, line.indexOf(" school")))
            .toList());
  }

  @Test
  void aSchoolThatThereIsNotIsRefused() {
    Run.assertRefused(
        "no such school; there are [mixed, quiet, busy]",
        PatternQuality.COMMAND,
        "--profile",
        "loud");
  }

  private long rows(String start) {
    return out.lines().filter(line -> line.startsWith(start)).count();
  }

  private void run(String... arguments) {
    out = Run.good(PatternQuality.COMMAND, arguments);
  }
}
