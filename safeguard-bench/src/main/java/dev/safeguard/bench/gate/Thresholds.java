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
 * @param time so many times the processor time of a baseline of the same machine, as a ratio to the
 *     calibration; see {@link Baseline#isOfTheMachineOf}
 * @param elsewhere the same of a baseline of another machine, whose processor takes another ratio
 *     of this library's work to the calibration's
 * @param allocation so many times its bytes
 */
record Thresholds(double time, double elsewhere, double allocation) {
  private static final double CONFIDENCE = 0.995;

  /** The one for time, where these two are held against each other. */
  double time(Baseline now, Baseline baseline) {
    return baseline.isOfTheMachineOf(now) ? time : elsewhere;
  }

  /** Holds what was measured against a baseline and budgets; kernels without either pass. */
  List<KernelResult> judge(Baseline now, Baseline baseline, Map<String, Budget> budgets) {
    List<KernelResult> results = new ArrayList<>();
    for (String kernel : now.forks().keySet()) {
      Sample micros = now.sample(kernel, Figures::micros);
      Sample allocated = now.bytes(kernel);
      List<String> alarms = new ArrayList<>();
      Comparison ratio = null;
      Comparison bytes = null;
      if (baseline.has(kernel)) {
        ratio =
            Comparison.of(
                now.sample(kernel, Figures::ratio), baseline.sample(kernel, Figures::ratio));
        bytes = Comparison.of(allocated, baseline.bytes(kernel));
        alarms.addAll(overBaseline("time", ratio, time(now, baseline)));
        alarms.addAll(overBaseline("allocation", bytes, allocation));
      }
      alarms.addAll(
          overBudget(
              micros.atLeast(CONFIDENCE), allocated.atLeast(CONFIDENCE), budgets.get(kernel)));
      results.add(
          new KernelResult(kernel, ratio, bytes, micros.typical(), allocated.typical(), alarms));
    }
    return results;
  }

  private static List<String> overBaseline(String what, Comparison found, double threshold) {
    return found.isAlarm(threshold)
        ? List.of(
            String.format(
                Locale.ROOT,
                "%s is %.2f times the baseline, at least %.2f; the threshold is %.2f",
                what,
                found.ratio(),
                found.lower(),
                threshold))
        : List.of();
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
