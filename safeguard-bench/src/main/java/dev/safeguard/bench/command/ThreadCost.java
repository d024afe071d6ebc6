package dev.safeguard.bench.command;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this thread has cost so far: processor time, which other work on the machine adds little to,
 * and bytes, which it adds nothing to.
 *
 * @param cpuNanos processor time
 * @param bytes allocated on the heap
 */
public record ThreadCost(long cpuNanos, long bytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Up to now. */
  public static ThreadCost soFar() {
    return new ThreadCost(
        THREADS.getCurrentThreadCpuTime(),
        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
  }

  /** Since an earlier moment. */
  public ThreadCost since(ThreadCost start) {
    return new ThreadCost(cpuNanos - start.cpuNanos, bytes - start.bytes);
  }
}
