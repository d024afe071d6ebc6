package dev.safeguard.core.report;

import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.Lower;

/**
 * How the score adds up, as inline SVG without words: what the bars show stands beside them as
 * text, so they are hidden from screen readers. Sizes are attributes, since the page's policy
 * allows no style of an element's own.
 */
final class HtmlSum {
  private static final int WIDTH = 1000;

  private final SafeguardingReport report;
  private final ReportText text;
  private final HtmlWriter html;

  HtmlSum(SafeguardingReport report, ReportText text, HtmlWriter html) {
    this.report = report;
    this.text = text;
    this.html = html;
  }

  /** The reasons as bars, each of which begins where the one before it ends. */
  void write() {
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
