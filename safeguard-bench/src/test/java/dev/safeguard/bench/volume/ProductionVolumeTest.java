package dev.safeguard.bench.volume;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every pupil is taken once, whoever takes it. */
class ProductionVolumeTest {
  @Test
  void allPupilsAreAnalysedOnAllThreads() {
    Run run = Run.of(ProductionVolume.COMMAND, "--pupils", "600", "--threads", "3");
    assertTrue(run.out().startsWith("600 pupils of "), run.err() + run.out());
    assertTrue(run.out().contains(" 0 failed"), run.out());
    long levels =
        run.out()
            .lines()
            .filter(line -> line.startsWith("LOW "))
            .flatMap(line -> Arrays.stream(line.split("  ", -1)))
            .filter(part -> part.matches("[A-Z]+ \\d+"))
            .mapToLong(part -> Long.parseLong(part.substring(part.indexOf(' ') + 1)))
            .sum();
    assertTrue(levels == 600, run.out());
  }
}
