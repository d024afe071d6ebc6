package dev.safeguard.core.report;

import dev.safeguard.api.report.Year;
import dev.safeguard.api.report.Year.DayCount;
import dev.safeguard.api.report.Year.Mark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A year by month: the picture's alternative in numbers. */
final class YearTable {

  /** What a column counts, with its label. */
  enum Column {
    INCIDENTS("year_incidents"),
    ABSENCES("year_absences"),
    RESULTS("year_mean"),
    WORRIES("year_worries");

    final String label;

    Column(String label) {
      this.label = label;
    }

    private List<?> of(Year year) {
      return switch (this) {
        case INCIDENTS -> year.incidents();
        case ABSENCES -> year.absences();
        case RESULTS -> year.results();
        case WORRIES -> year.worries();
      };
    }
  }

  /** One month; a mean of no result is not a number. */
  record Row(YearMonth month, int incidents, int absences, double meanResult, int worries) {

    String cell(Column column, ReportText text) {
      return switch (column) {
        case INCIDENTS -> Integer.toString(incidents);
        case ABSENCES -> Integer.toString(absences);
        case RESULTS -> text.mean(meanResult);
        case WORRIES -> Integer.toString(worries);
      };
    }
  }

  /** Those in which there is anything: a row of noughts would say of a part that nothing is. */
  static List<Column> columns(Year year) {
    return Arrays.stream(Column.values()).filter(column -> !column.of(year).isEmpty()).toList();
  }

  /** Every month from the first day shown to the last, both included. */
  static List<Row> of(Year year, LocalDate asOf) {
    YearMonth first = YearMonth.from(year.from());
    int months = index(first, asOf) + 1;
    int[] incidents = perMonth(year.incidents(), first, months);
    int[] absences = perMonth(year.absences(), first, months);
    int[] worries = perMonth(year.worries(), first, months);
    double[] sums = new double[months];
    int[] results = new int[months];
    for (Mark mark : year.results()) {
      int month = index(first, mark.day());
      sums[month] += mark.percent();
      results[month]++;
    }
    List<Row> rows = new ArrayList<>(months);
    for (int i = 0; i < months; i++) {
      double mean = results[i] == 0 ? Double.NaN : sums[i] / results[i];
      rows.add(new Row(first.plusMonths(i), incidents[i], absences[i], mean, worries[i]));
    }
    return rows;
  }

  private static int[] perMonth(List<DayCount> days, YearMonth first, int months) {
    int[] counts = new int[months];
    for (DayCount day : days) {
      counts[index(first, day.day())] += day.count();
    }
    return counts;
  }

  private static int index(YearMonth first, LocalDate day) {
    return (day.getYear() - first.getYear()) * 12 + day.getMonthValue() - first.getMonthValue();
  }

  private YearTable() {}
}
