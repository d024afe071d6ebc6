package dev.safeguard.core.report;

import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Chart;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import java.util.List;
import java.util.StringJoiner;

/**
 * A table's picture, as inline SVG. A bar's number stands beside it; a divided bar says its parts
 * by its label. What is withheld is left open, so a picture shows no more than its table.
 */
final class AggregateCharts {
  private static final int WIDTH = 1000;
  private static final int BAR = 20;

  /** Classes are many; they stand in the table alone. */
  private static final int DEEPEST = 1;

  private final Table table;
  private final HtmlWriter html;

  AggregateCharts(Table table, HtmlWriter html) {
    this.table = table;
    this.html = html;
  }

  void write() {
    if (table.rows().isEmpty()) {
      return;
    }
    if (table.chart() == Chart.PARTS) {
      parts();
    } else if (table.chart() == Chart.BARS) {
      bars();
    }
  }

  private void parts() {
    List<Row> drawn = table.rows().stream().filter(AggregateCharts::hasParts).toList();
    if (drawn.isEmpty()) {
      return;
    }
    html.open("ul", "class", "legend", "aria-hidden", "true");
    for (int i = 1; i < table.columns().size(); i++) {
      html.open("li");
      svg("0 0 10 10");
      rect("part", 0, 10, 10 - step(10, i), step(10, i)).close();
      html.text(table.columns().get(i).label()).close();
    }
    html.close();
    html.open("ul", "class", "divided");
    for (Row row : drawn) {
      html.open("li").element("bdi", row.label());
      divided(row);
      html.close();
    }
    html.close();
  }

  /** Whether there is anything to draw: some part that is shown and not empty. */
  private static boolean hasParts(Row row) {
    return row.depth() <= DEEPEST
        && row.cells().stream().skip(1).anyMatch(cell -> number(cell) > 0);
  }

  private static double number(Cell cell) {
    Double value = cell.value();
    return value == null ? 0 : value;
  }

  private void divided(Row row) {
    double all = number(row.cells().get(0));
    StringJoiner label = new StringJoiner(", ");
    for (int i = 1; i < row.cells().size(); i++) {
      label.add(table.columns().get(i).label() + " " + row.cells().get(i).text());
    }
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + BAR,
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        row.label() + ": " + label);
    rect("rest", 0, WIDTH, 0, BAR);
    double before = 0;
    for (int i = 1; i < row.cells().size(); i++) {
      double value = number(row.cells().get(i));
      if (value > 0) {
        long from = Math.round(before / all * WIDTH);
        before += value;
        long width = Math.round(before / all * WIDTH) - from;
        rect("part", from, width, BAR - step(BAR, i), step(BAR, i));
      }
    }
    html.close();
  }

  /** Parts rise from the first to the last, so that they are told apart without colours. */
  private int step(int height, int column) {
    return height * column / (table.columns().size() - 1);
  }

  private void bars() {
    Row row = table.rows().get(0);
    double most = 1;
    for (int i = 1; i < row.cells().size(); i++) {
      most = Math.max(most, number(row.cells().get(i)));
    }
    html.open("ul", "class", "bars", "aria-label", row.label());
    for (int i = 1; i < row.cells().size(); i++) {
      html.open("li").element("span", table.columns().get(i).label());
      svg("0 0 " + WIDTH + " 10");
      rect("bar", 0, Math.round(number(row.cells().get(i)) / most * WIDTH), 0, 10);
      html.close();
      html.element("span", row.cells().get(i).text()).close();
    }
    html.close();
  }

  private void svg(String box) {
    html.open(
        "svg",
        "viewBox",
        box,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
  }

  private HtmlWriter rect(String name, long x, long width, int y, int height) {
    return html.open(
            "rect",
            "class",
            name,
            "x",
            Long.toString(x),
            "width",
            Long.toString(width),
            "y",
            Integer.toString(y),
            "height",
            Integer.toString(height))
        .close();
  }
}
