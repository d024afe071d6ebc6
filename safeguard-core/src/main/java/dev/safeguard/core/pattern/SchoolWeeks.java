package dev.safeguard.core.pattern;

import dev.safeguard.api.pattern.UsualRate;
import org.jspecify.annotations.Nullable;

/**
 * Counts of something by school week, back from the as-of date: a week is five school days, so that
 * no holiday looks like an improvement. What lies before the last full week is left out.
 */
final class SchoolWeeks {
  /** School days in a week. */
  static final int LENGTH = 5;

  /** The longest past that counts as recent. */
  static final int LONGEST = 6;

  /** Numbers of weeks that are looked at as the recent past. */
  private static final int[] WINDOWS = {2, 3, 4, LONGEST};

  /** Below so many weeks of past a pupil's own weeks cannot be told from chance. */
  private static final int LEAST_BEFORE = 4;

  /**
   * The windows lie in each other, so looking at four of them finds by chance little more than at
   * two that have nothing in common.
   */
  static final double LOOKS = 2.5;

  /** Incidents for each cause, as several of one lesson are. */
  private static final double SAME_CAUSE = 1.1;

  /** How alike a pupil's usual weeks are, as the shape of a gamma distribution: hardly. */
  private static final double USUAL_SHAPE = 1.5;

  private static final int USUAL_WEEKS = 10;

  private final int[] counts;

  /** By week, which share of it the pupil was expected; null for all of each. */
  private final double @Nullable [] expected;

  /**
   * What was found in the window where it is clearest.
   *
   * @param p corrected for having looked at several windows
   * @param weeks of the window; 0 if there was too little to look at
   * @param recent count in it
   * @param before count before it
   * @param exposure weeks in it for which the pupil was expected
   * @param exposureBefore the same before it
   */
  record Change(
      double p, int weeks, int recent, int before, double exposure, double exposureBefore) {
    static final Change NONE = new Change(1, 0, 0, 0, 0, 0);

    /** How many times as much in a week as before. */
    double ratio() {
      return ((recent + 0.5) / exposure) / ((before + 0.5) / exposureBefore);
    }

    Change withP(double corrected) {
      return new Change(corrected, weeks, recent, before, exposure, exposureBefore);
    }

    /** School days of the window. */
    int schoolDays() {
      return weeks * LENGTH;
    }
  }

  SchoolWeeks(int schoolDays) {
    this(schoolDays, null);
  }

  /**
   * Weeks of which a pupil was expected for a share only, as on a part-time timetable; heeded where
   * rates are compared.
   */
  SchoolWeeks(int schoolDays, double @Nullable [] expected) {
    this.counts = new int[schoolDays / LENGTH];
    this.expected = expected;
  }

  /** For how many of the weeks from one up to another the pupil was expected. */
  double exposure(int from, int to) {
    if (expected == null) {
      return to - from;
    }
    double sum = 0;
    for (int week = from; week < to; week++) {
      sum += expected[week];
    }
    return sum;
  }

  void add(int schoolDaysBefore, int count) {
    int week = schoolDaysBefore / LENGTH;
    if (week < counts.length) {
      counts[week] += count;
    }
  }

  /** By the rates before and usual ones, counts divided by how much the weeks before vary. */
  private double rate(int window, int recent, int before, UsualRate usual) {
    double clumping = clumping(window, counts.length);
    double now = exposure(0, window);
    double earlier = exposure(window, counts.length);
    double expected = (usual.shape() + before / clumping) * now / (usual.rate() + earlier);
    // No more than expected has a chance above three in ten, of which nothing is made.
    return recent / clumping <= expected
        ? 1
        : ExactTests.gammaPoissonAtLeast(
            recent / clumping, now, before / clumping, earlier, usual.shape(), usual.rate());
  }

  /**
   * How far a count lies above what the rates before and usual ones let expect, as the deviance of
   * its negative binomial distribution; 0 if it does not. Tells in which window the chance is
   * smallest without asking for each.
   */
  private double deviance(int window, int recent, int before, UsualRate usual) {
    double clumping = clumping(window, counts.length);
    double now = exposure(0, window);
    double known = usual.shape() + before / clumping;
    double expected = known * now / (usual.rate() + exposure(window, counts.length));
    double count = recent / clumping;
    return count <= expected
        ? 0
        : count * Math.log(count / expected)
            - (count + known) * Math.log((count + known) / (expected + known));
  }

