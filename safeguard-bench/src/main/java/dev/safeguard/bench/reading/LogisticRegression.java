package dev.safeguard.bench.reading;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Fits {@code P(y) = 1 / (1 + exp(-(bias + w·x)))} with a quadratic penalty on the weights, by the
 * limited-memory method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal 1980), with steps halved
 * until the loss falls enough (Armijo 1966). Deterministic.
 */
final class LogisticRegression {
  private static final int MOST_STEPS = 300;
  private static final int MEMORY = 10;
  private static final double ENOUGH = 1e-4;

  /** A gradient so small, beside the first, ends it. */
  private static final double SMALL = 1e-5;

  /** A row: which features it has, and how much of each. */
  static final class Row {
    private final int[] features;
    private final double[] values;
    private final boolean positive;

    Row(int[] features, double[] values, boolean positive) {
      this.features = features;
      this.values = values;
      this.positive = positive;
    }
  }

  final double[] weights;
  double bias;

  private LogisticRegression(int features) {
    weights = new double[features];
  }

  /**
   * Fits it.
   *
   * @param cost how much a row weighs against the penalty of half the sum of squared weights
   */
  static LogisticRegression fit(List<Row> rows, int features, double cost) {
    LogisticRegression fitted = new LogisticRegression(features + 1);
    double[] w = fitted.weights;
    double[] gradient = new double[w.length];
    double loss = gradient(rows, w, cost, gradient);
    double end = SMALL * Math.sqrt(dot(gradient, gradient));
    Deque<double[][]> past = new ArrayDeque<>();
    for (int i = 0; i < MOST_STEPS && Math.sqrt(dot(gradient, gradient)) > end; i++) {
      double[] direction = direction(gradient, past);
      double slope = dot(gradient, direction);
      double step = past.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double[] moved = new double[w.length];
      double[] then = new double[w.length];
      double lower = Double.POSITIVE_INFINITY;
      // The first step is short where there are many rows, so what is too short is told by it.
      double least = SMALL * step;
      for (; step > least && !(lower <= loss + ENOUGH * step * slope); step /= 2) {
        for (int f = 0; f < w.length; f++) {
          moved[f] = w[f] + step * direction[f];
        }
        lower = gradient(rows, moved, cost, then);
      }
      if (lower > loss) {
        break;
      }
      double[][] pair = {difference(moved, w), difference(then, gradient)};
      if (dot(pair[0], pair[1]) > 0) {
        past.addLast(pair);
        if (past.size() > MEMORY) {
          past.removeFirst();
        }
      }
      System.arraycopy(moved, 0, w, 0, w.length);
      gradient = then;
      loss = lower;
    }
    fitted.bias = w[features];
    return fitted;
  }

  /** Where to go: minus the gradient, bent by the curvature of the last steps. */
  private static double[] direction(double[] gradient, Deque<double[][]> past) {
    double[] q = gradient.clone();
    double[] alphas = new double[past.size()];
    int i = past.size();
    for (Iterator<double[][]> back = past.descendingIterator(); back.hasNext(); ) {
      double[][] pair = back.next();
      alphas[--i] = dot(pair[0], q) / dot(pair[0], pair[1]);
      add(q, -alphas[i], pair[1]);
    }
    if (!past.isEmpty()) {
      double[][] last = past.getLast();
      double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
      for (int f = 0; f < q.length; f++) {
        q[f] *= scale;
      }
    }
    for (double[][] pair : past) {
      double beta = dot(pair[1], q) / dot(pair[0], pair[1]);
      add(q, alphas[i++] - beta, pair[0]);
    }
    for (int f = 0; f < q.length; f++) {
      q[f] = -q[f];
    }
    return q;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * more[i];
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] c = a.clone();
    add(c, -1, b);
    return c;
  }

  /** Puts the gradient into an array; returns the loss. */
  private static double gradient(List<Row> rows, double[] w, double cost, double[] gradient) {
    int bias = w.length - 1;
    double loss = 0;
    Arrays.fill(gradient, 0);
    for (Row row : rows) {
      double score = w[bias];
      for (int i = 0; i < row.features.length; i++) {
        score += w[row.features[i]] * row.values[i];
      }
      double margin = row.positive ? score : -score;
      loss += cost * StrictMath.log1p(StrictMath.exp(-margin));
      double pull = -cost / (1 + StrictMath.exp(margin)) * (row.positive ? 1 : -1);
      for (int i = 0; i < row.features.length; i++) {
        gradient[row.features[i]] += pull * row.values[i];
      }
      gradient[bias] += pull;
    }
    for (int f = 0; f < bias; f++) {
      gradient[f] += w[f];
      loss += w[f] * w[f] / 2;
    }
    return loss;
  }
}
