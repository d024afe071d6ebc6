package dev.safeguard.bench.load;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies from 1 µs to an hour, to three digits. Safe for concurrent use. */
final class Latencies {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9};

  private final Histogram micros = new ConcurrentHistogram(TimeUnit.HOURS.toMicros(1), 3);

  void record(long nanos) {
    long value = TimeUnit.NANOSECONDS.toMicros(nanos);
    micros.recordValue(Math.max(0, Math.min(value, micros.getHighestTrackableValue())));
  }

  long count() {
    return micros.getTotalCount();
  }

  /** In milliseconds. */
  double percentile(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  /** One line. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("ms:");
    for (double percentile : PERCENTILES) {
      line.append(
          String.format(
              Locale.ROOT,
              " p%s %.1f",
              percentile % 1 == 0
                  ? Integer.toString((int) percentile)
                  : Double.toString(percentile),
              percentile(percentile)));
    }
    return line.append(String.format(Locale.ROOT, " most %.1f", micros.getMaxValue() / 1e3))
        .toString();
  }
}
