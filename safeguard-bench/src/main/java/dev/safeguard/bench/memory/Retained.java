package dev.safeguard.bench.memory;

import dev.safeguard.bench.command.Usage;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/**
 * What an object keeps on the heap: what is left after full collections, before it was made and
 * while it is held.
 *
 * @param <T> of the object
 * @param held the object
 * @param bytes what it keeps, with all that only it reaches
 */
record Retained<T>(T held, long bytes) {

  /** Makes it. What making it loads or caches for good is counted with it; make one before. */
  static <T> Retained<T> of(Supplier<T> maker) {
    long before = Usage.now().heapBytes();
    T held = maker.get();
    try {
      return new Retained<>(held, Usage.now().heapBytes() - before);
    } finally {
      Reference.reachabilityFence(held);
    }
  }
}
