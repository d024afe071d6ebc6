package dev.safeguard.bench.gate;

import java.util.List;

/**
 * One run of the gate.
 *
 * @param when ISO 8601, UTC
 * @param machine where
 * @param forks how many
 * @param kernels what was found of each
 */
record GateRun(String when, String machine, int forks, List<KernelResult> kernels) {

  /**
   * What was found of one kernel.
   *
   * @param name of the kernel
   * @param time beside the baseline
   * @param allocation beside the baseline
   * @param micros of processor time
   * @param bytes allocated
   * @param alarms what is wrong, a sentence each; empty if nothing is
   */
  record KernelResult(
      String name,
      Comparison time,
      Comparison allocation,
      double micros,
      double bytes,
      List<String> alarms) {}

  List<String> alarms() {
    return kernels.stream()
        .flatMap(kernel -> kernel.alarms.stream().map(alarm -> kernel.name + ": " + alarm))
        .toList();
  }
}
