package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
  private String err = "";

  @Test
  void aTableForEachQuestionWithEachChange() {
    assertEquals(0, run("--pupils", "20", "--profile", "quiet", "--missed", "1"));
    assertEquals("", err);
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
    assertEquals(0, run("--pupils", "20", "--profile", "busy", "--seed", "5"));
    String first = out;
    assertEquals(0, run("--profile", "busy", "--seed", "5", "--pupils", "20"));
    assertEquals(first, out);
    assertEquals(0, run("--pupils", "20", "--profile", "busy", "--seed", "6"));
    assertNotEquals(first.replace("seed 5", "seed 6"), out);
  }

  @Test
  void everySchoolIsMeasuredIfNoneIsNamed() {
    assertEquals(0, run("--pupils", "20"));
    assertEquals(
        List.of("# mixed", "# quiet", "# busy"),
        out.lines()
            .filter(line -> line.startsWith("# "))
            .map(line -> line.substring(0, line.indexOf(" school")))
            .toList());
  }

  @Test
  void wrongArgumentsAreToldWithTheUsage() {
    assertUsage("unknown argument mixed", "mixed");
    assertUsage("unknown option --fast", "--fast", "1");
    assertUsage("--seed needs a value", "--seed");
    assertUsage("--pupils must be a number from 20", "--pupils", "19");
    assertUsage("--seed must be a number from 0", "--seed", "one");
    assertUsage("no such school; there are [mixed, quiet, busy]", "--profile", "loud");
  }

  @Test
  void helpIsTheUsage() {
    assertEquals(0, run("--help"));
    assertEquals(PatternQuality.USAGE, out);
  }

  private long rows(String start) {
    return out.lines().filter(line -> line.startsWith(start)).count();
  }

  private void assertUsage(String reason, String... arguments) {
    assertEquals(2, run(arguments));
    assertTrue(err.contains(reason), err);
    assertTrue(err.endsWith(PatternQuality.USAGE), err);
    assertEquals("", out);
  }

  private int run(String... arguments) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    int status =
        PatternQuality.run(
            List.of(arguments),
            new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return status;
  }
}
