package dev.safeguard.bench.school;

import java.util.List;

/**
 * What there is to choose from, and how often each is chosen.
 *
 * @param values the values
 * @param weights a weight for each, not negative, of any positive sum
 */
record Mix<T>(List<T> values, List<Double> weights) {

  Mix {
    values = List.copyOf(values);
    weights = List.copyOf(weights);
    if (values.size() != weights.size()) {
      throw new IllegalArgumentException("each value needs a weight");
    }
  }

  /** One of the values. */
  T draw(Draws draws) {
    double left = draws.uniform() * sum();
    int last = values.size() - 1;
    for (int i = 0; i < last; i++) {
      left -= weights.get(i);
      if (left < 0) {
        return values.get(i);
      }
    }
    return values.get(last);
  }

  /**
   * A pupil's own mix: Dirichlet around this one.
   *
   * @param likeness sum of the Dirichlet's parameters; the lower, the fewer values a pupil's own
   *     mix is made of
   */
  Mix<T> own(double likeness, Draws draws) {
    double sum = sum();
    return new Mix<>(
        values, weights.stream().map(weight -> draws.gamma(likeness * weight / sum)).toList());
  }

  /** The value that is chosen most often. */
  T usual() {
    int most = 0;
    for (int i = 1; i < weights.size(); i++) {
      most = weights.get(i) > weights.get(most) ? i : most;
    }
    return values.get(most);
  }

  private double sum() {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
