package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command measures every size and prints the slope; what it measures, no test holds. */
class PatternScalingTest {
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        PatternScaling.run(
            List.of(arguments),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    out = output.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return status;
  }

  @Test
  void everySizeHasARowAndTheSlopeStandsLast() {
    assertEquals(0, run("--most-events", "1000", "--slices", "1", "--millis", "1"));
    List<String> lines = out.lines().toList();
    assertEquals(2 + 3 + 1, lines.size(), out);
    assertTrue(lines.get(2).startsWith("| 100 | "), out);
    assertTrue(lines.get(3).startsWith("| 316 | "), out);
    assertTrue(lines.get(4).startsWith("| 1000 | "), out);
    assertTrue(lines.get(5).matches("slope -?\\d+\\.\\d{3}"), out);
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
  void whatIsWrongIsSaid() {
    assertEquals(2, run("--fast", "1"));
    assertTrue(err.startsWith("unknown option --fast"), err);
    assertEquals(2, run("--slices"));
    assertTrue(err.startsWith("--slices needs a value"), err);
    assertEquals(2, run("--most-events", "10"));
    assertTrue(err.startsWith("--most-events must be a number from 1000"), err);
    assertEquals(0, run("--help"));
    assertEquals(PatternScaling.USAGE, out);
  }
}
