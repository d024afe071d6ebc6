package dev.safeguard.api.record;

import org.jspecify.annotations.Nullable;

/** Bounds that several record types share. */
final class Limits {
  static void severity(@Nullable Integer severity) {
    if (severity != null && (severity < 1 || severity > 5)) {
      throw new IllegalArgumentException("severity must be 1 to 5");
    }
  }

  private Limits() {}
}
