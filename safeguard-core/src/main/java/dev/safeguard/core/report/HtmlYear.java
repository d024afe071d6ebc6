package dev.safeguard.core.report;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.Year;
import dev.safeguard.api.report.Year.DayCount;
import dev.safeguard.api.report.Year.Mark;
import dev.safeguard.api.report.Year.Spell;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The year as inline SVG, a lane for each sort of event over one axis of time. The picture holds no
 * words: each lane is named and counted beside it, which is its name for screen readers too, and a
 * table has the same by month. Sizes are attributes, since the page's policy allows no style of an
 * element's own.
 */
final class HtmlYear {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 40;

  /** A little room at both ends keeps the first and the last mark whole. */
  private static final int ROOM = 8;

  private static final int FULL_DAY = 4;
  private static final int HALF_DAYS_A_WEEK = 10;
  private static final int DAYS_A_WEEK = 7;

  private final SafeguardingReport report;
  private final ReportText text;
  private final HtmlWriter html;
  private final Year year;
  private final long from;
  private final long length;
  private final String months;

  HtmlYear(SafeguardingReport report, ReportText text, HtmlWriter html) {
    this.report = report;
    this.text = text;
    this.html = html;
    this.year = report.year();
    LocalDate to = report.metadata().asOf();
    this.from = year.from().toEpochDay();
    this.length = Math.max(1, to.toEpochDay() - from);
    StringBuilder lines = new StringBuilder();
    for (LocalDate month = year.from().withDayOfMonth(1).plusMonths(1);
        !month.isAfter(to);
        month = month.plusMonths(1)) {
      line(lines, month, 0, HEIGHT);
    }
    this.months = lines.toString();
  }

  void write() {
    if (year.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "year");
    html.element("h2", text.of("year"), "id", "year");
    html.open("div", "class", "card");
    counted("year_incidents", year.incidents(), "ticks", incidents(), EnumSet.of(Domain.BEHAVIOUR));
    counted("year_absences", year.absences(), "bars", absences(), EnumSet.of(Domain.ATTENDANCE));
    results();
    counted(
        "year_worries",
        year.worries(),
        "ticks",
        worries(),
        EnumSet.of(Domain.WELLBEING, Domain.ONLINE_SAFETY, Domain.COMMUNICATION));
    supports();
    html.open("p", "class", "axis");
    html.element("span", text.day(year.from()))
        .element("span", text.day(report.metadata().asOf()))
        .close();
    html.element("p", text.of("year_text"), "class", "meta");
    changes();
    table();
    html.close().close();
  }

  private void counted(
      String name, List<DayCount> days, String kind, String marks, Set<Domain> domains) {
    if (days.isEmpty()) {
      return;
    }
    int count = 0;
    for (DayCount day : days) {
      count += day.count();
    }
    LocalDate first = days.get(0).day();
    LocalDate last = days.get(days.size() - 1).day();
    track(name, count + " · " + span(first, last), kind, marks, domains);
  }

  private String span(LocalDate first, LocalDate last) {
    return text.day(first) + (first.equals(last) ? "" : " – " + text.day(last));
  }

  /** One line a day, higher where there were more. */
  private String incidents() {
    StringBuilder path = new StringBuilder();
    for (DayCount day : year.incidents()) {
      int height = (HEIGHT - 6) * Math.min(day.count(), FULL_DAY) / FULL_DAY;
      line(path, day.day(), HEIGHT - 2 - Math.max(height, 12), HEIGHT - 2);
    }
    return path.toString();
  }

  /** One bar a week, as high as the share of its half days that were missed. */
  private String absences() {
    StringBuilder path = new StringBuilder();
    int missed = 0;
    long week = Long.MIN_VALUE;
    for (DayCount day : year.absences()) {
      long own = Math.floorDiv(day.day().toEpochDay() - from, DAYS_A_WEEK);
      if (own != week) {
        bar(path, week, missed);
        missed = 0;
        week = own;
      }
      missed += day.count();
    }
    bar(path, week, missed);
    return path.toString();
  }

  private void bar(StringBuilder path, long week, int missed) {
    if (missed > 0) {
      long left = x(from + week * DAYS_A_WEEK);
      long right = Math.max(left + 3, x(from + (week + 1) * DAYS_A_WEEK) - 2);
      int height = (HEIGHT - 4) * Math.min(missed, HALF_DAYS_A_WEEK) / HALF_DAYS_A_WEEK;
      path.append('M').append(left).append(' ').append(HEIGHT);
      path.append('V').append(HEIGHT - Math.max(2, height));
      path.append('H').append(right).append('V').append(HEIGHT).append('Z');
    }
  }

