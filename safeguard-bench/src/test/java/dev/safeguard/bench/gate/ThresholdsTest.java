package dev.safeguard.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.gate.GateRun.KernelResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is slower, larger or over budget is an alarm, and the table, the JSON and the page say so.
 */
class ThresholdsTest {
  private static final Thresholds THRESHOLDS = new Thresholds(1.25, 1.15);
  private static final Budget BUDGET = new Budget(100, 1_000, 500.0, "enough");

  @TempDir private Path directory;

  /** Three forks around these figures. */
  private static Baseline forks(double ratio, double micros, double bytes) {
    return forks("a <machine>", ratio, micros, bytes);
  }

  private static Baseline forks(String machine, double ratio, double micros, double bytes) {
    return Baseline.of(
        machine,
        List.of(
            Map.of("k", new Figures(ratio, micros, bytes)),
            Map.of("k", new Figures(ratio * 1.01, micros * 1.01, bytes)),
            Map.of("k", new Figures(ratio * 0.99, micros * 0.99, bytes))));
  }

  private static List<String> alarms(Baseline now) {
    List<KernelResult> results = THRESHOLDS.judge(now, forks(0.1, 50, 800), Map.of("k", BUDGET));
    return new GateRun("2026-01-01T00:00:00Z", "m", 3, results).alarms();
  }

  @Test
  void whatIsUnchangedPasses() {
    assertEquals(List.of(), alarms(forks(0.1, 50, 800)));
  }

  @Test
  void eachExcessIsToldOnce() {
    assertEquals(
        List.of("k: time is 1.50 times the baseline, at least 1.44; the threshold is 1.25"),
        alarms(forks(0.15, 50, 800)));
    assertEquals(
        List.of("k: allocation is 1.20 times the baseline, at least 1.20; the threshold is 1.15"),
        alarms(forks(0.1, 50, 960)));
    List<String> micros = alarms(forks(0.1, 200, 800));
    assertEquals(1, micros.size());
    assertTrue(micros.get(0).endsWith("where the budget in µs is 100.0"), micros.get(0));
    assertEquals(2, alarms(forks(0.1, 50, 2_000)).size());
    List<String> original = alarms(forks(0.1, 600_000, 800));
    assertTrue(original.get(1).contains("the original's own budget"), original.toString());
  }

  @Test
  void onAnotherMachineTheTimeIsNotHeldToTheBaselineButBytesAndBudgetsAre() {
    assertEquals(List.of(), alarms(forks("another", 0.15, 50, 800)));
    assertEquals(1, alarms(forks("another", 0.15, 50, 960)).size());
    assertEquals(1, alarms(forks("another", 0.15, 200, 800)).size());
  }

  @Test
  void aKernelThatHasNoBaselineYetPasses() {
    Baseline none = Baseline.of("m", List.of());
    List<KernelResult> results = THRESHOLDS.judge(forks(0.1, 50, 800), none, Map.of());
    assertEquals(1, results.get(0).time().ratio(), 1e-9);
    assertEquals(List.of(), results.get(0).alarms());
  }

  @Test
  void theTableAndThePageShowTheAlarmAndTheThreshold() throws IOException {
    Path history = directory.resolve("history.jsonl");
    GateRun fine = run(forks(0.1, 50, 800));
    GateRun slow = run(forks(0.15, 50, 800));
    assertEquals(1, GateJson.appended(history, fine).size());
    List<GateRun> runs = GateJson.appended(history, slow);
    assertEquals(List.of(fine, slow), runs);
    String page = TrendPage.of(runs, THRESHOLDS);
    assertTrue(page.contains("threshold 1.25"), page);
    assertTrue(page.contains("<strong>Alarm</strong> k: time is 1.50 times"), page);
    assertTrue(page.contains("a &lt;machine>"), page);
    assertEquals(2, page.split("<circle", -1).length - 1, page);
    assertFalse(page.contains("http"), "the page needs nothing from elsewhere");

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    RegressionGate.report(slow, THRESHOLDS, new PrintStream(printed, true, StandardCharsets.UTF_8));
    String table = printed.toString(StandardCharsets.UTF_8);
    assertTrue(table.contains("| ALARM |"), table);
    assertTrue(table.contains("1 alarms; the thresholds are 1.25"), table);
  }

  private static GateRun run(Baseline now) {
    return new GateRun(
        "2026-01-01T00:00:00Z",
        now.machine(),
        3,
        THRESHOLDS.judge(now, forks(0.1, 50, 800), Map.of()));
  }

  @Test
  void aBaselineIsReadAsItWasWritten() throws IOException {
    Baseline baseline = forks(0.1, 50, 800);
    Path file = directory.resolve("new/baseline.json");
    GateJson.write(file, baseline);
    assertEquals(baseline, GateJson.baseline(Files.newInputStream(file)));
  }

  @Test
  void everyKernelHasABudgetWithItsReasonAndABaselineWithinIt() throws IOException {
    Map<String, Budget> budgets = RegressionGate.budgets();
    List<String> kernels = Kernel.all().stream().map(Kernel::name).toList();
    assertEquals(new TreeSet<>(kernels), new TreeSet<>(budgets.keySet()));
    Baseline baseline;
    try (var in = RegressionGate.class.getResourceAsStream("baseline.json")) {
      baseline = GateJson.baseline(in);
    }
    for (String kernel : kernels) {
      Budget budget = Objects.requireNonNull(budgets.get(kernel), kernel);
      assertTrue(budget.reason().length() > 20, kernel);
      assertTrue(baseline.forks().getOrDefault(kernel, List.of()).size() >= 5, kernel);
    }
    assertEquals(
        List.of(), new GateRun("", "", 0, THRESHOLDS.judge(baseline, baseline, budgets)).alarms());
  }
}
