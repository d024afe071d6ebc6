package dev.safeguard.bench;

import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.report.SafeguardingReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Two threads that share nothing but the machine, beside one: where two cores are free, the time of
 * an operation is the same.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar ConcurrencyBenchmark
 * }</pre>
 */
public class ConcurrencyBenchmark extends AverageTimeBenchmark {

  /** A thread's own session and extractor. */
  @State(Scope.Thread)
  public static class Own {
    private final SeparateStages stages = new SeparateStages(SeedWorkloads.Size.MEDIUM::pupil);

    /** Closes the session. */
    @TearDown
    public void close() {
      stages.close();
    }
  }

  /** All six stages on one thread. */
  @Benchmark
  @Threads(1)
  public SafeguardingReport oneSession(Own own) {
    return own.stages.complete();
  }

  /** All six stages in two independent sessions. */
  @Benchmark
  @Threads(2)
  public SafeguardingReport independentSessions(Own own) {
    return own.stages.complete();
  }

  /** Stage 2 on one thread. */
  @Benchmark
  @Threads(1)
  public Patterns oneExtractor(Own own) {
    return own.stages.extract();
  }

  /** Stage 2 in two independent extractors. */
  @Benchmark
  @Threads(2)
  public Patterns independentExtractors(Own own) {
    return own.stages.extract();
  }
}
