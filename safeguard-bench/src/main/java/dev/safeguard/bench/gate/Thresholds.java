package dev.safeguard.bench.gate;

import dev.safeguard.bench.gate.GateRun.KernelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the gate raises an alarm.
 *
 * @param time so many times the processor time of the baseline, as a ratio to the calibration
 * @param allocation so many times its bytes
 */
record Thresholds(double time, double allocation) {
  private static final double CONFIDENCE = 0.995;

  /**
   * Holds what was measured against a baseline and budgets; kernels without either pass. Time is
   * held against a baseline of the same machine alone: another processor takes another ratio of
   * this library's work to the calibration's.
   */
  List<KernelResult> judge(Baseline now, Baseline baseline, Map<String, Budget> budgets) {
    List<KernelResult> results = new ArrayList<>();
    for (String kernel : now.forks().keySet()) {
      Baseline before = baseline.forks().containsKey(kernel) ? baseline : now;
      Comparison ratio = Comparison.of(ratios(now, kernel), ratios(before, kernel));
      Comparison bytes =
          Comparison.of(now.sample(kernel, Figures::bytes), before.sample(kernel, Figures::bytes));
      List<String> alarms = new ArrayList<>();
      if (before.isOf(now.machine()) && ratio.isAlarm(time)) {
        alarms.add(slower("time", ratio, time));
      }
      if (bytes.isAlarm(allocation)) {
        alarms.add(slower("allocation", bytes, allocation));
      }
      Sample micros = now.sample(kernel, figures -> 1e3 * figures.micros());
      Sample allocated = now.sample(kernel, Figures::bytes);
      alarms.addAll(
          overBudget(
              micros.atLeast(CONFIDENCE) / 1e3,
              allocated.atLeast(CONFIDENCE),
              budgets.get(kernel)));
      results.add(
          new KernelResult(
              kernel, ratio, bytes, micros.typical() / 1e3, allocated.typical(), alarms));
    }
    return results;
  }

  /**
   * In millionths, so that no kernel is so small beside the calibration that its logarithm is cut.
   */
  private static Sample ratios(Baseline of, String kernel) {
    return of.sample(kernel, figures -> 1e6 * figures.ratio());
  }

  private static String slower(String what, Comparison found, double threshold) {
    return String.format(
        Locale.ROOT,
        "%s is %.2f times the baseline, at least %.2f; the threshold is %.2f",
        what,
        found.ratio(),
        found.lower(),
        threshold);
  }

  private static List<String> overBudget(double micros, double bytes, @Nullable Budget budget) {
    List<String> alarms = new ArrayList<>();
    if (budget == null) {
      return alarms;
    }
    if (micros > budget.micros()) {
      alarms.add(over("µs", micros, budget.micros()));
    }
    if (bytes > budget.bytes()) {
      alarms.add(over("bytes", bytes, budget.bytes()));
    }
    Double original = budget.originalMillis();
    if (original != null && micros > original * 1e3) {
      alarms.add(over("µs, the original's own budget,", micros, original * 1e3));
    }
    return alarms;
  }

  private static String over(String unit, double found, double budget) {
    return String.format(
        Locale.ROOT, "at least %.1f where the budget in %s is %.1f", found, unit, budget);
  }
}
