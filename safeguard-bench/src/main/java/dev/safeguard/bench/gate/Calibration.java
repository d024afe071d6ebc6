package dev.safeguard.bench.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The unit of the gate's ratios: some tens of microseconds of what the library's work is made of,
 * by the JDK alone. It must never change: every stored baseline is in its terms.
 */
final class Calibration {
  private static final int NUMBERS = 256;
  private static final int WORDS = 128;

  private final long[] numbers = new SplittableRandom(1).longs(NUMBERS).toArray();
  private int turn;

  long once() {
    turn++;
    long[] sorted = numbers.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Long.rotateLeft(sorted[i] * 0x9E3779B97F4A7C15L, turn);
    }
    Arrays.sort(sorted);
    Map<String, Long> words = new HashMap<>();
    for (int i = 0; i < WORDS; i++) {
      words.merge(Long.toString(sorted[i] & 0xFFF, 32), sorted[i], Long::sum);
    }
    StringBuilder text = new StringBuilder();
    words.forEach((word, value) -> text.append(word).append(value.longValue() & 7));
    return text.toString().hashCode() ^ sorted[NUMBERS / 2];
  }
}
