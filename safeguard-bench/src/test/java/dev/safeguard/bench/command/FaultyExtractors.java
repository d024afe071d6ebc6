package dev.safeguard.bench.command;

import dev.safeguard.api.stage.PatternExtractor;

/** Stages 2 that fail, to see that whoever is lost by them is told. */
public final class FaultyExtractors {
  /** Throws an exception, which fails the pupil. */
  public static final PatternExtractor FAILING =
      (record, calendar) -> {
        throw new IllegalStateException("simulated");
      };

  /** Throws an error, which takes its thread with it. */
  public static final PatternExtractor FATAL =
      (record, calendar) -> {
        throw new AssertionError("simulated");
      };

  private FaultyExtractors() {}
}
