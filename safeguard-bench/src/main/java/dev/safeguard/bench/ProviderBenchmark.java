package dev.safeguard.bench;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.bench.load.SimulatedLlm;
import dev.safeguard.core.llm.OpenedLlm;
import java.time.Duration;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Stages 4 and 6 by themselves, of ten incidents, five assessments, three communications and five
 * marks: what it takes to ask a provider, with what it takes to answer left at nothing, and to put
 * a report together. Stage 5 is {@link LocalizeBenchmark}, rendering {@link ReportBenchmark}.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar ProviderBenchmark -prof gc
 * }</pre>
 */
public class ProviderBenchmark extends AverageTimeBenchmark {
  private final SeparateStages offline = new SeparateStages(SeedWorkloads.Size.MEDIUM::pupil);
  private final SeparateStages simulated =
      new SeparateStages(
          SeedWorkloads.Size.MEDIUM::pupil,
          new OpenedLlm("simulated", new SimulatedLlm(Duration.ZERO, 0, 0, 1), Set.of()));

  /** Closes the stages. */
  @TearDown
  public void close() {
    offline.close();
    simulated.close();
  }

  /** Stage 4 with the offline provider: payload, gate, rules, check of the answer. */
  @Benchmark
  public LlmAnalysis askOffline() {
    return offline.ask();
  }

  /**
   * Stage 4 with a provider that answers the same at once, but as a service is called: on another
   * thread, with a deadline and limits.
   */
  @Benchmark
  public LlmAnalysis askSimulated() {
    return simulated.ask();
  }

  /** Stage 6. */
  @Benchmark
  public SafeguardingReport generateReport() {
    return offline.report();
  }
}
