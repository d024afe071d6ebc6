package dev.safeguard.bench.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the gate.
 *
 * @param when ISO 8601, UTC
 * @param machine where
 * @param forks how many
 * @param timeThreshold what time was held to, in times the baseline's
 * @param kernels what was found of each
 */
record GateRun(
    String when, String machine, int forks, double timeThreshold, List<KernelResult> kernels) {

  /**
   * What was found of one kernel.
   *
   * @param name of the kernel
   * @param time beside the baseline; null if it has none
   * @param allocation beside the baseline; null if it has none
   * @param micros of processor time
   * @param bytes allocated
   * @param alarms what is wrong, a sentence each; empty if nothing is
   */
  record KernelResult(
      String name,
      @Nullable Comparison time,
      @Nullable Comparison allocation,
      double micros,
      double bytes,
      List<String> alarms) {}

  /** Whether there was a baseline of any kernel. */
  boolean hasBaseline() {
    return kernels.stream().anyMatch(kernel -> kernel.time != null);
  }

  List<String> alarms() {
    return kernels.stream()
        .flatMap(kernel -> kernel.alarms.stream().map(alarm -> kernel.name + ": " + alarm))
        .toList();
  }
}
