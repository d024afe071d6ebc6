package dev.safeguard.core.pattern;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.AssessmentEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A pupil's results, oldest first, as deviations from the pupil's own median of their subject and
 * scale, so that marks, levels, easy and hard subjects can be set beside each other. The unit is
 * how far the marks, or the levels, of all subjects lie from those medians: 1.4826 times the median
 * of the absolute deviations, which is the standard deviation of a normal distribution (Rousseeuw
 * and Croux 1993).
 *
 * <p>Subjects, and groups, which are a subject's levels and its marks, are numbered among those of
 * which the pupil has any, in the order of their codes.
 */
final class ComparableResults {
  private static final SubjectCode[] SUBJECTS = SubjectCode.values();

  /** Levels (0) and marks (1). */
  private static final int SORTS = 2;

  /** A level as a mark: a quarter of the scale for each step. */
  private static final double PER_LEVEL = 25;

  private static final double NORMAL = 1.4826;

  /** So far levels, and marks, lie apart at least, even where they hardly differ. */
  private static final double[] LEAST_DEVIATION = {PER_LEVEL / 2, 4.5};

  /** And at most, or a fall of all of them would pass for the usual scatter. */
  private static final double[] MOST_DEVIATION = {PER_LEVEL, 12};

  private static final Comparator<Row> BY_VALUE =
      Comparator.comparingInt(Row::key).thenComparingDouble(Row::value);

  private final AssessmentEvent[] events;
  private final double[] deviations;
  private final int[] days;
  private final int[] groups;
  private int size;

  /** By group: how many results, of which subject, and of which sort. */
  private final int[] sizes;

  private final int[] subjects;
  private final int[] sorts;

  /** By subject. */
  private final SubjectCode[] codes;

  private final MannKendall[] trends;

  ComparableResults(List<AssessmentEvent> all, Span span) {
    Row[] rows = new Row[all.size()];
    int[] counts = new int[SORTS * SUBJECTS.length];
    int dayFrom = 0;
    for (int i = 0; i < all.size(); i++) {
      AssessmentEvent event = all.get(i);
      boolean marked = !Double.isNaN(event.percent());
      PerformanceLevel level = event.level();
      if (!span.covers(event.daysBefore()) || (!marked && level == null)) {
        continue;
      }
      if (size > dayFrom && rows[dayFrom].event.daysBefore() != event.daysBefore()) {
        sort(rows, dayFrom, size);
        dayFrom = size;
      }
      double value = marked || level == null ? event.percent() : PER_LEVEL * level.ordinal();
      int key = SORTS * event.subject().ordinal() + (marked ? 1 : 0);
      rows[size++] = new Row(event, key, value);
      counts[key]++;
    }
    sort(rows, dayFrom, size);
    int many = 0;
    int several = 0;
    for (int key = 0; key < counts.length; key++) {
      many += counts[key] > 0 ? 1 : 0;
      several += key % SORTS == 0 && counts[key] + counts[key + 1] > 0 ? 1 : 0;
    }
    sizes = new int[many];
    subjects = new int[many];
    sorts = new int[many];
    codes = new SubjectCode[several];
    trends = new MannKendall[several];
    int[] numbers = number(counts);
    events = new AssessmentEvent[size];
    deviations = new double[size];
    days = new int[size];
    groups = new int[size];
    for (int i = 0; i < size; i++) {
      events[i] = rows[i].event;
      deviations[i] = rows[i].value;
      days[i] = span.schoolDaysAfter(events[i].daysBefore());
      groups[i] = numbers[rows[i].key];
    }
    centre();
    scale(0);
    scale(1);
  }

  /** Numbers the groups and subjects of which there are any; the group of each subject and sort. */
  private int[] number(int[] counts) {
    int[] numbers = new int[counts.length];
    int group = 0;
    int subject = -1;
    for (int key = 0; key < counts.length; key++) {
      if (counts[key] > 0) {
        SubjectCode code = SUBJECTS[key / SORTS];
        if (subject < 0 || codes[subject] != code) {
          codes[++subject] = code;
          trends[subject] = new MannKendall();
        }
        sizes[group] = counts[key];
        subjects[group] = subject;
        sorts[group] = key % SORTS;
        numbers[key] = group++;
      }
    }
    return numbers;
  }

