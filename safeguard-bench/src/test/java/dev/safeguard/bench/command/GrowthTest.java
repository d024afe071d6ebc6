package dev.safeguard.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What grows through a run is told from what is only large at its start or goes up and down. */
class GrowthTest {
  private static final long MB = 1 << 20;

  private static List<String> of(long[] megabytes, int[] threads, long[] handles) {
    Growth growth = new Growth();
    for (int i = 0; i < megabytes.length; i++) {
      growth.add(new Usage(megabytes[i] * MB, threads[i], handles[i]));
    }
    assertEquals(megabytes.length, growth.toString().split("\\(", -1).length - 1);
    return growth.found();
  }

  @Test
  void upAndDownIsNoGrowth() {
    assertEquals(
        List.of(),
        of(
            new long[] {90, 30, 40, 35, 60, 38, 36},
            new int[] {5, 20, 21, 20, 21, 22, 20},
            new long[] {9, 9, 10, 9, 12, 9, 11}));
  }

  @Test
  void eachKindOfGrowthIsTold() {
    assertEquals(
        List.of("heap", "threads", "handles"),
        of(
            new long[] {30, 30, 40, 50, 60, 70, 80},
            new int[] {5, 6, 7, 8, 9, 10, 11},
            new long[] {1, 2, 3, 4, 5, 6, 7}));
    assertEquals(
        List.of("heap"), of(new long[] {30, 40, 50}, new int[] {1, 1, 1}, new long[] {0, 0, 0}));
  }

  @Test
  void growthNeedsThreeLooks() {
    assertThrows(IllegalStateException.class, () -> of(new long[] {1, 2}, new int[2], new long[2]));
  }

  @Test
  void aLookSeesThisJvm() {
    Usage usage = Usage.now();
    assertTrue(usage.heapMegabytes() > 1);
    assertTrue(usage.threads() > 1);
  }
}
