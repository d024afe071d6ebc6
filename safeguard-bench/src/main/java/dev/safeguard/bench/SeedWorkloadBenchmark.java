package dev.safeguard.bench;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskAssessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The workloads of the original system's own benchmark, JSON not counted.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar SeedWorkloadBenchmark -prof gc
 * }</pre>
 */
public class SeedWorkloadBenchmark extends AverageTimeBenchmark {
  private final FreshTokens ids = new FreshTokens(100);
  private final SeparateStages medium = new SeparateStages(SeedWorkloads.Size.MEDIUM::pupil);
  private final SeparateStages small = new SeparateStages(SeedWorkloads.Size.SMALL::pupil);
  private final SeparateStages large = new SeparateStages(SeedWorkloads.Size.LARGE::pupil);

  /** Closes the stages. */
  @TearDown
  public void close() {
    medium.close();
    small.close();
    large.close();
  }

  /** A hundred ids in a new session, its key included. */
  @Benchmark
  public long tokenize100Ids() {
    return ids.issueAll();
  }

  /** Stage 1 of ten incidents, five assessments, three communications and five marks. */
  @Benchmark
  public TokenizedRecord anonymizedSnapshot() {
    return medium.tokenize();
  }

  /** Stage 2 of the same. */
  @Benchmark
  public Patterns extractPatterns() {
    return medium.extract();
  }

  /** Stage 3 of the same. */
  @Benchmark
  public RiskAssessment assessRisk() {
    return medium.assess();
  }

  /** All six stages of five incidents, one assessment, one communication and three marks. */
  @Benchmark
  public SafeguardingReport completePipeline() {
    return small.complete();
  }

  /** All six stages of thirty incidents, twenty assessments, ten communications, twenty marks. */
  @Benchmark
  public SafeguardingReport largeDataset() {
    return large.complete();
  }

  /** Five pupils one after another. */
  @Benchmark
  public void fiveSequentialAnalyses(Blackhole sink) {
    for (int i = 0; i < 5; i++) {
      sink.consume(small.complete());
    }
  }
}
