package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Chart;
import dev.safeguard.api.aggregate.AggregateReport.Column;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.core.aggregate.SupportCounts.Response;
import dev.safeguard.core.localize.AggregateTexts;
import dev.safeguard.core.pattern.BinomialInterval;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of pupils by type of support. Types that no pupil has are not listed, and where small
 * counts are withheld neither are those that few have, so that the two look alike.
 */
final class SupportTable {
  /** How often the interval of a share is to hold the true one. */
  private static final double CONFIDENCE = 0.95;

  private static final int SHARES = 3;

  private static final List<String> COLUMNS =
      List.of("pupils", "compared", "better", "no_clear_change", "worse", "share", "low", "high");

  private final SchoolFold fold;
  private final AggregateTexts texts;
  private final Cells cells;
  private final boolean withholds;

  SupportTable(SchoolFold fold, AggregateTexts texts, boolean withholds) {
    this.fold = fold;
    this.texts = texts;
    this.cells = new Cells(texts);
    this.withholds = withholds;
  }

  Table table() {
    List<Column> columns = new ArrayList<>();
    for (String name : COLUMNS) {
      columns.add(new Column(name, texts.of("column." + name)));
    }
    List<Row> rows = new ArrayList<>();
    for (InterventionType type : InterventionType.values()) {
      int[] responses = fold.support().of(type);
      int pupils = 0;
      for (int count : responses) {
        pupils += count;
      }
      if (pupils >= (withholds ? fold.settings().leastCount() : 1)) {
        rows.add(new Row(type.name(), texts.support(type), 0, row(responses, pupils)));
      }
    }
    return new Table(
        "support",
        texts.of("table.support"),
        texts.of("corner.support"),
        Chart.NONE,
        columns,
        rows);
  }

  private List<Cell> row(int[] responses, int pupils) {
    boolean[] hidden = hidden(responses);
    int better = responses[Response.BETTER.ordinal()];
    int compared = pupils - responses[Response.NOT_COMPARED.ordinal()];
    boolean comparedHidden = hidden[Response.NOT_COMPARED.ordinal()];
    List<Cell> row = new ArrayList<>();
    row.add(Cells.count(pupils));
    row.add(cells.count(compared, comparedHidden));
    for (Response response : List.of(Response.BETTER, Response.NO_CLEAR_CHANGE, Response.WORSE)) {
      row.add(cells.count(responses[response.ordinal()], hidden[response.ordinal()]));
    }
    if (comparedHidden || hidden[Response.BETTER.ordinal()]) {
      addThrice(row, cells.withheld());
    } else if (compared < fold.settings().leastCompared()) {
      addThrice(row, cells.tooFew());
    } else {
      BinomialInterval interval = BinomialInterval.of(better, compared, CONFIDENCE);
      row.add(cells.share((double) better / compared));
      row.add(cells.share(interval.low()));
      row.add(cells.share(interval.high()));
    }
    return row;
  }

  private static void addThrice(List<Cell> row, Cell cell) {
    for (int i = 0; i < SHARES; i++) {
      row.add(cell);
    }
  }

  /** The responses of one type divide its pupils, and no other table says more of them. */
  private boolean[] hidden(int[] responses) {
    if (!withholds) {
      return new boolean[responses.length];
    }
    boolean[] harmless = new boolean[responses.length];
    for (Response response : Response.values()) {
      harmless[response.ordinal()] = response != Response.WORSE;
    }
    return SmallCounts.withheld(
        new int[] {-1}, new int[][] {responses}, harmless, fold.settings().leastCount())[0];
  }
}
