package dev.safeguard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many characters a redactor takes in a second, on one thread, warm. */
final class Speed {
  private static final int SLICES = 5;
  private static final int MOST_SLICES_TO_WARM_UP = 50;
  private static final double FASTER = 1.05;
  private static final int MOST_CHARACTERS = 100_000;

  /**
   * The median of five slices once it is warm; NaN if there is no time. The JVM takes seconds to
   * compile so much code, and several times as long beside other work, so that it is warm when it
   * gets no faster for as long as is measured, or after ten times that.
   *
   * @param texts of which the first 100,000 characters are taken again and again
   */
  static double charactersASecond(Redactor redactor, List<String> texts, Duration time) {
    if (time.isZero()) {
      return Double.NaN;
    }
    List<String> sample = sample(texts);
    long slice = time.toNanos() / SLICES;
    warmUp(redactor, sample, slice);
    double[] speeds = new double[SLICES];
    for (int i = 0; i < SLICES; i++) {
      speeds[i] = measure(redactor, sample, slice);
    }
    Arrays.sort(speeds);
    return speeds[SLICES / 2];
  }

  private static void warmUp(Redactor redactor, List<String> sample, long slice) {
    double best = 0;
    int noFaster = 0;
    for (int i = 0; i < MOST_SLICES_TO_WARM_UP && noFaster < SLICES; i++) {
      double speed = measure(redactor, sample, slice);
      noFaster = speed > best * FASTER ? 0 : noFaster + 1;
      best = Math.max(best, speed);
    }
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
