package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortQualityTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void tellsOfEachSchoolWhoIsAnsweredByHowManyCalls() {
    assertEquals(0, run("--pupils", "60", "--k", "3"));
    String table = out.toString(StandardCharsets.UTF_8);
    for (String school : List.of("mixed", "quiet", "busy")) {
      assertTrue(table.contains(school), table);
    }
    assertTrue(table.contains("60 pupils each, 10 % changed, k 3, seed 1"), table);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertEquals(2, run("--k", "1"));
    assertEquals(2, run("--changed", "101"));
    assertEquals(2, run("--pupil", "1"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("unknown argument --pupil"));
  }

  private int run(String... arguments) {
    return CohortQuality.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