  /** The chance that the last three, four or six weeks, times two, hold so little. */
  double decrease() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    if (most == 0) {
      return 1;
    }
    int[] missing = new int[counts.length];
    for (int week = 0; week < counts.length; week++) {
      missing[week] = most - counts[week];
    }
    double best = 1;
    for (int k = 1; k < WINDOWS.length; k++) {
      int window = WINDOWS[k];
      if (counts.length - window >= LEAST_BEFORE) {
        int sum = 0;
        for (int week = 0; week < window; week++) {
          sum += missing[week];
        }
        double p = Randomisation.sumAtLeast(missing, missing.length, window, sum);
        best = Math.min(best, 2 * p);
      }
    }
    return Math.min(1, best);
  }

  /**
   * How many times more some weeks vary than even spreading would have them, at least 1. Of few
   * weeks the index of dispersion (Fisher 1925) says little: it is shrunk towards the usual one of
   * weeks with that mean m, which is {@value #SAME_CAUSE} + m / {@value #USUAL_SHAPE} as of a
   * negative binomial distribution, with the weight of {@value #USUAL_WEEKS} weeks. Where there was
   * nothing nothing is known to come in clumps.
   */
  double clumping(int from, int to) {
    double sum = 0;
    double squares = 0;
    for (int week = from; week < to; week++) {
      sum += counts[week];
      squares += (double) counts[week] * counts[week];
    }
    int weeks = to - from;
    if (weeks < 2 || sum == 0) {
      return 1;
    }
    double mean = sum / weeks;
    double own = (squares - sum * mean) / mean;
    double usual = USUAL_WEEKS * (SAME_CAUSE + mean / USUAL_SHAPE);
    return Math.max(1, (own + usual) / (weeks - 1 + USUAL_WEEKS));
  }

  /**
   * Since how many weeks the rate is higher, where it rose once: the maximum likelihood estimate of
   * the change point of a Poisson sequence (Hinkley 1970; Raftery and Akman 1986), of a rise within
   * the weeks that are looked at as the recent past. The latest where several are as likely.
   *
   * @return from 1 to the longest window, or 0 if no such weeks hold more than those before
   */
  int weeksSinceRise() {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    int longest = Math.min(LONGEST, counts.length - LEAST_BEFORE);
    int recent = 0;
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int weeks = 1; weeks <= longest; weeks++) {
      recent += counts[weeks - 1];
      double now = exposure(0, weeks);
      double before = exposure(weeks, counts.length);
      double likelihood = ofRate(recent, now) + ofRate(all - recent, before);
      if (recent * before > (all - recent) * now && likelihood > highest) {
        highest = likelihood;
        best = weeks;
      }
    }
    return best;
  }

  /** The logarithm of the likelihood of a count at its own rate, up to what all have in common. */
  private static double ofRate(int count, double weeks) {
    return count == 0 ? 0 : count * Math.log(count / weeks);
  }

  /** Of the last weeks. */
  int within(int weeks) {
    int sum = 0;
    for (int week = 0; week < weeks; week++) {
      sum += counts[week];
    }
    return sum;
  }

  int size() {
    return counts.length;
  }

  /** The most recent week is 0. */
  int count(int week) {
    return counts[week];
  }

  /**
   * Whether the last weeks hold more than others of the pupil's own would by chance: {@link
   * Randomisation#sumAtLeast} for the last two, three, four and six weeks, times {@link #LOOKS}.
   *
   * @param least fewest recent ones that are looked at
   */
  Change increase(int least) {
    return clearest(least, null);
  }

  /**
   * The same by rates: {@link ExactTests#gammaPoissonAtLeast} of the window that stands out most,
   * so that a short or empty past is told beside what is usual.
   */
  Change increase(int least, UsualRate usual) {
    return clearest(least, usual);
  }

  private Change clearest(int least, @Nullable UsualRate usual) {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    double lowest = 1;
    double clearest = 0;
    int best = 0;
    int bestRecent = 0;
    int recent = 0;
    int from = 0;
    for (int window : WINDOWS) {
      int weeksBefore = counts.length - window;
      if (weeksBefore < LEAST_BEFORE) {
        break;
      }
      for (; from < window; from++) {
        recent += counts[from];
      }
      int before = all - recent;
      if (recent < least
          || recent * exposure(window, counts.length) <= before * exposure(0, window)) {
        continue;
      }
      if (usual != null) {
        double deviance = deviance(window, recent, before, usual);
        if (deviance > clearest) {
          clearest = deviance;
          best = window;
          bestRecent = recent;
        }
      } else {
        double p = Randomisation.sumAtLeast(counts, counts.length, window, recent);
        if (best == 0 || p < lowest) {
          lowest = p;
          best = window;
          bestRecent = recent;
        }
      }
    }
    if (best == 0) {
      return Change.NONE;
    }
    double p = usual == null ? lowest : rate(best, bestRecent, all - bestRecent, usual);
    return new Change(
        Math.min(1, LOOKS * p),
        best,
        bestRecent,
        all - bestRecent,
        exposure(0, best),
        exposure(best, counts.length));
  }
}
