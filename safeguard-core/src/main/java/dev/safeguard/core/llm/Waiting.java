package dev.safeguard.core.llm;

import java.time.Duration;
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
      };

  /** Nanoseconds since a moment that never changes. */
  long nanoTime();

  /** Waits. */
  void pause(Duration duration) throws InterruptedException;
}
