package dev.safeguard.example.school;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded chance. {@link Random} is specified to the bit, so every JDK throws the same. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** 0 to {@code below} − 1. */
  int number(int below) {
    return random.nextInt(below);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> List<T> shuffled(List<T> of) {
    List<T> all = new ArrayList<>(of);
    for (int i = all.size() - 1; i > 0; i--) {
      T last = all.get(i);
      int other = random.nextInt(i + 1);
      all.set(i, all.get(other));
      all.set(other, last);
    }
    return all;
  }

  /** A time within the school day, to five minutes. */
  LocalTime schoolTime() {
    return LocalTime.of(8, 50).plusMinutes(5L * random.nextInt(74));
  }
}
