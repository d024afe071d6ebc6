package dev.safeguard.bench.gate;

import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.command.UsageException;
import dev.safeguard.bench.gate.GateRun.KernelResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the library's speed and allocation against a stored baseline and against budgets, on
 * machines that others use too.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.gate.RegressionGate [options]
 * }</pre>
 *
 * <p>Each kernel is measured as a ratio to a calibration kernel of the JDK's own work, interleaved
 * in one JVM, in several JVMs. An alarm is raised only where the lower bound of the 99 % interval
 * lies above the threshold. Prints a table, and leaves {@code gate.json}, {@code history.jsonl} and
 * {@code trends.html}.
 *
 * <p>Exit status 0, 1 if there is an alarm, 2 if the arguments are wrong.
 */
public final class RegressionGate {
  private static final int LEAST_FORKS = 3;

  /** Stands for what there is no baseline of. */
  private static final String NONE = "-";

  static final Command COMMAND =
      Command.named("RegressionGate")
          .number("--forks", 10, LEAST_FORKS, 100, "JVMs that measure, one after another")
          .number("--rounds", 30, 3, 1_000, "how often each of them measures each kernel")
          .time("--within", "30m", "no fork is begun later than this, once there are three")
          .time("--warm-up", "0.6", "processor time that warms each kernel up")
          .number("--time", 125, 101, "alarm above so many hundredths of the baseline's time")
          .number("--elsewhere", 300, 101, "the same, where the baseline is of another machine")
          .number("--allocation", 115, 101, "alarm above so many hundredths of its bytes")
          .text("--baseline", "FILE", null, "another baseline than the stored one")
          .text("--rebase", "FILE", null, "write what is measured as a baseline, and judge nothing")
          .text(
              "--out", "DIR", "target/gate", "where to leave gate.json, history.jsonl, trends.html")
          .texts("--slow", "KERNEL", "do half of its work again, to see the alarm")
          .runs((options, out) -> new RegressionGate(options).run(out));

  private final Options options;
  private final Thresholds thresholds;

  /** Prints the table. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private RegressionGate(Options options) {
    this.options = options;
    thresholds =
        new Thresholds(
            options.number("--time") / 100.0,
            options.number("--elsewhere") / 100.0,
            options.number("--allocation") / 100.0);
    for (String slow : options.texts("--slow")) {
      if (!Kernel.NAMES.contains(slow)) {
        throw new UsageException("--slow " + slow + ": no such kernel; there are " + Kernel.NAMES);
      }
    }
  }

  private int run(PrintStream out) throws IOException {
    Baseline now = measure();
    if (options.text("--rebase").isPresent()) {
      GateJson.write(Path.of(options.text("--rebase").get()), now);
      return 0;
    }
    Baseline baseline = baseline();
    if (baseline.java() != now.java()) {
      out.printf(
          Locale.ROOT,
          "The baseline is of Java %d and this is %d: budgets alone are judged.%n",
          baseline.java(),
          now.java());
      baseline = Baseline.of("", List.of());
    }
    if (baseline.java() == now.java() && !baseline.isOfTheMachineOf(now)) {
      out.printf(
          Locale.ROOT,
          "The baseline is of another machine, or it was faster or slower then (%s):"
              + " time is held to %.2f of it, not %.2f.%n",
          baseline.machine(),
          thresholds.elsewhere(),
          thresholds.time());
    }
    List<KernelResult> results = thresholds.judge(now, baseline, budgets());
    GateRun run =
        new GateRun(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            now.machine(),
            now.forks().values().iterator().next().size(),
            thresholds.time(now, baseline),
            results);
    report(run, thresholds, out);
    write(run);
    return run.alarms().isEmpty() ? 0 : 1;
  }

  private Baseline measure() throws IOException {
    Duration within = options.time("--within");
    long start = System.nanoTime();
    List<Map<String, Figures>> forks = new ArrayList<>();
    for (int i = 0; i < options.number("--forks"); i++) {
      if (i >= LEAST_FORKS && System.nanoTime() - start > within.toNanos()) {
        break;
      }
      forks.add(
          ForkedJvm.measure(
              options.number("--rounds"), i, options.time("--warm-up"), options.texts("--slow")));
    }
    return Baseline.of(machine(), forks);
  }

  /**
   * What ratios depend on. Of Java the feature version alone: a patch release hardly moves them,
   * and a gate that it puts on another machine holds the same machine to less.
   */
  static String machine() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors"
        + processor()
        + ", Java "
        + Runtime.version().feature();
  }

  /** The processor's name where Linux tells it. */
  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
          .orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  private Baseline baseline() throws IOException {
    if (options.text("--baseline").isPresent()) {
      try (InputStream in = Files.newInputStream(Path.of(options.text("--baseline").get()))) {
        return GateJson.baseline(in);
      }
    }
    try (InputStream in = resource("baseline.json")) {
      return GateJson.baseline(in);
    }
  }

  static Map<String, Budget> budgets() throws IOException {
    try (InputStream in = resource("budgets.json")) {
      return GateJson.budgets(in);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = RegressionGate.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("missing resource " + name);
    }
    return in;
  }

  static void report(GateRun run, Thresholds thresholds, PrintStream out) {
    out.printf(Locale.ROOT, "%d forks on %s%n%n", run.forks(), run.machine());
    Table table =
        new Table(1, "kernel", "µs", "time by baseline", "99 %", "bytes", "by baseline", "");
    for (KernelResult kernel : run.kernels()) {
      table.row(
          kernel.name(),
          decimals(kernel.micros()),
          ratio(kernel.time()),
          kernel.time() == null
              ? NONE
              : decimals(kernel.time().lower()) + " to " + decimals(kernel.time().upper()),
          String.format(Locale.ROOT, "%.0f", kernel.bytes()),
          ratio(kernel.allocation()),
          kernel.alarms().isEmpty() ? "" : "ALARM");
    }
    table.print(out);
    run.alarms().forEach(alarm -> out.println("ALARM " + alarm));
    if (!run.hasBaseline()) {
      out.printf(Locale.ROOT, "%d alarms; budgets alone were judged.%n", run.alarms().size());
      return;
    }
    out.printf(
        Locale.ROOT,
        "%d alarms; the thresholds are %.2f of the baseline's time%s and %.2f of its bytes.%n",
        run.alarms().size(),
        run.timeThreshold(),
        run.timeThreshold() == thresholds.time() ? "" : ", which is another machine's,",
        thresholds.allocation());
  }

  private static String ratio(@Nullable Comparison found) {
    return found == null ? NONE : decimals(found.ratio());
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void write(GateRun run) throws IOException {
    Path directory = Path.of(options.text("--out").orElseThrow());
    GateJson.write(directory.resolve("gate.json"), run);
    List<GateRun> history = GateJson.appended(directory.resolve("history.jsonl"), run);
    Files.writeString(directory.resolve("trends.html"), TrendPage.of(history));
  }
}
