package dev.safeguard.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.FaultyExtractors;
import dev.safeguard.bench.command.Run;
import dev.safeguard.core.Safeguard;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Load is offered on time, and what it meets is told. */
class LoadTestTest {
  @Test
  void arrivalsAreThoseOfTheRateAndTheSameForTheSameSeed() {
    Arrivals arrivals = new Arrivals(1_000, 1);
    Arrivals again = new Arrivals(1_000, 1);
    long last = 0;
    for (int i = 0; i < 100_000; i++) {
      long next = arrivals.next();
      assertEquals(next, again.next());
      assertTrue(next >= last);
      last = next;
    }
    assertEquals(100, last / 1e9, 1.5);
  }

  @Test
  void percentilesAreThoseOfWhatWasRecorded() {
    Latencies latencies = new Latencies();
    for (int i = 1; i <= 1_000; i++) {
      latencies.record(TimeUnit.MILLISECONDS.toNanos(i));
    }
    assertEquals(1_000, latencies.count());
    assertEquals(500, latencies.percentile(50), 1);
    assertEquals(990, latencies.percentile(99), 1);
    assertEquals(999, latencies.percentile(99.9), 1.5);
    latencies.record(-1);
    latencies.record(Long.MAX_VALUE);
    assertTrue(latencies.toString().startsWith("ms: p50 500."), latencies.toString());
  }

  @Test
  void aShortRunTellsWhatBecameOfEachPupil() {
    Run run =
        Run.of(
            LoadTest.COMMAND,
            "--duration",
            "1s",
            "--rate",
            "40",
            "--latency",
            "0.001",
            "--failing",
            "100");
    assertTrue(run.out().contains(" of 40 offered; 0 turned away, 0 failed"), run.out());
    assertFalse(run.out().contains("LOST"), run.out());
    assertFalse(run.out().contains("UNANSWERED"), run.out());
    assertTrue(run.out().contains("answered "), run.out());
    assertTrue(run.out().contains("ms: p50 "), run.out());
    assertTrue(run.out().contains("heap MB, threads, handles: ("), run.out());
  }

  @Test
  void whoeverFailsOrIsLostIsToldAndIsAFailure() {
    Run failed = with(FaultyExtractors.FAILING);
    assertEquals(1, failed.status());
    assertTrue(failed.out().contains("\nFAILED: "), failed.out());
    Run lost = with(FaultyExtractors.FATAL);
    assertEquals(1, lost.status());
    assertTrue(lost.out().contains("\nLOST: "), lost.out());
  }

  private static Run with(PatternExtractor extractor) {
    Command command =
        LoadTest.options()
            .runs(
                (options, out) ->
                    new LoadTest(options)
                        .run(Safeguard.pipeline().patternExtractor(extractor), out));
    return Run.of(command, "--duration", "0.5s", "--rate", "40", "--latency", "0");
  }

  @Test
  void whomTheQueueHasNoRoomForIsTurnedAway() {
    Run run =
        Run.of(
            LoadTest.COMMAND,
            "--duration",
            "0.5s",
            "--rate",
            "200",
            "--latency",
            "0.2",
            "--workers",
            "1",
            "--queue",
            "1");
    assertTrue(run.out().matches("(?s).* [1-9]\\d* turned away.*at most 1 waiting.*"), run.out());
  }
}
