package dev.safeguard.core.pattern;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pupil's results fall below the pupil's own level.
 *
 * <p>{@code decline}: H₀ the recent results are a draw from all; Mann and Whitney's test ({@link
 * Randomisation#ranksFromHighest}) of the last four, six and nine school weeks, times three. Each
 * result is first set against the pupil's own median of its subject and scale and divided by how
 * far such results lie from it (median absolute deviation), so that marks, levels, easy and hard
 * subjects can be ranked together. A fall that takes the whole year leaves the recent results
 * little below the others, so the trend is asked for too: H₀ of each subject and scale any order in
 * time is as likely ({@link MannKendall}), times two. The clearer of the two counts. The same for
 * one subject alone, which shares the false alarms.
 */
final class AcademicChanges {
  static final int QUESTIONS = 2;
  private static final int[] WINDOWS = {20, 30, 45};
  private static final int LEAST_RECENT = 3;
  private static final int LEAST_BEFORE = 5;
  private static final int SEVERITY = 2;

  /** The recent results and the trend; looking at both finds hardly more than at one. */
  private static final int SORTS = 2;

  private static final int LEAST_IN_TREND = 6;

  /** School days within which the last result lies of a trend up to now. */
  private static final int STILL = 30;

  /** A trend that falls less, in deviations from the start to the end, is none that matters. */
  private static final double LEAST_FALL = 2;

  /** A level as a mark: a quarter of the scale for each step. */
  private static final double PER_LEVEL = 25;

  /** So far results lie apart that hardly differ. */
  private static final double LEAST_DEVIATION = 3;

  private static final PatternCode DECLINING = PatternCode.of(PatternFamily.ACADEMIC_DECLINE);
  private static final SubjectCode[] SUBJECTS = SubjectCode.values();

  private final Span span;
  private final List<Pattern> found;
  private final AssessmentEvent[] results;
  private final double[] values;
  private final int[] days;

  /** By result: subject and scale. */
  private final int[] groups;

  private final @Nullable MannKendall[] trends = new MannKendall[SUBJECTS.length];
  private int size;

  private AcademicChanges(List<AssessmentEvent> all, Span span, List<Pattern> found) {
    this.span = span;
    this.found = found;
    results = new AssessmentEvent[all.size()];
    values = new double[all.size()];
    days = new int[all.size()];
    groups = new int[all.size()];
    int[] sizes = new int[2 * SUBJECTS.length];
    for (int i = 0; i < all.size(); i++) {
      AssessmentEvent result = all.get(i);
      boolean marked = !Double.isNaN(result.percent());
      PerformanceLevel level = result.level();
      if (!span.covers(result.daysBefore()) || (!marked && level == null)) {
        continue;
      }
      results[size] = result;
      values[size] = marked || level == null ? result.percent() : PER_LEVEL * level.ordinal();
      days[size] = span.schoolDaysAfter(result.daysBefore());
      groups[size] = 2 * result.subject().ordinal() + (marked ? 1 : 0);
      sizes[groups[size]]++;
      size++;
    }
    for (int group = 0; group < sizes.length; group++) {
      if (sizes[group] > 0) {
        standardise(group, sizes[group]);
      }
    }
  }

  private void standardise(int group, int members) {
    double[] some = new double[members];
    int[] times = new int[members];
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (groups[i] == group) {
        some[at] = values[i];
        times[at++] = days[i];
      }
    }
    MannKendall trend = trends[group / 2];
    if (trend == null) {
      trend = new MannKendall();
      trends[group / 2] = trend;
    }
    double[] sorted = some.clone();
    Arrays.sort(sorted);
    trend.add(some, sorted, times);
    double median = median(sorted);
    for (int i = 0; i < members; i++) {
      some[i] = Math.abs(some[i] - median);
    }
    Arrays.sort(some);
    double deviation = Math.max(LEAST_DEVIATION, median(some));
    for (int i = 0; i < size; i++) {
      if (groups[i] == group) {
        values[i] = (values[i] - median) / deviation;
      }
    }
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /**
   * Looks for a decline of all results, and of one subject against the pupil's own past in it; the
   * chance of the clearest, not a number if there is too little.
   */
  static double find(
      List<AssessmentEvent> all, Span span, FalseAlarms alarms, List<Pattern> found) {
    AcademicChanges changes = new AcademicChanges(all, span, found);
    double level = alarms.level(QUESTIONS);
    boolean[] those = new boolean[changes.size];
    Arrays.fill(those, true);
    MannKendall trend = new MannKendall();
    for (MannKendall ofSubject : changes.trends) {
      if (ofSubject != null) {
        trend.addAll(ofSubject);
      }
    }
    double p = changes.decline(those, changes.size, trend, DECLINING, 1, level);
    if (changes.size > 0) {
      changes.subjects(those, level);
    }
    return p;
  }