  /**
   * A result.
   *
   * @param key its subject and sort
   */
  private record Row(AssessmentEvent event, int key, double value) {}

  /** Puts results of one day where their values put them, since their order means nothing. */
  private static void sort(Row[] rows, int from, int to) {
    if (to - from > 1) {
      Arrays.sort(rows, from, to, BY_VALUE);
    }
  }

  /** Takes from each result the median of its group. */
  private void centre() {
    for (int group = 0; group < sizes.length; group++) {
      double[] some = new double[sizes[group]];
      int[] times = new int[sizes[group]];
      int at = 0;
      for (int i = 0; i < size; i++) {
        if (groups[i] == group) {
          some[at] = deviations[i];
          times[at++] = days[i];
        }
      }
      double[] sorted = some.clone();
      Arrays.sort(sorted);
      trends[subjects[group]].add(some, sorted, times);
      double median = median(sorted);
      for (int i = 0; i < size; i++) {
        deviations[i] -= groups[i] == group ? median : 0;
      }
    }
  }

  /** Divides levels (0) or marks (1) by how far they lie apart; one alone says nothing of that. */
  private void scale(int sort) {
    double[] some = new double[size];
    int several = 0;
    for (int i = 0; i < size; i++) {
      if (sorts[groups[i]] == sort && sizes[groups[i]] > 1) {
        some[several++] = Math.abs(deviations[i]);
      }
    }
    if (several == 0) {
      return;
    }
    double[] sorted = Arrays.copyOf(some, several);
    Arrays.sort(sorted);
    double apart = NORMAL * median(sorted);
    double unit = Math.min(MOST_DEVIATION[sort], Math.max(LEAST_DEVIATION[sort], apart));
    for (int i = 0; i < size; i++) {
      deviations[i] /= sorts[groups[i]] == sort ? unit : 1;
    }
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  int size() {
    return size;
  }

  AssessmentEvent event(int i) {
    return events[i];
  }

  double deviation(int i) {
    return deviations[i];
  }

  /** School days from the result to the as-of date. */
  int day(int i) {
    return days[i];
  }

  int group(int i) {
    return groups[i];
  }

  /** How many groups there are. */
  int groups() {
    return sizes.length;
  }

  /** How many results a group has. */
  int sizeOf(int group) {
    return sizes[group];
  }

  int subjectOf(int group) {
    return subjects[group];
  }

  /** How many subjects there are. */
  int subjects() {
    return codes.length;
  }

  SubjectCode code(int subject) {
    return codes[subject];
  }

  /** Whether a result is one of a subject, or of all where that is negative. */
  boolean isOf(int i, int subject) {
    return subject < 0 || subjects[groups[i]] == subject;
  }

  /** The order in time of a subject's results. */
  MannKendall trend(int subject) {
    return trends[subject];
  }

  /** How many results a subject has. */
  int count(int subject) {
    int count = 0;
    for (int group = 0; group < sizes.length; group++) {
      count += subject < 0 || subjects[group] == subject ? sizes[group] : 0;
    }
    return count;
  }

  /** School days from a subject's last result to the as-of date. */
  int newest(int subject) {
    int newest = size - 1;
    while (newest > 0 && !isOf(newest, subject)) {
      newest--;
    }
    return days[newest];
  }

  /**
   * How far results fall from the first to the last: by the median slope between each result and
   * the one half of its group later (Theil's incomplete method, 1950).
   */
  double fall(int subject) {
    double[] slopes = new double[size];
    int[] members = new int[size];
    int pairs = 0;
    int oldest = 0;
    int newest = Integer.MAX_VALUE;
    for (int group = 0; group < sizes.length; group++) {
      int of = 0;
      for (int i = 0; i < size; i++) {
        if (groups[i] == group && isOf(i, subject)) {
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
          slopes[pairs++] = (deviations[early] - deviations[late]) / (days[early] - days[late]);
        }
      }
    }
    double[] sorted = Arrays.copyOf(slopes, pairs);
    Arrays.sort(sorted);
    return median(sorted) * (oldest - newest);
  }

  /** How far results lie from their medians, as the root of the mean square. */
  double scatter(int subject) {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += isOf(i, subject) ? deviations[i] * deviations[i] : 0;
    }
    return Math.sqrt(squares / count(subject));
  }
}
