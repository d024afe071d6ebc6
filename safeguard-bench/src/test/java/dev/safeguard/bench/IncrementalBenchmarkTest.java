package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The benchmark measures what it says. */
class IncrementalBenchmarkTest {
  private static final int YEAR = 390 + 60 + 80 + 20;

  @Test
  void eachMeasuresWhatItSaysOfAYear() {
    IncrementalBenchmark benchmark = new IncrementalBenchmark();
    benchmark.prepare();
    for (int i = 0; i < 100; i++) {
      assertEquals(YEAR + 1, benchmark.putNewMark().entryCount());
      assertEquals(YEAR + 1, benchmark.putLateIncident().entryCount());
      assertEquals(YEAR, benchmark.putCorrected().entryCount());
      assertEquals(YEAR - 1, benchmark.removeOne().entryCount());
      assertEquals(YEAR, benchmark.read().entryCount());
    }
  }

  @Test
  void theAnswersAreTheBatchs() {
    IncrementalBenchmark incremental = new IncrementalBenchmark();
    IncrementalBenchmark batch = new IncrementalBenchmark();
    incremental.prepare();
    batch.prepare();
    for (int i = 0; i < 16; i++) {
      assertEquals(batch.baselineBatch(), incremental.patterns());
    }
  }

  @Test
  void aYearIsWrittenInTwelveBytesAnEvent() {
    IncrementalBenchmark benchmark = new IncrementalBenchmark();
    benchmark.prepare();
    int most = IntStream.range(0, 16).map(i -> benchmark.write().length).max().orElseThrow();
    assertTrue(most <= 12 * YEAR, () -> most + " bytes");
  }
}
