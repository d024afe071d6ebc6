package dev.safeguard.core.report;

import static dev.safeguard.core.report.AggregateText.label;

import dev.safeguard.api.aggregate.AggregateRenderer;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Column;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report over many pupils as one page. */
final class AggregateHtml implements AggregateRenderer {
  private static final HtmlStyle STYLE = new HtmlStyle("report.css", "aggregate.css");

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public void render(AggregateReport report, Appendable out) throws IOException {
    HtmlWriter html = new HtmlWriter();
    html.open("html", "lang", report.language().toLanguageTag(), "dir", label(report, "direction"));
    STYLE.head(html, report.title());
    html.open("body");
    header(report, html);
    html.open("main");
    list(html, "summary", null, report.summary());
    alerts(report, html);
    tables(report, html);
    list(html, "notes", label(report, "notes"), report.notes());
    html.close();
    html.open("footer").element("p", label(report, "decision"));
    html.element("p", AggregateText.made(report), "class", "meta").close();
    html.close().close();
    out.append(html.page());
  }

  private static void header(AggregateReport report, HtmlWriter html) {
    html.open("header");
    html.element("p", AggregateText.audience(report), "class", "eyebrow");
    html.element("h1", report.title()).close();
  }

  private static void list(
      HtmlWriter html, String id, @Nullable String heading, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    if (heading == null) {
      html.open("section", "class", "card");
    } else {
      html.open("section", "aria-labelledby", id).element("h2", heading, "id", id);
    }
    html.open("ul", "class", id);
    for (String text : texts) {
      html.element("li", text);
    }
    html.close().close();
  }

  private static void alerts(AggregateReport report, HtmlWriter html) {
    if (report.alerts().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "alerts");
    html.element("h2", label(report, "alerts"), "id", "alerts");
    html.open("ol", "class", "alerts");
    for (Alert alert : report.alerts()) {
      html.open("li", "class", "card worry " + alert.level());
      html.open("h3").element("bdi", AggregateText.who(alert)).close();
      html.open("p", "class", "level");
      html.element("strong", AggregateText.level(report, alert.level()));
      if (alert.urgent()) {
        html.element("span", label(report, "urgent"), "class", "tag");
      }
      html.close();
      html.open("p", "class", "meta");
      String id = AggregateText.idBeside(alert);
      if (id != null) {
        html.element("bdi", id).text(" · ");
      }
      html.element("bdi", alert.group()).text(" · " + AggregateText.before(report, alert));
      html.close();
      reasons(alert.reasons(), html);
      html.close();
    }
    html.close().close();
  }

  private static void reasons(List<String> reasons, HtmlWriter html) {
    if (!reasons.isEmpty()) {
      html.open("ul");
      for (String reason : reasons) {
        html.element("li", reason);
      }
      html.close();
    }
  }

  private static void tables(AggregateReport report, HtmlWriter html) {
    if (report.tables().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "numbers");
    html.element("h2", label(report, "numbers"), "id", "numbers");
    for (Table table : report.tables()) {
      html.open("div", "class", "card numbers");
      html.element("h3", table.caption());
      new AggregateCharts(table, html).write();
      // Wide tables scroll, also by keyboard.
      html.open(
          "div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", table.caption());
      table(table, html);
      html.close().close();
    }
    html.close();
  }

  private static void table(Table table, HtmlWriter html) {
    html.open("table");
    html.element("caption", table.caption(), "class", "spoken");
    html.open("thead").open("tr").element("th", table.corner(), "scope", "col");
    for (Column column : table.columns()) {
      html.element("th", column.label(), "scope", "col");
    }
    html.close().close().open("tbody");
    for (Row row : table.rows()) {
      html.open("tr", "class", "depth" + row.depth());
      html.open("th", "scope", "row").element("bdi", row.label()).close();
      for (Cell cell : row.cells()) {
        html.element("td", cell.text());
      }
      html.close();
    }
    html.close().close();
  }
}
