package dev.safeguard.bench.school;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.bench.command.Table;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * How soon a change of full size shows, looked for on the Friday of every week from its first on.
 * Who showed it on the Friday before is left out: nothing was detected there.
 */
final class WeeksToDetection {
  private static final int WEEKS = 8;
  private static final int NEVER = WEEKS + 1;
  private static final double ORDINARY_ABOVE = 0.05;

  private final Comparison comparison;
  private final double score;
  private final double countRuleScore;

  WeeksToDetection(Comparison comparison) {
    this.comparison = comparison;
    this.score = comparison.ordinary().safeguard().scoreExceededBy(ORDINARY_ABOVE);
    this.countRuleScore = comparison.ordinary().countRule().scoreExceededBy(ORDINARY_ABOVE);
  }

  void print(PrintStream out) {
    Table table =
        new Table(
            1,
            "change",
            "named: 2 weeks",
            "4 weeks",
            "8 weeks",
            "median",
            "score: 2 weeks",
            "4 weeks",
            "8 weeks",
            "median",
            "rule: 4 weeks",
            "8 weeks",
            "median");
    for (Deterioration kind : Deterioration.values()) {
      row(kind, table);
    }
    out.println("## Weeks to detection");
    out.println();
    table.print(out);
    out.println("Per cent of pupils found within so many weeks, and the median week. Named: the");
    out.println("pattern of the change is found. Score, rule: the score rises above that of 95 in");
    out.println("100 ordinary pupils at the end of the year. Left out is who showed it before.");
    out.println();
  }

  private void row(Deterioration kind, Table table) {
    List<Integer> named = new ArrayList<>();
    List<Integer> scored = new ArrayList<>();
    List<Integer> byCountRule = new ArrayList<>();
    Panel panel = comparison.panel();
    for (int number = 0; number < comparison.pupils(); number++) {
      StudentRecord record =
          comparison.school().deteriorating(kind, number, kind.full(), WEEKS).record();
      List<Verdict> verdicts = byWeek(panel.safeguard(), record);
      add(first(verdicts, verdict -> verdict.names(kind)), named);
      add(first(verdicts, verdict -> verdict.score() > score), scored);
      add(
          first(byWeek(panel.countRule(), record), verdict -> verdict.score() > countRuleScore),
          byCountRule);
    }
    table.row(
        kind.title(),
        within(2, named),
        within(4, named),
        within(WEEKS, named),
        median(named),
        within(2, scored),
        within(4, scored),
        within(WEEKS, scored),
        median(scored),
        within(4, byCountRule),
        within(WEEKS, byCountRule),
        median(byCountRule));
  }

  /** From the Friday before the change on. */
  private List<Verdict> byWeek(Judge judge, StudentRecord record) {
    List<LocalDate> fridays = comparison.school().year().fridays();
    return fridays.subList(fridays.size() - WEEKS - 1, fridays.size()).stream()
        .map(friday -> judge.judge(RecordAsOf.of(record, friday)))
        .toList();
  }

  /** The first week of which it holds, 0 for before the change, {@link #NEVER} for none. */
  private static int first(List<Verdict> verdicts, Predicate<Verdict> holds) {
    int week = 0;
    while (week < NEVER && !holds.test(verdicts.get(week))) {
      week++;
    }
    return week;
  }

  private static void add(int week, List<Integer> weeks) {
    if (week > 0) {
      weeks.add(week);
    }
  }

  private static String within(int most, List<Integer> weeks) {
    return Proportion.of(weeks, week -> week <= most).percent();
  }

  /** The lower median; of an even number, that is the first week in which half are found. */
  private static String median(List<Integer> weeks) {
    if (weeks.isEmpty()) {
      return "-";
    }
    Collections.sort(weeks);
    int median = weeks.get((weeks.size() - 1) / 2);
    return median == NEVER ? "> " + WEEKS : Integer.toString(median);
  }
}