  /** One dot for each result, higher for a better one. */
  private void results() {
    if (year.results().isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    double least = 100;
    double most = 0;
    for (Mark mark : year.results()) {
      least = Math.min(least, mark.percent());
      most = Math.max(most, mark.percent());
      dot(path, mark.day(), HEIGHT - 4 - Math.round((HEIGHT - 8) * mark.percent() / 100));
    }
    String range = percent(least) + (least == most ? "" : " – " + percent(most));
    track(
        "year_results",
        year.results().size() + " · " + range,
        "dots",
        path.toString(),
        EnumSet.of(Domain.ACADEMIC));
  }

  private String percent(double of100) {
    return text.percent(of100 / 100);
  }

  private String worries() {
    StringBuilder path = new StringBuilder();
    for (DayCount day : year.worries()) {
      line(path, day.day(), 4, HEIGHT - 4);
    }
    return path.toString();
  }

  private void supports() {
    if (year.supports().isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    LocalDate first = report.metadata().asOf();
    LocalDate last = year.from();
    int row = 0;
    for (Spell spell : year.supports()) {
      first = spell.from().isBefore(first) ? spell.from() : first;
      last = spell.to().isAfter(last) ? spell.to() : last;
      // Spells that overlap stand in different rows, as far as there is room.
      long y = 8 + row++ % 4 * 8L;
      path.append('M').append(x(spell.from().toEpochDay())).append(' ').append(y);
      path.append('H').append(x(spell.to().toEpochDay()) + 1);
    }
    track(
        "year_supports",
        year.supports().size() + " · " + span(first, last),
        "spells",
        path.toString(),
        EnumSet.of(Domain.INTERVENTION));
  }

  private void track(String name, String told, String kind, String marks, Set<Domain> domains) {
    html.open("div", "class", "track").open("p", "id", name);
    html.element("strong", text.of(name)).text(" ");
    html.element("span", told).close();
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-labelledby",
        name);
    path("grid", months);
    path(kind, marks);
    StringBuilder changes = new StringBuilder();
    for (IdentifiedConcern concern : report.concerns()) {
      LocalDate day = concern.changed();
      if (day != null && domains.contains(concern.domain()) && !day.isBefore(year.from())) {
        line(changes, day, 0, HEIGHT);
      }
    }
    path("change", changes.toString());
    html.close().close();
  }

  private void path(String name, String path) {
    if (!path.isEmpty()) {
      html.open("path", "class", name, "d", path, "vector-effect", "non-scaling-stroke").close();
    }
  }

  private long x(long day) {
    return ROOM + (WIDTH - 2 * ROOM) * Math.max(0, Math.min(length, day - from)) / length;
  }

  private void line(StringBuilder path, LocalDate day, int top, int bottom) {
    path.append('M').append(x(day.toEpochDay())).append(' ').append(top).append('V').append(bottom);
  }

  /** A line of no length, which its round ends make a dot however wide the picture is. */
  private void dot(StringBuilder path, LocalDate day, long y) {
    path.append('M').append(x(day.toEpochDay())).append(' ').append(y).append("h0");
  }

  private void changes() {
    List<IdentifiedConcern> changed = ReportText.changes(report);
    if (changed.isEmpty()) {
      return;
    }
    html.element("h3", text.of("changes")).open("ul", "class", "changes");
    for (IdentifiedConcern concern : changed) {
      html.open("li").element("span", text.about(concern.changed()));
      html.text(" ").element("bdi", concern.title()).close();
    }
    html.close();
  }

  private void table() {
    html.open("details").element("summary", text.of("year_table"), "id", "year_table");
    html.open(
        "div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", "year_table");
    html.open("table").open("thead").open("tr");
    List<YearTable.Column> columns = YearTable.columns(year);
    html.element("th", text.of("year_month"), "scope", "col");
    for (YearTable.Column column : columns) {
      html.element("th", text.of(column.label), "scope", "col");
    }
    html.close().close().open("tbody");
    for (YearTable.Row row : YearTable.of(year, report.metadata().asOf())) {
      html.open("tr").element("th", text.month(row.month()), "scope", "row");
      for (YearTable.Column column : columns) {
        html.element("td", row.cell(column, text));
      }
      html.close();
    }
    html.close().close().close().close();
  }
}
