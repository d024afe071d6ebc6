package dev.safeguard.core.report;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.Lower;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The two pictures, as inline SVG without words: what they show stands beside them as text, so they
 * are hidden from screen readers. Sizes are attributes, since the page's policy allows no style of
 * an element's own.
 */
final class HtmlCharts {
  private static final int WIDTH = 1000;

  private final SafeguardingReport report;
  private final ReportText text;
  private final HtmlWriter html;

  HtmlCharts(SafeguardingReport report, ReportText text, HtmlWriter html) {
    this.report = report;
    this.text = text;
    this.html = html;
  }

  /** One row for each domain with dated evidence, one line for each record. */
  void timeline() {
    Map<Domain, NavigableMap<LocalDate, Integer>> rows = new EnumMap<>(Domain.class);
    Set<String> seen = new HashSet<>();
    LocalDate from = report.metadata().asOf();
    for (IdentifiedConcern concern : report.concerns()) {
      if (concern.domain() == Domain.CROSS_DOMAIN) {
        continue;
      }
      for (Evidence entry : concern.evidence()) {
        LocalDate day = entry.date();
        if (day != null && seen.add(concern.domain() + entry.pointer())) {
          rows.computeIfAbsent(concern.domain(), domain -> new TreeMap<>())
              .merge(day, 1, Integer::sum);
          from = day.isBefore(from) ? day : from;
        }
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    LocalDate to = report.metadata().asOf();
    html.open("section", "aria-labelledby", "timeline");
    html.element("h2", text.of("timeline"), "id", "timeline");
    html.open("div", "class", "card");
    html.element("p", text.of("timeline_text"), "class", "lead meta");
    for (Map.Entry<Domain, NavigableMap<LocalDate, Integer>> row : rows.entrySet()) {
      track(row.getKey(), row.getValue(), from, to);
    }
    html.open("p", "class", "axis");
    html.element("span", text.day(from)).element("span", text.day(to)).close();
    html.close().close();
  }

  private void track(
      Domain domain, NavigableMap<LocalDate, Integer> days, LocalDate from, LocalDate to) {
    int records = 0;
    for (int count : days.values()) {
      records += count;
    }
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    String span = text.day(first) + (first.equals(last) ? "" : " – " + text.day(last));
    html.open("div", "class", "track").open("p");
    html.element("strong", text.of("domain", domain.code()));
    html.element("span", records + " · " + span).close();
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " 24",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    html.open(
            "rect",
            "class",
            "ground",
            "width",
            Integer.toString(WIDTH),
            "height",
            "24",
            "vector-effect",
            "non-scaling-stroke")
        .close();
    StringBuilder months = new StringBuilder();
    for (LocalDate month = from.withDayOfMonth(1).plusMonths(1);
        !month.isAfter(to);
        month = month.plusMonths(1)) {
      line(months, month, from, to, 0, 24);
    }
    path("grid", months);
    StringBuilder ticks = new StringBuilder();
    for (LocalDate day : days.keySet()) {
      line(ticks, day, from, to, 4, 20);
    }
    path("ticks", ticks);
    html.close().close();
  }

  private static void line(
      StringBuilder path, LocalDate day, LocalDate from, LocalDate to, int top, int bottom) {
    long length = Math.max(1, to.toEpochDay() - from.toEpochDay());
    // A little room at both ends keeps the first and the last line whole.
    long x = 6 + (WIDTH - 12) * (day.toEpochDay() - from.toEpochDay()) / length;
    path.append('M').append(x).append(' ').append(top).append('V').append(bottom);
  }

  private void path(String name, StringBuilder path) {
    if (path.length() > 0) {
      html.open("path", "class", name, "d", path.toString(), "vector-effect", "non-scaling-stroke")
          .close();
    }
  }

  /** The reasons as bars, each of which begins where the one before it ends. */
  void sum() {
    if (report.contributingFactors().isEmpty()) {
      return;
    }
    double total = 0;
    for (ContributingFactor factor : report.contributingFactors()) {
      total += factor.points();
    }
    html.open("section", "aria-labelledby", "factors");
    html.element("h2", text.of("factors"), "id", "factors");
    html.open("div", "class", "card").open("ul", "class", "sum");
    double before = 0;
    for (ContributingFactor factor : report.contributingFactors()) {
      html.open("li").open("p").element("bdi", factor.label());
      html.element("span", text.number(factor.points()) + " " + text.of("points")).close();
      bar(total > 0 ? before / total : 0, total > 0 ? factor.points() / total : 0);
      html.close();
      before += factor.points();
    }
    html.open("li", "class", "total").open("p").element("bdi", text.of("score"));
    html.element("span", text.number(report.risk().score()) + " " + text.of("points"));
    html.close().close().close();
    Lower lower = report.risk().lower();
    if (lower != null) {
      html.element("p", lower.text());
    }
    html.close().close();
  }

  private void bar(double from, double length) {
    long x = Math.round(from * WIDTH);
    long end = Math.round((from + length) * WIDTH);
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " 10",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    html.open("rect", "class", "ground", "width", Integer.toString(WIDTH), "height", "10").close();
    html.open(
            "rect",
            "class",
            "bar",
            "x",
            Long.toString(x),
            "width",
            Long.toString(Math.max(2, end - x)),
            "height",
            "10")
        .close();
    html.close();
  }
}
