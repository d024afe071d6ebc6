package dev.safeguard.bench;

import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.bench.school.Population;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Stages 2 and 3, and all six, of school years as real schools have them: a register twice a day,
 * and of most pupils few other entries.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar AnalysisBenchmark -prof gc
 * }</pre>
 */
public class AnalysisBenchmark extends AverageTimeBenchmark {
  private final SeparateStages years = new SeparateStages(Population.of(1)::pupil);

  /** Closes the stages. */
  @TearDown
  public void close() {
    years.close();
  }

  /** Stage 2 of a year. */
  @Benchmark
  public Patterns extractYear() {
    return years.extract();
  }

  /** Stage 3 of a year. */
  @Benchmark
  public RiskAssessment assessYear() {
    return years.assess();
  }

  /** All six stages of a year. */
  @Benchmark
  public SafeguardingReport completeYear() {
    return years.complete();
  }
}
