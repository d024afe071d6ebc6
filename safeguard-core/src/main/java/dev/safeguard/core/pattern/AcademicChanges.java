package dev.safeguard.core.pattern;

import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.List;

/**
 * Whether a pupil's results fall below the pupil's own level.
 *
 * <ul>
 *   <li>{@code decline} of all: H₀ the recent results are like the others of their subject and
 *       scale ({@link RecentResults}), for the last three, four, six and nine school weeks, times
 *       {@value #LOOKS}: windows that lie in each other find by chance little more than fewer that
 *       do not. A fall that takes the whole year leaves the recent results little below the others,
 *       so the trend is asked for too: H₀ of each subject and scale any order in time is as likely
 *       ({@link MannKendall}), times two. The clearer of the two counts.
 *   <li>{@code decline} of one subject against the others: H₀ its recent results have fallen no
 *       further than the others'; or, by the trend, against the pupil's own past in it. Times the
 *       number of subjects; shares the false alarms.
 * </ul>
 */
final class AcademicChanges {
  /** All results, one subject, and the trend of either, which takes half as much as they do. */
  static final int QUESTIONS = 3;

  private static final int[] WINDOWS = {15, 20, 30, 45};
  private static final double LOOKS = 3.5;
  private static final int SEVERITY = 2;

  /** The recent results and the trend; looking at both finds hardly more than at one. */
  private static final int SORTS = 2;

  private static final int LEAST_IN_TREND = 6;

  /** School days within which the last result lies of a trend up to now. */
  private static final int STILL = 30;

  /** A trend that falls less, in deviations from the start to the end, is none that matters. */
  private static final double LEAST_FALL = 1.35;

  private static final PatternCode DECLINING = PatternCode.of(PatternFamily.ACADEMIC_DECLINE);

  /** Stands for all of them. */
  private static final int ALL = -1;

  private final Span span;
  private final List<Pattern> found;
  private final ComparableResults results;
  private final double level;

  private AcademicChanges(
      ComparableResults results, Span span, FalseAlarms alarms, List<Pattern> found) {
    this.results = results;
    this.span = span;
    this.found = found;
    this.level = alarms.level(QUESTIONS);
  }

  /**
   * Looks for a decline of all results, and of one subject; the chance of the clearest of all, not
   * a number if there is too little.
   */
  static double find(
      List<AssessmentEvent> all, Span span, FalseAlarms alarms, List<Pattern> found) {
    ComparableResults results = new ComparableResults(all, span);
    return results.size() == 0
        ? Double.NaN
        : new AcademicChanges(results, span, alarms, found).find();
  }

  private double find() {
    RecentResults[] recent = new RecentResults[WINDOWS.length];
    for (int k = 0; k < WINDOWS.length; k++) {
      recent[k] = new RecentResults(results, WINDOWS[k]);
    }
    MannKendall trend = new MannKendall();
    int several = results.subjects();
    for (int subject = 0; subject < several; subject++) {
      trend.addAll(results.trend(subject));
    }
    double p = decline(recent, ALL, trend, DECLINING, 1);
    for (int subject = 0; subject < several && several > 1; subject++) {
      PatternCode code = PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, results.code(subject));
      decline(recent, subject, results.trend(subject), code, several);
    }
    return p;
  }

  /** Looks at all results, or at one subject as one of several. */
  private double decline(
      RecentResults[] windows, int subject, MannKendall trend, PatternCode code, int looks) {
    double lowest = Double.POSITIVE_INFINITY;
    int at = -1;
    for (int k = 0; k < windows.length; k++) {
      double t = subject == ALL ? windows[k].all() : windows[k].against(subject);
      if (t < lowest) {
        lowest = t;
        at = k;
      }
    }
    double times = looks * LOOKS;
    double best = Double.NaN;
    // Of one subject nothing else is asked than whether its chance is below the level.
    if (at >= 0 && (subject == ALL || windows[at].mayBeBelow(lowest, level / times))) {
      best = Math.min(1, times * windows[at].chance(lowest, subject));
    }
    double slide = slide(subject, trend, looks);
    if (slide <= level && !(best <= slide)) {
      double fall = results.fall(subject);
      if (fall >= LEAST_FALL) {
        double effect = fall / results.scatter(subject);
        add(subject, Integer.MAX_VALUE, code, effect, StatisticalTest.MANN_KENDALL, slide);
        return slide;
      }
    }
    if (best <= level) {
      add(subject, WINDOWS[at], code, windows[at].drop(subject), StatisticalTest.STUDENT_T, best);
    }
    if (!Double.isNaN(best)) {
      // A trend that is none is no second tendency beside the recent results.
      return best;
    }
    boolean little = subject == ALL && slide < 1 && results.fall(ALL) < LEAST_FALL;
    return little ? 1 : slide;
  }

  private void add(
      int subject, int window, PatternCode code, double effect, StatisticalTest test, double p) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < results.size(); i++) {
      if (results.isOf(i, subject) && results.day(i) < window) {
        gathering.add(results.event(i), SEVERITY, 1);
      }
    }
    int change = window == Integer.MAX_VALUE ? Event.UNDATED : span.daysBefore(window);
    found.add(gathering.tested(code, PatternKind.DECLINE, Trend.FALLING, effect, test, p, change));
  }

  /** The chance of so clear a trend up to now; not a number if there is too little. */
  private double slide(int subject, MannKendall trend, int looks) {
    return results.count(subject) < LEAST_IN_TREND || results.newest(subject) >= STILL
        ? Double.NaN
        : Math.min(1, looks * SORTS * trend.chance());
  }
}
