package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stated as 0.8 is right eight times in ten. */
class ConfidenceQualityTest {
  private String out = "";
  private String err = "";

  @Test
  void eightInTenAreRightWhereSoIsStated() {
    assertEquals(0, run("--pupils", "200", "--seed", "3"));
    assertTrue(out.startsWith("# [mixed, quiet, busy]: 200 pupils each, 10 % changed"), out);
    assertEquals(80, right("0.75 to 0.85"), 5, out);
    assertEquals(90, right("0.85 to 0.95"), 5, out);
    assertTrue(right("0.35 to 0.45") < 55, out);
  }

  @Test
  void whatIsWrongWithAnArgumentIsSaid() {
    assertEquals(2, run("--changed", "101"));
    assertTrue(err.startsWith("--changed must be at most 100"), err);
    assertEquals(2, run("--seed"));
    assertTrue(err.startsWith("--seed needs a value"), err);
    assertEquals(2, run("--groups", "1"));
    assertTrue(err.startsWith("unknown argument --groups"), err);
    assertEquals(0, run("--help"));
    assertEquals(ConfidenceQuality.USAGE, out);
  }

  private double right(String band) {
    String row = out.lines().filter(line -> line.contains(band)).findFirst().orElseThrow();
    String cell = row.split(" *\\| *", -1)[4];
    return Double.parseDouble(cell.substring(0, cell.indexOf(' ')));
  }

  private int run(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    int status =
        ConfidenceQuality.run(
            List.of(arguments),
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(wrong, true, StandardCharsets.UTF_8));
    out = printed.toString(StandardCharsets.UTF_8);
    err = wrong.toString(StandardCharsets.UTF_8);
    return status;
  }
}
