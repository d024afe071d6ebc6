package dev.safeguard.bench.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.FaultyExtractors;
import dev.safeguard.bench.command.Run;
import dev.safeguard.core.Safeguard;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every pupil is taken once, whoever takes it. */
class ProductionVolumeTest {
  @Test
  void allPupilsAreAnalysedOnAllThreads() {
    Run run = Run.of(ProductionVolume.COMMAND, "--pupils", "600", "--threads", "3");
    assertTrue(run.out().startsWith("600 pupils of "), run.err() + run.out());
    assertTrue(run.out().contains(" 0 failed, 0 lost"), run.out());
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

  @Test
  void whoeverFailsOrIsLostIsAFailure() {
    Run failed = with(FaultyExtractors.FAILING);
    assertEquals(1, failed.status());
    assertTrue(failed.out().contains(" 60 failed, 0 lost"), failed.out());
    Run lost = with(FaultyExtractors.FATAL);
    assertEquals(1, lost.status());
    assertTrue(lost.out().contains(" 0 failed, 60 lost"), lost.out());
  }

  private static Run with(PatternExtractor extractor) {
    Command command =
        ProductionVolume.options()
            .runs(
                (options, out) ->
                    new ProductionVolume(options)
                        .run(Safeguard.pipeline().patternExtractor(extractor), out));
    return Run.of(command, "--pupils", "60");
  }
}
