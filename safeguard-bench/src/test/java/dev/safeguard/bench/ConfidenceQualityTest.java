package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import org.junit.jupiter.api.Test;

/** What is stated as 0.8 is right eight times in ten. */
class ConfidenceQualityTest {
  @Test
  void eightInTenAreRightWhereSoIsStated() {
    String out = Run.good(ConfidenceQuality.COMMAND, "--pupils", "200", "--seed", "3");
    assertTrue(out.startsWith("# [mixed, quiet, busy]: 200 pupils each, 10 % changed"), out);
    assertEquals(80, right(out, "0.75 to 0.85"), 5, out);
    assertEquals(90, right(out, "0.85 to 0.95"), 5, out);
    assertTrue(right(out, "0.35 to 0.45") < 55, out);
  }

  private static double right(String out, String band) {
    String row = out.lines().filter(line -> line.contains(band)).findFirst().orElseThrow();
    String cell = row.split(" *\\| *", -1)[4];
    return Double.parseDouble(cell.substring(0, cell.indexOf(' ')));
  }
}
