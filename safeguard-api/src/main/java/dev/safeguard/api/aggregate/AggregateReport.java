package dev.safeguard.api.aggregate;

import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.token.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report over many pupils for one reader, in the reader's language, holding only what that reader
 * may see. For anybody but the safeguarding lead that is no pupil, how many pupils each group has,
 * however few, and beside that counts of none or of at least {@link AggregateSettings#leastCount}.
 * Immutable.
 *
 * @param kind what it is about
 * @param audience whom it is for
 * @param language the language of its texts
 * @param generated when it was made
 * @param asOf the latest day that an analysis of it looks back from; null without any
 * @param pupils how many pupils it is over
 * @param title its title
 * @param summary the first sentences to read
 * @param alerts pupils to look at, first one first; empty but in an early-warning report
 * @param tables its counts
 * @param notes how to read it and what it does not say
 * @param labels what its pages say beside that, by key
 */
public record AggregateReport(
    AggregateKind kind,
    Audience audience,
    Locale language,
    Instant generated,
    @Nullable LocalDate asOf,
    int pupils,
    String title,
    List<String> summary,
    List<Alert> alerts,
    List<Table> tables,
    List<String> notes,
    Map<String, String> labels) {

  public AggregateReport {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(audience, "audience");
    summary = List.copyOf(summary);
    alerts = List.copyOf(alerts);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    labels = Map.copyOf(labels);
  }

  /** Tells the kind and the reader only. */
  @Override
  public String toString() {
    return "AggregateReport[" + kind + ", " + audience + "]";
  }

  /**
   * A pupil to look at.
   *
   * @param student the pupil's token
   * @param studentId the school's id of the pupil; null where the token is of another session
   * @param studentName the pupil's name by the roster; null where it has none
   * @param group year group and class in words
   * @param level the level, the LLM's raise included
   * @param earlierLevel the level last time; null where nothing was known
   * @param score orders pupils within and across levels
   * @param urgent whether the level is {@code CRITICAL}, or a red flag is new or stands where the
   *     level went up; a red flag is new too if it has a record since last time
   * @param routing whose desk it belongs on
   * @param reasons what is new or makes it urgent, in words, most important first; every red flag
   *     that makes it urgent, and some of many other codes
   * @param newCodes those of the reasons that are new, as codes
   */
  public record Alert(
      Token student,
      @Nullable String studentId,
      @Nullable String studentName,
      String group,
      RiskLevel level,
      @Nullable RiskLevel earlierLevel,
      double score,
      boolean urgent,
      Routing routing,
      List<String> reasons,
      List<PatternCode> newCodes) {

    public Alert {
      reasons = List.copyOf(reasons);
      newCodes = List.copyOf(newCodes);
    }

    /** Tells the token only. */
    @Override
    public String toString() {
      return "Alert[" + student + "]";
    }
  }

  /**
   * Numbers by row and column.
   *
   * @param id a stable name, such as {@code levels}
   * @param caption its heading
   * @param corner what its rows are
   * @param chart how its numbers are best drawn
   * @param columns its columns
   * @param rows its rows
   */
  public record Table(
      String id, String caption, String corner, Chart chart, List<Column> columns, List<Row> rows) {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** How a table is best drawn. */
  public enum Chart {
    NONE,
    /** The columns but the first are parts of it: a divided bar for each row. */
    PARTS,
    /** A bar for each column but the first, of the first row. */
    BARS
  }

  /**
   * A column.
   *
   * @param id a stable name, such as {@code HIGH}
   * @param label its heading
   */
  public record Column(String id, String label) {}

  /**
   * A row.
   *
   * @param id a stable name, such as {@code year/8}
   * @param label its heading
   * @param depth 0, or how far below an earlier row it stands whose part it is
   * @param cells one for each column
   */
  public record Row(String id, String label, int depth, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A number, or why there is none.
   *
   * @param status which of the two
   * @param value the number; null where there is none
   * @param text the same as it is shown
   */
  public record Cell(Status status, @Nullable Double value, String text) {

    /** Why a cell has no number. */
    public enum Status {
      /** It has one. */
      SHOWN,
      /** So few pupils, or so many others, that it could say who. */
      WITHHELD,
      /** Too little to state it. */
      NOT_ENOUGH_DATA;

      /** The name in reports, in lower case. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /**
     * @throws IllegalArgumentException if a value stands where there is none, or is missing
     */
    public Cell {
      if ((status == Status.SHOWN) != (value != null)) {
        throw new IllegalArgumentException("a cell has a value if and only if it is shown");
      }
    }
  }
}
