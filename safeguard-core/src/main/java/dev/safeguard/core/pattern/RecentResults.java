package dev.safeguard.core.pattern;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a pupil's results of the last school days lie below the others: Student's test of their
 * difference within each subject and scale, by analysis of covariance (Fisher 1932). So a recent
 * result is held against its own subject's others alone, however the subjects are mixed before and
 * now, and all of them share one scatter. Results count as no further from their median than
 * {@value #FURTHEST} of their units, so that one that went wrong decides nothing.
 *
 * <p>With x = 1 for a recent result and 0 for another, y its deviation, and sums of squares and
 * products about the means of each group, the difference is S<sub>xy</sub> / S<sub>xx</sub> and
 * what is left S<sub>yy</sub> − S<sub>xy</sub>² / S<sub>xx</sub>, of as many degrees of freedom as
 * there are results less groups less differences.
 */
final class RecentResults {
  private static final double FURTHEST = 4;
  private static final int LEAST_RECENT = 3;
  private static final int LEAST_BEFORE = 4;
  private static final int LEAST_FREE = 3;

  /** What results scatter at least, in their units, however much alike they were. */
  private static final double LEAST_VARIANCE = 0.25;

  private final ComparableResults results;
  private final int[] now;
  private final double[] xx;
  private final double[] xy;
  private int recent;
  private int free;
  private double sumXx;
  private double sumXy;
  private double sumYy;

  /**
   * @param window in school days
   */
  RecentResults(ComparableResults results, int window) {
    this.results = results;
    now = new int[results.groups()];
    xx = new double[now.length];
    xy = new double[now.length];
    // Until all are added the sums of a group stand where what is made of them will.
    for (int i = 0; i < results.size(); i++) {
      int group = results.group(i);
      double y = Math.max(-FURTHEST, Math.min(FURTHEST, results.deviation(i)));
      xx[group] += y;
      sumYy += y * y;
      if (results.day(i) < window) {
        xy[group] += y;
        now[group]++;
        recent++;
      }
    }
    free = results.size() - 1;
    free -= now.length;
    for (int group = 0; group < now.length; group++) {
      double of = results.sizeOf(group);
      double sum = xx[group];
      sumYy -= sum * sum / of;
      xx[group] = now[group] * (of - now[group]) / of;
      xy[group] -= now[group] * sum / of;
      sumXx += xx[group];
      sumXy += xy[group];
    }
  }

  /** Student's t of all results; infinite where there are too few. */
  double all() {
    return recent < LEAST_RECENT
            || results.size() - recent < LEAST_BEFORE
            || free < LEAST_FREE
            || sumXx == 0
        ? Double.POSITIVE_INFINITY
        : t(sumXy / sumXx, 1 / sumXx, sumYy - sumXy * sumXy / sumXx, free);
  }

  /**
   * Student's t of one subject's difference less that of the others; against the subject's own past
   * alone where the others have no recent result. Infinite where there are too few.
   */
  double against(int subject) {
    int own = 0;
    for (int group = 0; group < now.length; group++) {
      own += results.subjectOf(group) == subject ? now[group] : 0;
    }
    double ownXx = ofSubject(xx, subject);
    if (own < LEAST_RECENT
        || results.count(subject) - own < LEAST_BEFORE
        || free - 1 < LEAST_FREE
        || ownXx == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double ownXy = ofSubject(xy, subject);
    double left = sumYy - ownXy * ownXy / ownXx;
    double othersXx = sumXx - ownXx;
    if (!isSome(othersXx)) {
      return t(ownXy / ownXx, 1 / ownXx, left, free);
    }
    double othersXy = sumXy - ownXy;
    return t(
        ownXy / ownXx - othersXy / othersXx,
        1 / ownXx + 1 / othersXx,
        left - othersXy * othersXy / othersXx,
        free - 1);
  }

  private double ofSubject(double[] byGroup, int subject) {
    double sum = 0;
    for (int group = 0; group < byGroup.length; group++) {
      sum += results.subjectOf(group) == subject ? byGroup[group] : 0;
    }
    return sum;
  }

  private static boolean isSome(double sum) {
    return sum > 1e-9;
  }

  private static double t(double difference, double perVariance, double left, int free) {
    return difference / Math.sqrt(perVariance * Math.max(LEAST_VARIANCE, left / free));
  }

  /** Whether so low a t may have a chance below a level: a normal one, which is lower, has. */
  boolean mayBeBelow(double t, double level) {
    return Randomisation.tail(-t, 1) <= level;
  }

  /** The chance of a t as low, of all results where the subject is negative. */
  double chance(double t, int subject) {
    boolean others = subject >= 0 && isSome(sumXx - ofSubject(xx, subject));
    return TDistribution.of(others ? free - 1 : free).cumulativeProbability(t);
  }

  /** How far the recent results lie below the others of their subject, in standard deviations. */
  double drop(int subject) {
    double ofXx = subject < 0 ? sumXx : ofSubject(xx, subject);
    double ofXy = subject < 0 ? sumXy : ofSubject(xy, subject);
    double left = Math.max(LEAST_VARIANCE, (sumYy - sumXy * sumXy / sumXx) / free);
    return -ofXy / ofXx / Math.sqrt(left);
  }
}
