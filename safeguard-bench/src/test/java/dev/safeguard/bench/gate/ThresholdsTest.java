package dev.safeguard.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
  private static final Thresholds THRESHOLDS = new Thresholds(1.25, 2, 1.15);
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
    return new GateRun("2026-01-01T00:00:00Z", "m", 3, 1.25, results).alarms();
  }

  @Test
  void whatIsUnchangedPasses() {
    assertEquals(List.of(), alarms(forks(0.1, 50, 800)));
  }

  @Test
  void eachExcessIsToldOnce() {
    assertEquals(
        List.of("k: time is 1.50 times the baseline, at least 1.44; the threshold is 1.25"),
        alarms(forks(0.15, 75, 800)));
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
  void onAnotherMachineTheTimeIsHeldToTwiceTheBaselineAndBytesAndBudgetsAsEver() {
    assertEquals(List.of(), alarms(forks("another", 0.15, 50, 800)));
    assertEquals(
        List.of("k: time is 2.50 times the baseline, at least 2.41; the threshold is 2.00"),
        alarms(forks("another", 0.25, 50, 800)));
    assertEquals(1, alarms(forks("another", 0.15, 50, 960)).size());
    assertEquals(1, alarms(forks("another", 0.15, 200, 800)).size());
  }

  @Test
  void onAMachineOfTheSameNameThatIsNotAsFastTheTimeIsHeldToTwiceTheBaselineToo() {
    assertEquals(1, alarms(forks(0.15, 0.15 * 500 * 1.2, 800)).size());
    assertEquals(List.of(), alarms(forks(0.15, 0.15 * 500 * 1.3, 800)));
    assertEquals(List.of(), alarms(forks(0.15, 0.15 * 500 / 1.3, 800)));
    assertEquals(1, alarms(forks(0.25, 0.25 * 500 / 1.3, 800)).size());
  }

  @Test
  void aKernelThatHasNoBaselineYetPasses() {
    Baseline none = Baseline.of("m", List.of());
    List<KernelResult> results = THRESHOLDS.judge(forks(0.1, 50, 800), none, Map.of());
    assertNull(results.get(0).time());
    assertNull(results.get(0).allocation());
    assertEquals(List.of(), results.get(0).alarms());
    String table = printed(new GateRun("", "m", 3, 2, results));
    assertTrue(
        table.contains("| k      | 50.00 |                - |    - |   800 |           - |"),
        table);
    assertTrue(table.contains("0 alarms; budgets alone were judged."), table);
  }

  @Test
  void theTableAndThePageShowTheAlarmAndTheThreshold() throws IOException {
    Path history = directory.resolve("history.jsonl");
    GateRun fine = run(forks(0.1, 50, 800));
    GateRun slow = run(forks(0.15, 75, 800));
    assertEquals(1, GateJson.appended(history, fine).size());
    List<GateRun> runs = GateJson.appended(history, slow);
    assertEquals(List.of(fine, slow), runs);
    assertEquals(2, Files.readAllLines(history).size());
    String page = TrendPage.of(runs);
    assertTrue(page.contains("threshold 1.25"), page);
    assertTrue(page.contains("<strong>Alarm</strong> k: time is 1.50 times"), page);
    assertTrue(page.contains("a &lt;machine>"), page);
    assertEquals(2, page.split("<circle", -1).length - 1, page);
    assertFalse(page.contains("http"), "the page needs nothing from elsewhere");

    String table = printed(slow);
    assertTrue(table.contains("| ALARM |"), table);
    assertTrue(
        table.contains("1 alarms; the thresholds are 1.25 of the baseline's time and"), table);
    String elsewhere = printed(run(forks("another", 0.15, 50, 800)));
    assertTrue(
        elsewhere.contains(
            "0 alarms; the thresholds are 2.00 of the baseline's time, which is another machine's, and"),
        elsewhere);
  }

  private static String printed(GateRun run) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    RegressionGate.report(run, THRESHOLDS, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A patch release of Java makes no other machine, and the stored baseline is not of one. */
  @Test
  void aMachineIsToldWithTheFeatureVersionOfJavaAlone() throws IOException {
    assertTrue(RegressionGate.machine().endsWith(", Java " + Runtime.version().feature()));
    try (var in = RegressionGate.class.getResourceAsStream("baseline.json")) {
      Baseline baseline = GateJson.baseline(in);
      assertTrue(baseline.machine().endsWith(", Java " + baseline.java()), baseline.machine());
    }
  }

  /** Below one, as a kernel much smaller than the calibration is, and with no bytes at all. */
  @Test
  void smallFiguresAreComparedAsTheyAre() {
    List<KernelResult> results =
        THRESHOLDS.judge(forks(2e-8, 1e-4, 0), forks(1e-8, 1e-4, 0), Map.of());
    assertEquals(2, Objects.requireNonNull(results.get(0).time()).ratio(), 1e-9);
    assertEquals(1e-4, results.get(0).micros(), 1e-8);
    assertEquals(1, Objects.requireNonNull(results.get(0).allocation()).ratio(), 1e-9);
    assertEquals(
        "a figure must be a number above 0",
        assertThrows(
                IllegalArgumentException.class,
                () -> THRESHOLDS.judge(forks(0, 1, 1), forks(1, 1, 1), Map.of()))
            .getMessage());
  }

  private static GateRun run(Baseline now) {
    return new GateRun(
        "2026-01-01T00:00:00Z",
        now.machine(),
        3,
        THRESHOLDS.time(now, forks(0.1, 50, 800)),
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
    assertEquals(Kernel.NAMES, kernels);
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
        List.of(),
        new GateRun("", "", 0, 1.25, THRESHOLDS.judge(baseline, baseline, budgets)).alarms());
  }
}
