package dev.safeguard.core.report;

import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import java.io.IOException;

/** The report as one page. */
final class HtmlRenderer implements ReportRenderer {
  private static final HtmlStyle STYLE = new HtmlStyle("report.css");

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public void render(SafeguardingReport report, Appendable out) throws IOException {
    ReportText text = new ReportText(report);
    HtmlWriter html = new HtmlWriter();
    html.open("html", "lang", report.language().toLanguageTag(), "dir", text.of("direction"));
    // A title shows in tabs and histories, so it holds the pseudonym.
    STYLE.head(html, text.of("report") + " " + report.student());
    String level = HtmlOpening.levelClass(report);
    html.open("body", "class", level);
    new HtmlOpening(report, text, html).write();
    new HtmlDetail(report, text, html).write();
    html.close().close();
    out.append(html.page());
  }
}
