package dev.safeguard.bench.command;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this JVM holds at one moment.
 *
 * @param heapBytes what is left of the heap after a full collection
 * @param threads live threads
 * @param handles open files and sockets; 0 where the system does not tell
 */
public record Usage(long heapBytes, int threads, long handles) {

  /** Collects, and looks. Takes as long as a full collection. */
  public static Usage now() {
    // Twice, since the first may only find what references and cleaners let go.
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    long handles =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    return new Usage(heap, threads, handles);
  }

  /** The heap in MB of 2<sup>20</sup> bytes. */
  public double heapMegabytes() {
    return heapBytes / (double) (1 << 20);
  }
}
