package dev.safeguard.bench.gate;

import dev.safeguard.bench.command.ThreadCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Measures kernels in this JVM: in each round each of them once, in an order of its own, between
 * two slices of the calibration kernel. What slows the machine for longer than a slice slows both
 * alike, and the median of the rounds leaves out what does not. Processor time of the thread is
 * what counts.
 */
final class Rounds {
  private static final long SLICE_NANOS = 3_000_000;

  private final List<Kernel> kernels;
  private final Kernel calibration;
  private final long warmUpNanos;
  private final Map<String, Integer> times = new LinkedHashMap<>();

  /** Keeps what the kernels return from being left out by the compiler. */
  volatile @Nullable Object last;

  /**
   * @param warmUp processor time that each kernel runs for before it is measured
   */
  Rounds(List<Kernel> kernels, Kernel calibration, Duration warmUp) {
    this.warmUpNanos = warmUp.toNanos();
    this.kernels = List.copyOf(kernels);
    this.calibration = calibration;
  }

  /**
   * Warms up and measures.
   *
   * @param rounds how often each kernel is measured
   * @param seed of the order
   */
  Map<String, Figures> measure(int rounds, long seed) {
    warmUp(calibration);
    kernels.forEach(this::warmUp);
    double[][][] measured = new double[kernels.size()][3][rounds];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < kernels.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        double before = slice(calibration).micros();
        Figures cost = slice(kernels.get(i));
        double after = slice(calibration).micros();
        double[][] figures = measured[i];
        figures[0][round] = cost.micros() / Math.sqrt(before * after);
        figures[1][round] = cost.micros();
        figures[2][round] = cost.bytes();
      }
    }
    Map<String, Figures> medians = new LinkedHashMap<>();
    for (int i = 0; i < measured.length; i++) {
      medians.put(
          kernels.get(i).name(),
          new Figures(median(measured[i][0]), median(measured[i][1]), median(measured[i][2])));
    }
    return medians;
  }

  /** Until it has run for long enough, and as many times as fill a slice are known. */
  private void warmUp(Kernel kernel) {
    ThreadCost start = ThreadCost.soFar();
    int inLastSlice = 1;
    do {
      ThreadCost slice = ThreadCost.soFar();
      int batch = 0;
      while (ThreadCost.soFar().since(slice).cpuNanos() < SLICE_NANOS) {
        last = kernel.once().get();
        batch++;
      }
      inLastSlice = batch;
    } while (ThreadCost.soFar().since(start).cpuNanos() < warmUpNanos);
    times.put(kernel.name(), inLastSlice);
  }

  private Figures slice(Kernel kernel) {
    int count = times.getOrDefault(kernel.name(), 1);
    ThreadCost start = ThreadCost.soFar();
    for (int i = 0; i < count; i++) {
      last = kernel.once().get();
    }
    ThreadCost cost = ThreadCost.soFar().since(start);
    return new Figures(1, cost.cpuNanos() / 1e3 / count, (double) cost.bytes() / count);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
