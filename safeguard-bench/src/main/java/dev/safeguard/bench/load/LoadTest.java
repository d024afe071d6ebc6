package dev.safeguard.bench.load;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Growth;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.Usage;
import dev.safeguard.bench.school.Population;
import dev.safeguard.core.PipelineBuilder;
import dev.safeguard.core.Safeguard;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Load on an embedded pipeline: pupils arrive when they arrive and not when the one before is done,
 * so that a stall is seen by all who had come meanwhile (no coordinated omission: a latency counts
 * from the moment a pupil was to start). The LLM is simulated: so late, so often down or useless.
 *
 * <pre>{@code
 * java -Xmx512m -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.load.LoadTest [options]
 * java -Xmx512m -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.load.LoadTest --duration 1h
 * }</pre>
 *
 * <p>Each pupil goes through all six stages, with codes for the LLM, and without a cache, so that
 * each who has patterns is asked about. Whom the queue has no room for is turned away and counted;
 * that is what a queue of that size is asked to do, and no failure. What the JVM holds is looked at
 * ten times, after a full collection, whose pause is part of the latencies.
 *
 * <p>Exit status 0, 2 if the arguments are wrong, or 1 if heap, threads or handles grow, if a pupil
 * is lost or fails, or if more pupils are left without the LLM's answer than it had faults. Where
 * so many calls fail that the service counts as down now and then, those whom it is not asked about
 * then are not held against it.
 */
public final class LoadTest {
  private static final int PUPILS = 500;
  private static final int LOOKS = 10;
  private static final double UNLIKELY = 0.001;

  static final Command COMMAND = options().runs((options, out) -> new LoadTest(options).run(out));

  private final Duration duration;
  private final Arrivals arrivals;
  private final SimulatedLlm llm;
  private final ThreadPoolExecutor workers;
  private final LlmPolicy policy;
  private final List<StudentRecord> pupils;
  private final Latencies latencies = new Latencies();
  private final Growth growth = new Growth();
  private final AtomicLongArray statuses = new AtomicLongArray(LlmStatus.values().length);
  private final AtomicLong offered = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicInteger mostWaiting = new AtomicInteger();
  private final int rate;
  private final int failing;

  /** The table of options. */
  static Command.Builder options() {
    return Command.named("LoadTest")
        .time("--duration", "5m", "how long pupils arrive")
        .number("--rate", 50, 1, 1_000_000, "pupils a second, on average")
        .time("--latency", "0.2", "of the LLM, median; log-normal")
        .number("--failing", 10, 0, 1_000, "of a thousand calls fail")
        .number("--broken", 10, 0, 1_000, "of a thousand answers are useless")
        .number("--workers", 32, 1, 1_000, "pupils at once, and calls at once")
        .number("--queue", 1_000, 1, "pupils that may wait; more are turned away")
        .number("--seed", 1, 0, "of arrivals, pupils and faults");
  }

  /** Prints what came of it. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  LoadTest(Options options) {
    int seed = options.number("--seed");
    int atOnce = options.number("--workers");
    rate = options.number("--rate");
    failing = options.number("--failing");
    duration = options.time("--duration");
    arrivals = new Arrivals(rate, seed);
    llm = new SimulatedLlm(options.time("--latency"), failing, options.number("--broken"), seed);
    workers =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(options.number("--queue")),
            (task, pool) -> turnedAway.incrementAndGet());
    policy =
        LlmPolicy.defaults()
            .withLimits(
                LlmPolicy.Limits.defaults()
                    .withMaxInFlight(atOnce)
                    .withMaxPerMinute(LlmPolicy.UNLIMITED)
                    .withCache(0, Duration.ZERO));
    Population population = Population.of(seed);
    pupils = IntStream.range(0, PUPILS).mapToObj(population::pupil).toList();
  }

  private int run(PrintStream out) {
    return run(Safeguard.pipeline(), out);
  }

  /** With what the builder has besides. */
  int run(PipelineBuilder builder, PrintStream out) {
    try (Pipeline pipeline =
            builder.llm("simulated", llm).llmPolicy(policy).audit(event -> {}).build();
        Session session = pipeline.open(Site.standard())) {
      long began = System.nanoTime();
      offer(session, began);
      workers.shutdown();
      if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
        workers.shutdownNow();
      }
      print(out, System.nanoTime() - began);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      workers.shutdownNow();
    }
    List<String> grown = growth.found();
    out.println(grown.isEmpty() ? "Nothing grows." : "GROWS: " + String.join(", ", grown));
    List<String> wrong = wrong();
    wrong.forEach(out::println);
    return grown.isEmpty() && wrong.isEmpty() ? 0 : 1;
  }

  /** What became of pupils that was not asked for, a sentence each. */
  private List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    long lost = offered.get() - turnedAway.get() - latencies.count();
    if (lost > 0) {
      wrong.add("LOST: " + lost + " pupils");
    }
    if (failed.get() > 0) {
      wrong.add("FAILED: " + failed.get() + " pupils");
    }
    long unanswered =
        count(LlmStatus.UNAVAILABLE)
            + count(LlmStatus.INVALID_ANSWER)
            + count(LlmStatus.REFUSED_BY_GATE);
    if (unanswered > llm.faults() && !countsAsDown()) {
      wrong.add("UNANSWERED: " + unanswered + " pupils, by " + llm.faults() + " faults of the LLM");
    }
    return wrong;
  }

  private long count(LlmStatus status) {
    return statuses.get(status.ordinal());
  }

  /** Whether so many failures in a row are to be expected that the service is not asked. */
  private boolean countsAsDown() {
    double rows = llm.calls() * Math.pow(failing / 1e3, policy.limits().breakerFailures());
    return rows > UNLIKELY;
  }

  /** Lets pupils arrive, and looks at the JVM now and then. */
  private void offer(Session session, long began) {
    Thread looking = new Thread(() -> look(began), "looks");
    looking.setDaemon(true);
    looking.start();
    long at = arrivals.next();
    for (int i = 0; at < duration.toNanos(); i++) {
      long due = began + at;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      StudentRecord pupil = pupils.get(i % PUPILS);
      offered.incrementAndGet();
      workers.execute(() -> one(session, pupil, due));
      mostWaiting.accumulateAndGet(workers.getQueue().size(), Math::max);
      at = arrivals.next();
    }
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(long began) {
    for (int i = 1; i <= LOOKS; i++) {
      long due = began + duration.toNanos() / LOOKS * i;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      growth.add(Usage.now());
    }
  }

  private void one(Session session, StudentRecord pupil, long due) {
    try {
      Analysis analysis = session.analyze(pupil);
      session.report(analysis, pupil, Reader.safeguardingLead());
      statuses.incrementAndGet(analysis.llm().status().ordinal());
    } catch (RuntimeException e) {
      failed.incrementAndGet();
    }
    latencies.record(System.nanoTime() - due);
  }

  private void print(PrintStream out, long nanos) {
    out.printf(
        Locale.ROOT,
        "%d pupils in %.1f s: %.1f a second of %d offered; %d turned away, %d failed, at most %d"
            + " waiting, %d calls%n",
        latencies.count(),
        nanos / 1e9,
        latencies.count() * 1e9 / nanos,
        rate,
        turnedAway.get(),
        failed.get(),
        mostWaiting.get(),
        llm.calls());
    out.println(latencies);
    for (LlmStatus status : LlmStatus.values()) {
      if (statuses.get(status.ordinal()) > 0) {
        out.printf(Locale.ROOT, "%s %d  ", status.code(), statuses.get(status.ordinal()));
      }
    }
    out.printf("%n%n");
    out.println(growth);
  }
}
