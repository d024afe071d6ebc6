package dev.safeguard.bench.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What forks measured, by kernel.
 *
 * @param machine where
 * @param java feature version of the JDK, since another compiler makes other code of kernels and
 *     calibration
 * @param forks for each kernel what each fork measured
 */
record Baseline(String machine, int java, Map<String, List<Figures>> forks) {
  private static final double AS_FAST = 1.25;

  static Baseline of(String machine, List<Map<String, Figures>> forks) {
    Map<String, List<Figures>> byKernel = new LinkedHashMap<>();
    for (Map<String, Figures> fork : forks) {
      fork.forEach(
          (name, figures) ->
              byKernel.computeIfAbsent(name, kernel -> new ArrayList<>()).add(figures));
    }
    return new Baseline(machine, Runtime.version().feature(), byKernel);
  }

  /**
   * Whether two were measured on one machine: one that says the same of itself, and takes as long
   * for the calibration. What a shared machine says is the same on hosts that are not, and where
   * the calibration takes longer, what misses the caches does so by more.
   */
  boolean isOfTheMachineOf(Baseline other) {
    double speed = calibration() / other.calibration();
    return machine.equals(other.machine) && speed < AS_FAST && speed > 1 / AS_FAST;
  }

  /** Processor time of the calibration kernel, in µs: the geometric mean over all there is. */
  private double calibration() {
    return Math.exp(
        forks.values().stream()
            .flatMap(List::stream)
            .mapToDouble(each -> Math.log(each.micros() / each.ratio()))
            .average()
            .orElse(Double.NaN));
  }

  Sample sample(String kernel, ToDoubleFunction<Figures> figure) {
    return new Sample(
        forks.getOrDefault(kernel, List.of()).stream()
            .map(each -> Math.log(figure.applyAsDouble(each)))
            .toList());
  }

  /** Of bytes. Nothing allocated has no logarithm; one byte is as good. */
  Sample bytes(String kernel) {
    return sample(kernel, figures -> Math.max(1, figures.bytes()));
  }

  /** Whether there is anything of a kernel to hold others against. */
  boolean has(String kernel) {
    return forks.containsKey(kernel);
  }
}
