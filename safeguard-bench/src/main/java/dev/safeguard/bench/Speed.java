package dev.safeguard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many characters a redactor takes in a second, on one thread, warm. */
final class Speed {
  private static final int SLICES = 5;
  private static final int MOST_CHARACTERS = 100_000;

  /**
   * The median of five slices, after as long a time to warm up; NaN if there is no time.
   *
   * @param texts of which the first 100,000 characters are taken again and again
   */
  static double charactersASecond(Redactor redactor, List<String> texts, Duration time) {
    if (time.isZero()) {
      return Double.NaN;
    }
    List<String> sample = sample(texts);
    long slice = time.toNanos() / SLICES;
    for (int i = 0; i < SLICES; i++) {
      measure(redactor, sample, slice);
    }
    double[] speeds = new double[SLICES];
    for (int i = 0; i < SLICES; i++) {
      speeds[i] = measure(redactor, sample, slice);
    }
    Arrays.sort(speeds);
    return speeds[SLICES / 2];
  }

  private static double measure(Redactor redactor, List<String> sample, long nanos) {
    long characters = 0;
    long start = System.nanoTime();
    long taken;
    do {
      redactor.redact(sample);
      characters += sample.stream().mapToLong(String::length).sum();
      taken = System.nanoTime() - start;
    } while (taken < nanos);
    return characters * 1e9 / taken;
  }

  private static List<String> sample(List<String> texts) {
    List<String> sample = new ArrayList<>();
    int characters = 0;
    for (String text : texts) {
      if (characters >= MOST_CHARACTERS) {
        break;
      }
      sample.add(text);
      characters += text.length();
    }
    return sample;
  }

  private Speed() {}
}
