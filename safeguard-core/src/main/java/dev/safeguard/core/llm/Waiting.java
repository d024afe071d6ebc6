package dev.safeguard.core.llm;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time that passes, and waiting for it; tests pass their own. */
interface Waiting {

  /** The machine's. */
  Waiting REAL =
      new Waiting() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }

        @Override
        public double random() {
          return ThreadLocalRandom.current().nextDouble();
        }
      };

  /** Nanoseconds since a moment that never changes. */
  long nanoTime();

  /** Waits. */
  void pause(Duration duration) throws InterruptedException;

  /** A number from 0 to 1 by which who waits at the same time does not go on at the same time. */
  double random();
}
