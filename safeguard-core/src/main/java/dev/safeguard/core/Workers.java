package dev.safeguard.core;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one pipeline: some for records, unless the host brings its own, and others for LLM
 * calls, which only wait. Threads are daemons, start when first needed and end after a minute
 * without work.
 */
final class Workers implements AutoCloseable {
  private static final int IDLE_SECONDS = 60;
  private static final int MOST_THREADS = 1_000;

  private final @Nullable Executor given;
  private final int parallelism;
  private final int calls;
  private @Nullable ExecutorService records;
  private @Nullable ExecutorService llm;

  /**
   * @param calls the most LLM calls at once, whoever asks: a host has threads of its own too
   */
  Workers(@Nullable Executor given, int parallelism, int calls) {
    this.given = given;
    this.parallelism = parallelism;
    this.calls = Math.min(calls, MOST_THREADS);
  }

  synchronized Executor forRecords() {
    if (given != null) {
      return given;
    }
    if (records == null) {
      records = pool("safeguard-records-", parallelism);
    }
    return records;
  }

  /** As many threads as there may be calls in flight; they come with the calls and go when idle. */
  synchronized Executor forLlm() {
    if (llm == null) {
      llm = pool("safeguard-llm-", calls);
    }
    return llm;
  }

  private static ExecutorService pool(String prefix, int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named(prefix));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return body -> {
      Thread thread = new Thread(body, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Stops the threads and interrupts what is in work. */
  @Override
  public synchronized void close() {
    if (records != null) {
      records.shutdownNow();
    }
    if (llm != null) {
      llm.shutdownNow();
    }
  }
}
