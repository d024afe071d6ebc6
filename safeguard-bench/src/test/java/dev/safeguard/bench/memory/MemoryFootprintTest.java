package dev.safeguard.bench.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept is told in bytes, and it is what it should be where that is known. */
class MemoryFootprintTest {
  @Test
  void anArrayKeepsItsBytes() {
    Retained<byte[]> array = Retained.of(() -> new byte[50 << 20]);
    assertEquals(50.0, array.bytes() / (double) (1 << 20), 4.0);
    assertEquals(50 << 20, array.held().length);
  }

  private record Named(String name) {}

  @Test
  void layoutsAddUpToWhatTheHeapKeeps() {
    assertEquals(8_000_016, Layout.bytes(new long[1_000_000]));
    Retained<Named[]> all =
        Retained.of(
            () -> {
              Named[] made = new Named[100_000];
              Arrays.setAll(made, i -> new Named("n".repeat(1 + i % 90)));
              return made;
            });
    assertEquals(1.0, all.bytes() / (double) Layout.bytes(all.held()), 0.1);
  }

  @Test
  void histogramsAreReadAndCompared() {
    String before =
        " num  #instances  #bytes  class name (module)\n   1:  2  1048576  [B (java.base)\n";
    String after = "   1:  9  3145728  [B (java.base)\n   2:  1  524288  x.Y\nTotal  10  3670016\n";
    HeapHistogram histogram = HeapHistogram.parse(after);
    assertEquals(List.of("[B", "x.Y"), histogram.grown(HeapHistogram.parse(before), 2));
    assertEquals(3 << 20, histogram.of("[B"));
    assertEquals(0, histogram.of("x.Z"));
    assertTrue(HeapHistogram.now().bytes().containsKey("java.lang.String"));
  }

  @Test
  void theYearsAreWhatTheySay() {
    assertEquals(15, Years.quiet().eventCount());
    assertEquals(390, Years.register().eventCount());
    assertEquals(550, Years.busy().eventCount());
  }

  @Test
  void everyStageAndStateHasARow() {
    Run run =
        Run.of(
            MemoryFootprint.COMMAND, "--tokens", "20000", "--roster", "1000", "--events", "1000");
    for (String row :
        List.of(
            "token of a pupil", "state of a quiet pupil", "person on a roster", "stage 6", "[B ")) {
      assertTrue(run.out().contains("| " + row), run.err() + run.out());
    }
    assertFalse(run.out().contains("OVER"), run.out());
    assertEquals(0, run.status());
  }
}
