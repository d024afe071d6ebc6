package dev.safeguard.bench.school;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * So many of so many.
 *
 * @param hits how many, at most {@code of}
 * @param of of how many
 */
record Proportion(int hits, int of) {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** Those of whom it holds. */
  static <T> Proportion of(Collection<T> all, Predicate<T> holds) {
    return new Proportion((int) all.stream().filter(holds).count(), all.size());
  }

  /** The share; not a number of none. */
  double share() {
    return (double) hits / of;
  }

  /** Lower end of the 95 % interval of Wilson (1927). */
  double low() {
    return hits == 0 ? 0 : centre() - half();
  }

  /** Upper end of it. */
  double high() {
    return hits == of ? 1 : centre() + half();
  }

  private double centre() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double half() {
    double variance = (double) hits * (of - hits) / of + Z * Z / 4;
    return Z / (of + Z * Z) * Math.sqrt(variance);
  }

  /** The share in per cent. */
  String percent() {
    return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share());
  }

  /** The share in per cent with its interval. */
  String percentWithin() {
    return of == 0
        ? "-"
        : String.format(Locale.ROOT, "%.1f [%.1f, %.1f]", 100 * share(), 100 * low(), 100 * high());
  }
}
