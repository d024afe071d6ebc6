package dev.safeguard.core.pattern;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a pupil's results fall below the pupil's own level.
 *
 * <p>{@code decline}: H₀ the recent results are a draw from all; Mann and Whitney's test ({@link
 * Randomisation#lower}) of the last four, six and nine school weeks, times three. Each result is
 * first set against the pupil's own median of its subject and scale and divided by how far such
 * results lie from it (median absolute deviation), so that marks, levels, easy and hard subjects
 * can be ranked together. The same for one subject alone, which shares the false alarms.
 */
final class AcademicChanges {
  static final int QUESTIONS = 2;
  private static final int[] WINDOWS = {20, 30, 45};
  private static final int LEAST_RECENT = 3;
  private static final int LEAST_BEFORE = 5;
  private static final int SEVERITY = 2;

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
  private int size;

  private AcademicChanges(List<AssessmentEvent> all, Span span, List<Pattern> found) {
    this.span = span;
    this.found = found;
    results = new AssessmentEvent[all.size()];
    values = new double[all.size()];
    days = new int[all.size()];
    int[] groups = new int[all.size()];
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
        standardise(groups, group, sizes[group]);
      }
    }
  }

  private void standardise(int[] groups, int group, int members) {
    double[] some = new double[members];
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (groups[i] == group) {
        some[at++] = values[i];
      }
    }
    double median = median(some);
    for (int i = 0; i < members; i++) {
      some[i] = Math.abs(some[i] - median);
    }
    double deviation = Math.max(LEAST_DEVIATION, median(some));
    for (int i = 0; i < size; i++) {
      if (groups[i] == group) {
        values[i] = (values[i] - median) / deviation;
      }
    }
  }

  private static double median(double[] some) {
    Arrays.sort(some);
    return (some[(some.length - 1) / 2] + some[some.length / 2]) / 2;
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
    double p = changes.decline(those, changes.size, DECLINING, 1, level);
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
      if (count >= LEAST_RECENT + LEAST_BEFORE) {
        for (int i = 0; i < size; i++) {
          those[i] = results[i].subject() == subject;
        }
        decline(
            those, count, PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, subject), several, level);
      }
    }
  }

  /** Looks among some of the results, one of several such looks. */
  private double decline(boolean[] those, int count, PatternCode code, int looks, double level) {
    double best = Double.NaN;
    int bestWindow = 0;
    double[] some = new double[count];
    boolean[] recent = new boolean[count];
    for (int window : WINDOWS) {
      int now = 0;
      int at = 0;
      for (int i = 0; i < size; i++) {
        if (those[i]) {
          some[at] = values[i];
          recent[at] = days[i] < window;
          now += recent[at] ? 1 : 0;
          at++;
        }
      }
      if (now < LEAST_RECENT
          || count - now < LEAST_BEFORE
          || (looks > 1 && looks * WINDOWS.length > level * ExactTests.choose(count, now))) {
        // Of one subject nothing else is asked than whether its chance is below the level.
        continue;
      }
      double p = Math.min(1, looks * WINDOWS.length * Randomisation.lower(some, recent, count));
      if (Double.isNaN(best) || p < best) {
        best = p;
        bestWindow = window;
      }
    }
    if (best <= level) {
      Gathering gathering = new Gathering();
      for (int i = 0; i < size; i++) {
        if (those[i] && days[i] < bestWindow) {
          gathering.add(results[i], SEVERITY, 1);
        }
      }
      found.add(
          gathering.tested(
              code,
              PatternKind.DECLINE,
              Trend.FALLING,
              drop(those, bestWindow),
              StatisticalTest.MANN_WHITNEY,
              best,
              span.daysBefore(bestWindow)));
    }
    return best;
  }

  /** How far the mean of the recent ones lies below the others', in standard deviations. */
  private double drop(boolean[] those, int window) {
    double now = 0;
    double before = 0;
    double squares = 0;
    int recent = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (!those[i]) {
        continue;
      }
      count++;
      squares += values[i] * values[i];
      if (days[i] < window) {
        now += values[i];
        recent++;
      } else {
        before += values[i];
      }
    }
    double deviation = Math.sqrt(squares / count);
    return deviation == 0 ? 0 : (before / (count - recent) - now / recent) / deviation;
  }
}
