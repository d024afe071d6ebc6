package dev.safeguard.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Work that is done half as often again shows as such, beside work that is not. */
class RoundsTest {
  @Test
  void aKernelIsMeasuredInTheCalibrationsOwnTerms() {
    Calibration work = new Calibration();
    Kernel same = new Kernel("same", work::once);
    Kernel slow = new Kernel("slow", work::once).slowedByHalf();
    Map<String, Figures> figures =
        new Rounds(List.of(same, slow), Kernel.calibration(), Duration.ofMillis(300))
            .measure(31, 1);
    Figures once = Objects.requireNonNull(figures.get("same"));
    Figures half = Objects.requireNonNull(figures.get("slow"));
    assertEquals(1, once.ratio(), 0.3);
    assertEquals(1.5, half.ratio(), 0.45);
    assertEquals(1.5, half.bytes() / once.bytes(), 0.05);
    assertTrue(once.micros() > 1);
  }

  @Test
  void theMedianLeavesOutWhatIsFarOut() {
    assertEquals(2, Rounds.median(new double[] {1_000, 1, 2}));
    assertEquals(1.5, Rounds.median(new double[] {1, 1_000, 0, 2}));
  }
}
