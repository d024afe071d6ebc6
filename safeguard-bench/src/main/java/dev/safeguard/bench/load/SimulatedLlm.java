package dev.safeguard.bench.load;

import dev.safeguard.core.Safeguard;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A model that answers as the offline rules do, as late and as seldom as it is told. Latency is
 * log-normal about a median, as that of services is: never below nothing, now and then several
 * times the usual, and a call that would outlast its deadline fails when that is over. Which call
 * gets which latency and fault is a matter of the seed and of its number alone. Safe for concurrent
 * use.
 */
public final class SimulatedLlm implements LlmClient {
  private static final int THOUSAND = 1_000;

  /** The 99th percentile of a log-normal with this is 3.2 times its median. */
  private static final double SIGMA = 0.5;

  private final LlmClient answers = offline();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();
  private final Duration median;
  private final int failing;
  private final int broken;
  private final long seed;

  /**
   * A model.
   *
   * @param median latency of half of the calls; zero to answer at once
   * @param failing how many of a thousand calls fail, as if the service were down
   * @param broken how many of a thousand answers are no JSON
   * @param seed another seed gives other latencies and faults
   */
  public SimulatedLlm(Duration median, int failing, int broken, long seed) {
    this.median = median;
    this.failing = failing;
    this.broken = broken;
    this.seed = seed;
  }

  private static LlmClient offline() {
    return Safeguard.llmProviders().stream()
        .filter(provider -> provider.name().equals("offline"))
        .findFirst()
        .map(SimulatedLlm::open)
        .orElseThrow();
  }

  private static LlmClient open(LlmProvider provider) {
    return provider.open(new LlmConfiguration(Map.of()));
  }

  @Override
  public LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed + calls.getAndIncrement());
    long nanos = latency(random);
    int draw = random.nextInt(THOUSAND);
    boolean late = nanos > request.deadline().toNanos();
    boolean failed = draw < failing;
    boolean useless = draw < failing + broken;
    if (late || useless) {
      faults.incrementAndGet();
    }
    long until = System.nanoTime() + (late ? request.deadline().toNanos() : nanos);
    long left = until - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      left = until - System.nanoTime();
    }
    if (late) {
      throw new LlmException("simulated answer after the deadline");
    }
    if (failed) {
      throw new LlmException("simulated failure");
    }
    return useless ? LlmResponse.of("no JSON") : answers.complete(request);
  }

  private long latency(SplittableRandom random) {
    return Math.round(median.toNanos() * Math.exp(SIGMA * random.nextGaussian()));
  }

  /** How many calls were made. */
  public long calls() {
    return calls.get();
  }

  /** How many of them failed, were answered with no JSON or would have ended too late. */
  public long faults() {
    return faults.get();
  }

  @Override
  public void close() {
    answers.close();
  }
}
