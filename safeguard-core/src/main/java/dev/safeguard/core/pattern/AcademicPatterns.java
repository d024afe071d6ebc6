package dev.safeguard.core.pattern;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of results.
 *
 * <ul>
 *   <li>{@code recurrence}: at least two results below expectation within the last school year, in
 *       all subjects or in one.
 *   <li>{@code decline}: H₀ the results of the last {@value #RECENT_DAYS} days are no lower than
 *       those before. Mood's median test, exact: each result is set against the pupil's own median
 *       of its subject and scale, and Fisher's test asks whether too many of the recent ones lie
 *       below; p at most {@value #DECLINE_P}. Marks and levels are never mixed in one median.
 * </ul>
 */
final class AcademicPatterns {
  private static final int RECENT_DAYS = 42;
  private static final double DECLINE_P = 0.01;
  private static final int LEAST_RECENT = 3;
  private static final int LEAST_BEFORE = 5;
  private static final double SCALE = 5;
  private static final int BELOW = 2;
  private static final int FAR_BELOW = 3;

  /** A level as a mark: a quarter of the scale for each step. */
  private static final double PER_LEVEL = 25;

  private static final PatternCode ALL = PatternCode.of(PatternFamily.ACADEMIC_BELOW);
  private static final PatternCode DECLINING = PatternCode.of(PatternFamily.ACADEMIC_DECLINE);
  private static final PatternCode[] SUBJECTS = new PatternCode[SubjectCode.values().length];

  static {
    for (SubjectCode subject : SubjectCode.values()) {
      SUBJECTS[subject.ordinal()] = PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, subject);
    }
  }

  static void find(List<AssessmentEvent> results, List<Pattern> found, Set<Domain> notEnough) {
    if (results.isEmpty()) {
      return;
    }
    below(results, found);
    if (!decline(results, found)) {
      notEnough.add(Domain.ACADEMIC);
    }
  }

  private static void below(List<AssessmentEvent> results, List<Pattern> found) {
    Gathering all = new Gathering();
    @Nullable Gathering[] bySubject = new Gathering[SUBJECTS.length];
    for (int i = 0; i < results.size(); i++) {
      AssessmentEvent result = results.get(i);
      PerformanceLevel level = result.level();
      if (level == null || !level.below() || result.daysBefore() > Span.LOOKBACK_DAYS) {
        continue;
      }
      int severity = level == PerformanceLevel.SIGNIFICANTLY_BELOW ? FAR_BELOW : BELOW;
      all.add(result, severity, 1);
      int subject = result.subject().ordinal();
      Gathering gathering = bySubject[subject];
      if (gathering == null) {
        gathering = new Gathering();
        bySubject[subject] = gathering;
      }
      gathering.add(result, severity, 1);
    }
    recurrence(all, ALL, found);
    for (int i = 0; i < bySubject.length; i++) {
      Gathering gathering = bySubject[i];
      if (gathering != null) {
        recurrence(gathering, SUBJECTS[i], found);
      }
    }
  }

  private static void recurrence(Gathering gathering, PatternCode code, List<Pattern> found) {
    if (gathering.frequency() >= 2) {
      found.add(
          gathering.counted(
              code,
              PatternKind.RECURRENCE,
              Trend.UNKNOWN,
              Strength.ofCount(gathering.frequency(), SCALE)));
    }
  }

  /** Looks for a decline; false if there is too little to look at. */
  private static boolean decline(List<AssessmentEvent> results, List<Pattern> found) {
    Series series = new Series(results);
    if (series.recent < LEAST_RECENT || series.size - series.recent < LEAST_BEFORE) {
      return false;
    }
    int below = 0;
    int recentBelow = 0;
    for (int i = 0; i < series.size; i++) {
      int low = series.deviations[i] < 0 ? 1 : 0;
      below += low;
      recentBelow += isRecent(series.results[i]) ? low : 0;
    }
    double p = ExactTests.hypergeometricAtLeast(recentBelow, series.recent, below, series.size);
    if (p <= DECLINE_P) {
      Gathering gathering = new Gathering();
      for (int i = 0; i < series.size; i++) {
        if (isRecent(series.results[i])) {
          gathering.add(series.results[i], BELOW, 1);
        }
      }
      found.add(
          gathering.tested(
              DECLINING,
              PatternKind.DECLINE,
              Trend.FALLING,
              series.standardisedDrop(),
              StatisticalTest.HYPERGEOMETRIC,
              p,
              RECENT_DAYS));
    }
    return true;
  }

  private static boolean isRecent(AssessmentEvent result) {
    return result.daysBefore() <= RECENT_DAYS;
  }

  /** Dated results as deviations from the pupil's own median in their subject and scale. */
  private static final class Series {
    final AssessmentEvent[] results;
    final double[] deviations;
    int size;
    int recent;

    Series(List<AssessmentEvent> all) {
      results = new AssessmentEvent[all.size()];
      deviations = new double[all.size()];
      int[] groups = new int[all.size()];
      int[] sizes = new int[2 * SUBJECTS.length];
      for (int i = 0; i < all.size(); i++) {
        AssessmentEvent result = all.get(i);
        boolean marked = !Double.isNaN(result.percent());
        PerformanceLevel level = result.level();
        if (result.daysBefore() == Event.UNDATED
            || result.daysBefore() > Span.LOOKBACK_DAYS
            || (!marked && level == null)) {
          continue;
        }
        results[size] = result;
        deviations[size] = marked || level == null ? result.percent() : PER_LEVEL * level.ordinal();
        groups[size] = 2 * result.subject().ordinal() + (marked ? 1 : 0);
        sizes[groups[size]]++;
        recent += isRecent(result) ? 1 : 0;
        size++;
      }
      if (recent >= LEAST_RECENT && size - recent >= LEAST_BEFORE) {
        for (int group = 0; group < sizes.length; group++) {
          if (sizes[group] > 0) {
            centre(groups, group, sizes[group]);
          }
        }
      }
    }

    private void centre(int[] groups, int group, int members) {
      double[] values = new double[members];
      int at = 0;
      for (int i = 0; i < size; i++) {
        if (groups[i] == group) {
          values[at++] = deviations[i];
        }
      }
      Arrays.sort(values);
      double median = (values[(members - 1) / 2] + values[members / 2]) / 2;
      for (int i = 0; i < size; i++) {
        if (groups[i] == group) {
          deviations[i] -= median;
        }
      }
    }

    /** How far the mean of the recent ones lies below the others', in standard deviations. */
    double standardisedDrop() {
      double now = 0;
      double before = 0;
      double squares = 0;
      for (int i = 0; i < size; i++) {
        squares += deviations[i] * deviations[i];
        if (isRecent(results[i])) {
          now += deviations[i] / recent;
        } else {
          before += deviations[i] / (size - recent);
        }
      }
      double deviation = Math.sqrt(squares / size);
      return deviation == 0 ? 0 : (before - now) / deviation;
    }
  }

  private AcademicPatterns() {}
}
