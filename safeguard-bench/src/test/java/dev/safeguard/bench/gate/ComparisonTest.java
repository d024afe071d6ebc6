package dev.safeguard.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A slowdown by half is an alarm, and what is unchanged is none, however noisy the machine: heavy
 * tails within a fork, drift that calibration shares, forks that differ.
 */
class ComparisonTest {
  private static final double THRESHOLD = 1.25;
  private static final int ROUNDS = 15;

  /**
   * The median log ratio of one simulated fork.
   *
   * @param slower how many times as slow the kernel is
   */
  private static double fork(Random random, double slower) {
    // What a JVM's own compilation makes of it.
    double own = 0.05 * random.nextGaussian();
    double drift = random.nextGaussian();
    double[] logs = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      drift += 0.2 * random.nextGaussian();
      double kernel = Math.log(slower) + own + drift + slice(random);
      double calibration = drift + (slice(random) + slice(random)) / 2;
      logs[i] = kernel - calibration;
    }
    return Rounds.median(logs);
  }

  /** Noise of one slice: Student's t of two degrees of freedom, which has no variance. */
  private static double slice(Random random) {
    double a = random.nextGaussian();
    double b = random.nextGaussian();
    return 0.05 * random.nextGaussian() / Math.sqrt((a * a + b * b) / 2);
  }

  private static Sample forks(Random random, int count, double slower) {
    List<Double> logs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      logs.add(fork(random, slower));
    }
    return new Sample(logs);
  }

  private static int alarms(int runs, double slower, long seed) {
    Random random = new Random(seed);
    Sample baseline = forks(random, 10, 1);
    int alarms = 0;
    for (int run = 0; run < runs; run++) {
      if (Comparison.of(forks(random, 5, slower), baseline).isAlarm(THRESHOLD)) {
        alarms++;
      }
    }
    return alarms;
  }

  @Test
  void tenUnchangedRunsRaiseNoAlarmAndNeitherDoAThousand() {
    assertEquals(0, alarms(10, 1, 1));
    assertEquals(0, alarms(1_000, 1, 2));
  }

  @Test
  void aSlowdownByHalfIsCaught() {
    int caught = alarms(1_000, 1.5, 3);
    assertTrue(caught >= 950, caught + " of 1000");
  }

  @Test
  void aTenthSlowerIsWithinTheThreshold() {
    int caught = alarms(1_000, 1.1, 4);
    assertTrue(caught <= 5, caught + " of 1000");
  }

  @Test
  void withoutNoiseTheIntervalIsThePoint() {
    Sample one = new Sample(List.of(0.0, 0.0, 0.0));
    Sample doubled = new Sample(List.of(Math.log(2), Math.log(2)));
    Comparison twice = Comparison.of(doubled, one);
    assertEquals(2, twice.ratio(), 1e-12);
    assertEquals(twice.ratio(), twice.lower());
    assertEquals(twice.ratio(), twice.upper());
    assertFalse(Comparison.of(one, doubled).isAlarm(THRESHOLD));
  }

  /** Welch's interval by hand: means 0 and 1, variances of the means 1/3 and 4/3. */
  @Test
  void theIntervalIsWelchs() {
    Comparison welch =
        Comparison.of(new Sample(List.of(-1.0, 3.0, 1.0)), new Sample(List.of(-1.0, 0.0, 1.0)));
    double degrees = (5.0 / 3) * (5.0 / 3) / (16.0 / 9 / 2 + 1.0 / 9 / 2);
    double margin = StudentT.quantile(0.995, degrees) * Math.sqrt(5.0 / 3);
    assertEquals(1, Math.log(welch.ratio()), 1e-12);
    assertEquals(1 - margin, Math.log(welch.lower()), 1e-12);
    assertEquals(1 + margin, Math.log(welch.upper()), 1e-12);
  }

  @Test
  void oneForkIsNoSample() {
    assertThrows(IllegalArgumentException.class, () -> new Sample(List.of(1.0)));
  }
}
