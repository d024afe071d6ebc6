package dev.safeguard.bench.volume;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Growth;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.ThreadCost;
import dev.safeguard.bench.command.Usage;
import dev.safeguard.bench.school.Population;
import dev.safeguard.core.PipelineBuilder;
import dev.safeguard.core.Safeguard;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * So many pupils with two terms of a school year each, school by school, each in a session of its
 * own, on so many threads, with the offline provider and codes only.
 *
 * <pre>{@code
 * java -Xmx512m -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.volume.ProductionVolume [options]
 * }</pre>
 *
 * <p>Pupils are made as they are taken and forgotten at once. Making them and analysing them are
 * told apart by the threads' processor time, and the rate of analysis is what all threads together
 * would do if making took nothing. What the heap holds after a full collection is looked at ten
 * times.
 *
 * <p>Exit status 0, 1 if it grows or a pupil fails or is lost, or 2 if the arguments are wrong.
 */
public final class ProductionVolume {
  private static final int LOOKS = 10;

  static final Command COMMAND =
      options().runs((options, out) -> new ProductionVolume(options).run(out));

  private final int pupils;
  private final int threads;
  private final Population population;
  private final AtomicInteger nextSchool = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger schools = new AtomicInteger();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong makingNanos = new AtomicLong();
  private final AtomicLong analysingNanos = new AtomicLong();
  private final AtomicLong allocated = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLongArray levels = new AtomicLongArray(RiskLevel.values().length);
  private final Growth growth = new Growth();

  /** The table of options. */
  static Command.Builder options() {
    return Command.named("ProductionVolume")
        .number("--pupils", 1_000_000, LOOKS, 10_000_000, "how many")
        .number("--threads", 2, 1, 256, "how many")
        .number("--seed", 1, 0, "another seed gives other schools");
  }

  /** Prints what came of it. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  ProductionVolume(Options options) {
    pupils = options.number("--pupils");
    threads = options.number("--threads");
    population = Population.of(options.number("--seed"));
  }

  private int run(PrintStream out) {
    return run(Safeguard.pipeline(), out);
  }

  /** With what the builder has besides. */
  int run(PipelineBuilder builder, PrintStream out) {
    long start = System.nanoTime();
    try (Pipeline pipeline = builder.audit(event -> {}).build()) {
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Thread thread = new Thread(() -> work(pipeline), "volume-" + i);
        thread.start();
        running.add(thread);
      }
      for (Thread thread : running) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
    print(out, System.nanoTime() - start);
    if (lost() > 0) {
      // A thread ended before its time, and may have missed looks.
      return 1;
    }
    List<String> grown = growth.found();
    out.println(grown.isEmpty() ? "Nothing grows." : "GROWS: " + String.join(", ", grown));
    return grown.isEmpty() && failed.get() == 0 ? 0 : 1;
  }

  private void work(Pipeline pipeline) {
    while (taken.get() < pupils) {
      Population.School school = population.school(nextSchool.getAndIncrement());
      schools.incrementAndGet();
      try (Session session = pipeline.open(Site.builder().calendar(school.calendar()).build())) {
        for (int i = 0; i < school.size(); i++) {
          int number = taken.getAndIncrement();
          if (number >= pupils) {
            return;
          }
          one(session, school, i);
          if ((number + 1) % (pupils / LOOKS) == 0) {
            look();
          }
        }
      }
    }
  }

  private void one(Session session, Population.School school, int number) {
    ThreadCost start = ThreadCost.soFar();
    StudentRecord record = school.pupil(number);
    ThreadCost made = ThreadCost.soFar();
    try {
      Analysis analysis = session.analyze(record);
      levels.incrementAndGet(analysis.level().ordinal());
      events.addAndGet(analysis.record().eventCount());
    } catch (RuntimeException e) {
      failed.incrementAndGet();
    }
    ThreadCost analysed = ThreadCost.soFar().since(made);
    makingNanos.addAndGet(made.since(start).cpuNanos());
    analysingNanos.addAndGet(analysed.cpuNanos());
    allocated.addAndGet(analysed.bytes());
  }

  private synchronized void look() {
    growth.add(Usage.now());
  }

  private void print(PrintStream out, long nanos) {
    out.printf(
        Locale.ROOT,
        "%d pupils of %d schools, %d events each, on %d threads in %.1f s%n",
        pupils,
        schools.get(),
        events.get() / pupils,
        threads,
        nanos / 1e9);
    out.printf(
        Locale.ROOT,
        "%.0f pupils a second with making them; processor time a pupil: %.1f µs to make, %.1f µs"
            + " to analyse, so %.0f analysed a second on %d free cores%n",
        pupils * 1e9 / nanos,
        makingNanos.get() / 1e3 / pupils,
        analysingNanos.get() / 1e3 / pupils,
        threads * 1e9 * pupils / analysingNanos.get(),
        threads);
    out.printf(Locale.ROOT, "%d bytes allocated to analyse a pupil%n", allocated.get() / pupils);
    for (RiskLevel level : RiskLevel.values()) {
      out.printf(Locale.ROOT, "%s %d  ", level, levels.get(level.ordinal()));
    }
    out.printf(Locale.ROOT, "%d failed, %d lost%n%n", failed.get(), lost());
    out.println(growth);
  }

  /** Pupils of whom nothing came, not even a failure. */
  private long lost() {
    long found = failed.get();
    for (int i = 0; i < levels.length(); i++) {
      found += levels.get(i);
    }
    return pupils - found;
  }
}
