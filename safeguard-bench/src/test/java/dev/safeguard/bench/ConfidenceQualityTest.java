package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stated as 0.8 is right eight times in ten. */
class ConfidenceQualityTest {
  @Test
  void eightInTenAreRightWhereSoIsStated() {
    String out = Run.good(ConfidenceQuality.COMMAND, "--pupils", "200", "--seed", "3");
    assertTrue(out.startsWith("# [mixed, quiet, busy]: 200 pupils each, 10 % changed"), out);
    for (String band : List.of("0.75 to 0.85", "0.85 to 0.95")) {
      assertEquals(cell(out, band, 3), cell(out, band, 4), 4, out);
    }
    assertTrue(cell(out, "0.35 to 0.45", 4) < 55, out);
  }

  private static double cell(String out, String band, int column) {
    String row = out.lines().filter(line -> line.contains(band)).findFirst().orElseThrow();
    String cell = row.split(" *\\| *", -1)[column];
    int end = cell.indexOf(' ');
    return Double.parseDouble(end < 0 ? cell : cell.substring(0, end));
  }
}
