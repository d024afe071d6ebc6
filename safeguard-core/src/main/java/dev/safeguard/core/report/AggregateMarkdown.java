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

/** A report over many pupils as CommonMark with GitHub's tables. */
final class AggregateMarkdown implements AggregateRenderer {

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public void render(AggregateReport report, Appendable out) throws IOException {
    StringBuilder page = new StringBuilder(4_096);
    page.append("# ").append(escape(report.title())).append("\n\n");
    page.append(escape(AggregateText.audience(report))).append("\n\n");
    for (String sentence : report.summary()) {
      item(page, sentence);
    }
    if (!report.alerts().isEmpty()) {
      heading(page, label(report, "alerts"));
      for (Alert alert : report.alerts()) {
        alert(page, report, alert);
      }
    }
    for (Table table : report.tables()) {
      heading(page, table.caption());
      table(page, table);
    }
    heading(page, label(report, "notes"));
    for (String note : report.notes()) {
      item(page, note);
    }
    page.append('\n').append(escape(label(report, "decision"))).append('\n');
    page.append('\n').append(escape(AggregateText.made(report))).append('\n');
    out.append(page);
  }

  private static String escape(String text) {
    return MarkdownText.escape(text);
  }

  private static void heading(StringBuilder page, String text) {
    page.append("\n## ").append(escape(text)).append("\n\n");
  }

  private static void item(StringBuilder page, String text) {
    page.append("- ").append(escape(text)).append('\n');
  }

  private static void alert(StringBuilder page, AggregateReport report, Alert alert) {
    page.append("1. **").append(escape(AggregateText.who(alert))).append("**");
    String id = AggregateText.idBeside(alert);
    if (id != null) {
      part(page, id);
    }
    part(page, AggregateText.level(report, alert.level()));
    if (alert.urgent()) {
      part(page, label(report, "urgent"));
    }
    part(page, AggregateText.before(report, alert));
    part(page, alert.group());
    page.append('\n');
    for (String reason : alert.reasons()) {
      page.append("   ");
      item(page, reason);
    }
  }

  private static void part(StringBuilder page, String text) {
    page.append(" · ").append(escape(text));
  }

  private static void table(StringBuilder page, Table table) {
    page.append("| ").append(escape(table.corner())).append(" |");
    for (Column column : table.columns()) {
      page.append(' ').append(escape(column.label())).append(" |");
    }
    page.append("\n| --- |").append(" ---: |".repeat(table.columns().size())).append('\n');
    for (Row row : table.rows()) {
      page.append("| ").append("– ".repeat(row.depth())).append(escape(row.label())).append(" |");
      for (Cell cell : row.cells()) {
        page.append(' ').append(escape(cell.text())).append(" |");
      }
      page.append('\n');
    }
  }
}