  private void subjects(boolean[] those, double level) {
    int[] sizes = new int[SUBJECTS.length];
    int several = 0;
    for (int i = 0; i < size; i++) {
      several += sizes[results[i].subject().ordinal()]++ == 0 ? 1 : 0;
    }
    if (several < 2) {
      return;
    }
    for (SubjectCode subject : SUBJECTS) {
      int count = sizes[subject.ordinal()];
      MannKendall trend = trends[subject.ordinal()];
      if (trend != null && count >= LEAST_IN_TREND) {
        for (int i = 0; i < size; i++) {
          those[i] = results[i].subject() == subject;
        }
        PatternCode code = PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, subject);
        decline(those, count, trend, code, several, level);
      }
    }
  }

  /** Looks among some of the results, one of several such looks. */
  private double decline(
      boolean[] those, int count, MannKendall trend, PatternCode code, int looks, double level) {
    double best = Double.NaN;
    int bestWindow = 0;
    int[] ranks = null;
    for (int window : WINDOWS) {
      int now = 0;
      for (int i = size - 1; i >= 0 && days[i] < window; i--) {
        now += those[i] ? 1 : 0;
      }
      if (now < LEAST_RECENT
          || count - now < LEAST_BEFORE
          || (looks > 1 && looks * WINDOWS.length > level * ExactTests.choose(count, now))) {
        // Of one subject nothing else is asked than whether its chance is below the level.
        continue;
      }
      ranks = ranks == null ? ranks(those, count) : ranks;
      int observed = 0;
      for (int i = count - now; i < count; i++) {
        observed += ranks[i];
      }
      double chance = Randomisation.sumAtLeast(ranks, count, now, observed);
      double p = Math.min(1, looks * WINDOWS.length * chance);
      if (Double.isNaN(best) || p < best) {
        best = p;
        bestWindow = window;
      }
    }
    double slide = slide(those, count, trend, looks);
    if (slide <= level && !(best <= slide)) {
      double fall = fall(those);
      if (fall >= LEAST_FALL) {
        double effect = fall / scatter(those, count);
        add(those, Integer.MAX_VALUE, code, effect, StatisticalTest.MANN_KENDALL, slide);
        return slide;
      }
    }
    if (best <= level) {
      add(those, bestWindow, code, drop(those, bestWindow), StatisticalTest.MANN_WHITNEY, best);
    }
    // A trend that is none is no second tendency beside the recent results.
    return Double.isNaN(best) ? slide : best;
  }

  private int[] ranks(boolean[] those, int count) {
    double[] some = new double[count];
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (those[i]) {
        some[at++] = values[i];
      }
    }
    return Randomisation.ranksFromHighest(some, count);
  }

  private void add(
      boolean[] those,
      int window,
      PatternCode code,
      double effect,
      StatisticalTest test,
      double p) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < size; i++) {
      if (those[i] && days[i] < window) {
        gathering.add(results[i], SEVERITY, 1);
      }
    }
    int change = window == Integer.MAX_VALUE ? Event.UNDATED : span.daysBefore(window);
    found.add(gathering.tested(code, PatternKind.DECLINE, Trend.FALLING, effect, test, p, change));
  }

  /** The chance of so clear a trend up to now; not a number if there is too little. */
  private double slide(boolean[] those, int count, MannKendall trend, int looks) {
    int newest = size - 1;
    while (newest >= 0 && !those[newest]) {
      newest--;
    }
    return count < LEAST_IN_TREND || days[newest] >= STILL
        ? Double.NaN
        : Math.min(1, looks * SORTS * trend.chance());
  }

  /**
   * How far results fall from the first to the last, in their own deviations: by the median slope
   * between each result and the one half of its group later (Theil's incomplete method, 1950).
   */
  private double fall(boolean[] those) {
    double[] slopes = new double[size];
    int[] members = new int[size];
    int pairs = 0;
    int oldest = 0;
    int newest = Integer.MAX_VALUE;
    for (int group = 0; group < 2 * SUBJECTS.length; group++) {
      int of = 0;
      for (int i = 0; i < size; i++) {
        if (those[i] && groups[i] == group) {
          members[of++] = i;
          oldest = Math.max(oldest, days[i]);
          newest = Math.min(newest, days[i]);
        }
      }
      int half = Math.max(1, of / 2);
      for (int k = 0; k + half < of; k++) {
        int early = members[k];
        int late = members[k + half];
        if (days[early] > days[late]) {
          slopes[pairs++] = (values[early] - values[late]) / (days[early] - days[late]);
        }
      }
    }
    double[] sorted = Arrays.copyOf(slopes, pairs);
    Arrays.sort(sorted);
    return median(sorted) * (oldest - newest);
  }

  /** How far results lie from their median, as the root of the mean square. */
  private double scatter(boolean[] those, int count) {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += those[i] ? values[i] * values[i] : 0;
    }
    return Math.sqrt(squares / count);
  }

  /** How far the mean of the recent ones lies below the others', in standard deviations. */
  private double drop(boolean[] those, int window) {
    double now = 0;
    double before = 0;
    int recent = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (!those[i]) {
        continue;
      }
      count++;
      if (days[i] < window) {
        now += values[i];
        recent++;
      } else {
        before += values[i];
      }
    }
    double deviation = scatter(those, count);
    return deviation == 0 ? 0 : (before / (count - recent) - now / recent) / deviation;
  }
}
