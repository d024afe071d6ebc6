package dev.safeguard.bench;

import dev.safeguard.api.report.SafeguardingReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * All six stages as entries of one kind grow in number; {@link PatternScaling} goes on to a hundred
 * thousand.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar ScalingBenchmark -prof gc
 * }</pre>
 */
public class ScalingBenchmark extends AverageTimeBenchmark {

  /** Pupils with incidents alone. */
  @State(Scope.Benchmark)
  public static class Incidents {
    /** How many. */
    @Param({"1", "5", "10", "20", "30"})
    public int incidents;

    private SeparateStages stages = new SeparateStages(i -> SeedWorkloads.pupil(i, 1, 0, 0, 0));

    /** Makes them. */
    @Setup
    public void prepare() {
      stages.close();
      stages = new SeparateStages(i -> SeedWorkloads.pupil(i, incidents, 0, 0, 0));
    }

    /** Closes the stages. */
    @TearDown
    public void close() {
      stages.close();
    }
  }

  /** Pupils with assessments alone. */
  @State(Scope.Benchmark)
  public static class Assessments {
    /** How many. */
    @Param({"1", "5", "10", "20"})
    public int assessments;

    private SeparateStages stages = new SeparateStages(i -> SeedWorkloads.pupil(i, 0, 1, 0, 0));

    /** Makes them. */
    @Setup
    public void prepare() {
      stages.close();
      stages = new SeparateStages(i -> SeedWorkloads.pupil(i, 0, assessments, 0, 0));
    }

    /** Closes the stages. */
    @TearDown
    public void close() {
      stages.close();
    }
  }

  /** So many incidents. */
  @Benchmark
  public SafeguardingReport byIncidents(Incidents pupils) {
    return pupils.stages.complete();
  }

  /** So many assessments. */
  @Benchmark
  public SafeguardingReport byAssessments(Assessments pupils) {
    return pupils.stages.complete();
  }
}
