package dev.safeguard.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command forks, judges and leaves its files. */
class RegressionGateTest {
  @TempDir private Path directory;

  /** Against a baseline without kernels, so that no other load on the machine can fail the test. */
  @Test
  void aRunLeavesATableAndFiles() throws IOException {
    Path baseline = directory.resolve("baseline.json");
    Files.writeString(baseline, "{\"machine\":\"none\",\"java\":8,\"forks\":{}}");
    Run run =
        Run.of(
            RegressionGate.COMMAND,
            "--forks",
            "3",
            "--warm-up",
            "0.01",
            "--rounds",
            "3",
            "--baseline",
            baseline.toString(),
            "--out",
            directory.toString());
    assertTrue(run.out().startsWith("The baseline is of Java 8 "), run.err() + run.out());
    assertTrue(run.out().contains("3 forks on "), run.out());
    assertTrue(run.out().contains("| completePipeline "), run.out());
    assertTrue(run.out().contains("budgets alone were judged."), run.out());
    assertTrue(Files.size(directory.resolve("gate.json")) > 0);
    assertEquals(1, Files.readAllLines(directory.resolve("history.jsonl")).size());
    assertTrue(Files.readString(directory.resolve("trends.html")).contains("largeDataset"));
  }

  @Test
  void aKernelThatThereIsNotIsRefused() {
    Run.assertRefused("--slow x: no such kernel", RegressionGate.COMMAND, "--slow", "x");
  }
}
