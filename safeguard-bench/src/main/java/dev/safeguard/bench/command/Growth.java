package dev.safeguard.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Whether what a JVM holds grows over a run: the median of the last third of the looks beside that
 * of the first third. The first look of all, before the JVM is warm, belongs to neither if there
 * are more than three.
 */
public final class Growth {
  private static final int LEAST_LOOKS = 3;
  private static final double HEAP = 1.1;
  private static final long HEAP_BYTES = 8L << 20;
  private static final int OTHERS = 2;

  private final List<Usage> looks = new ArrayList<>();

  /** Adds a look. */
  public void add(Usage usage) {
    looks.add(usage);
  }

  /**
   * What grows: heap by more than a tenth and 8 MB, threads or handles by more than two.
   *
   * @throws IllegalStateException if there are fewer than three looks
   */
  public List<String> found() {
    if (looks.size() < LEAST_LOOKS) {
      throw new IllegalStateException("growth needs at least three looks");
    }
    List<String> found = new ArrayList<>();
    long before = first(Usage::heapBytes);
    long after = last(Usage::heapBytes);
    if (after > before * HEAP && after > before + HEAP_BYTES) {
      found.add("heap");
    }
    if (last(Usage::threads) > first(Usage::threads) + OTHERS) {
      found.add("threads");
    }
    if (last(Usage::handles) > first(Usage::handles) + OTHERS) {
      found.add("handles");
    }
    return found;
  }

  /** A line for each look. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder("heap MB, threads, handles:");
    for (Usage look : looks) {
      lines.append(
          String.format(
              Locale.ROOT,
              " (%.1f, %d, %d)",
              look.heapMegabytes(),
              look.threads(),
              look.handles()));
    }
    return lines.toString();
  }

  private long first(ToLongFunction<Usage> what) {
    int from = looks.size() > LEAST_LOOKS ? 1 : 0;
    return median(looks.subList(from, from + looks.size() / LEAST_LOOKS), what);
  }

  private long last(ToLongFunction<Usage> what) {
    return median(looks.subList(looks.size() - looks.size() / LEAST_LOOKS, looks.size()), what);
  }

  private static long median(List<Usage> part, ToLongFunction<Usage> what) {
    long[] values = part.stream().mapToLong(what).sorted().toArray();
    return values[values.length / 2];
  }
}
