package dev.safeguard.bench;

import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the benchmarks have in common: average time in microseconds, two forks, and one HMAC-SHA-256
 * as the baseline, so that figures from two machines can be compared as ratios. Allocation comes
 * with {@code -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
// A heap that is there from the start: one that grows is measured as page faults.
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public abstract class AverageTimeBenchmark {

  /** One HMAC-SHA-256 of 16 bytes through the JDK: the unit that figures are published in. */
  @Benchmark
  public byte[] baseline(Unit unit) {
    return unit.hmac.doFinal(unit.block);
  }

  /** The unit, of each thread its own. */
  @State(Scope.Thread)
  public static class Unit {
    private final byte[] block = new byte[16];
    private final Mac hmac = hmac();

    private static Mac hmac() {
      try {
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        return hmac;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has HmacSHA256", e);
      }
    }
  }
}
