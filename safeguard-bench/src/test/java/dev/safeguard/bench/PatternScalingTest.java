package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command measures every size and prints the slope; what it measures, no test holds. */
class PatternScalingTest {
  @Test
  void everySizeHasARowAndTheSlopeStandsLast() {
    String out =
        Run.good(PatternScaling.COMMAND, "--most-events", "1000", "--slices", "1", "--millis", "1");
    List<String> lines = out.lines().toList();
    assertEquals(2 + 3 + 2, lines.size(), out);
    assertTrue(lines.get(2).startsWith("|    100 | "), out);
    assertTrue(lines.get(3).startsWith("|    316 | "), out);
    assertTrue(lines.get(4).startsWith("|   1000 | "), out);
    assertTrue(lines.get(6).matches("slope -?\\d+\\.\\d{3}"), out);
  }

  @Test
  void aPowerHasItsExponentAsSlope() {
    double[] x = {100, 1_000, 10_000};
    assertEquals(1, PatternScaling.slope(x, new double[] {3, 30, 300}), 1e-12);
    assertEquals(2, PatternScaling.slope(x, new double[] {5, 500, 50_000}), 1e-12);
    assertEquals(0, PatternScaling.slope(x, new double[] {7, 7, 7}), 1e-12);
  }

  @Test
  void aRecordHasAsManyEventsAsWereAskedFor() {
    assertEquals(316, PatternScaling.record(316).eventCount());
    assertEquals(PatternScaling.record(100), PatternScaling.record(100));
  }

  @Test
  void aSlopeAboveTheMostIsAFailure() {
    Run run =
        Run.of(
            PatternScaling.COMMAND,
            "--most-events",
            "1000",
            "--slices",
            "1",
            "--millis",
            "1",
            "--most",
            "1");
    assertEquals(1, run.status(), run.out());
  }
}
