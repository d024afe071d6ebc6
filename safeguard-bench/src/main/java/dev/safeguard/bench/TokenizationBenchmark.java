package dev.safeguard.bench;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.bench.school.Population;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Stage 1: tokens for ids in a new session, a hundred of which {@link SeedWorkloadBenchmark} has,
 * and the snapshot of a whole school year.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar TokenizationBenchmark -prof gc
 * }</pre>
 */
public class TokenizationBenchmark extends AverageTimeBenchmark {

  /** Ids. */
  @State(Scope.Benchmark)
  public static class Ids {
    /** How many. */
    @Param({"1000", "10000"})
    public int ids;

    private FreshTokens tokens = new FreshTokens(0);

    /** Makes them. */
    @Setup
    public void prepare() {
      tokens = new FreshTokens(ids);
    }
  }

  private final SeparateStages years = new SeparateStages(Population.of(1)::pupil);

  /** Closes the stages. */
  @TearDown
  public void close() {
    years.close();
  }

  /** So many ids in a new session, its key included. */
  @Benchmark
  public long tokenizeIds(Ids ids) {
    return ids.tokens.issueAll();
  }

  /** A pupil's school year of some 310 entries. */
  @Benchmark
  public TokenizedRecord snapshotOfAYear() {
    return years.tokenize();
  }
}
