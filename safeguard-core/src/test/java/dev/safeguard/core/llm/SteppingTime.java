package dev.safeguard.core.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when someone waits or says so. */
final class SteppingTime implements Waiting {
  final List<Duration> pauses = new ArrayList<>();

  /** Near the end of the range, so that it runs over. */
  private long now = Long.MAX_VALUE - 1000;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void pause(Duration duration) {
    pauses.add(duration);
    pass(duration);
  }

  /** The middle, which leaves delays as they are. */
  @Override
  public double random() {
    return 0.5;
  }

  void pass(Duration duration) {
    now += duration.toNanos();
  }
}
