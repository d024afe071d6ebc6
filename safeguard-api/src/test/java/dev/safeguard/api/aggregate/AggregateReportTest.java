package dev.safeguard.api.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Cell.Status;
import dev.safeguard.api.aggregate.AggregateReport.Chart;
import dev.safeguard.api.aggregate.AggregateReport.Column;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AggregateReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final PatternCode THEFT = PatternCode.ofToken("BEHAV_THEFT").orElseThrow();

  private static AggregateReport report(List<Alert> alerts, List<Table> tables) {
    return new AggregateReport(
        AggregateKind.EARLY_WARNING,
        Audience.DSL,
        Locale.ENGLISH,
        Instant.EPOCH,
        DAY,
        1,
        "New",
        List.of("One"),
        alerts,
        tables,
        List.of(),
        Map.of());
  }

  private static Alert alert() {
    return new Alert(
        new Token(TokenKind.STU, 7, (short) 0),
        "PUPIL-1",
        "Amelia Frost",
        "8B",
        RiskLevel.HIGH,
        null,
        60,
        true,
        Routing.SAFEGUARDING_LEAD,
        List.of("Theft"),
        List.of(THEFT));
  }

  @Test
  void whatItIsMadeOfCannotChangeItLater() {
    List<Cell> cells = new ArrayList<>(List.of(new Cell(Status.SHOWN, 1.0, "1")));
    List<Row> rows = new ArrayList<>(List.of(new Row("school", "School", 0, cells)));
    List<Column> columns = new ArrayList<>(List.of(new Column("pupils", "Pupils")));
    Table table = new Table("levels", "Levels", "Group", Chart.PARTS, columns, rows);
    List<Alert> alerts = new ArrayList<>(List.of(alert()));
    AggregateReport report = report(alerts, List.of(table));
    cells.clear();
    rows.clear();
    columns.clear();
    alerts.clear();
    assertEquals(1, report.alerts().size());
    assertEquals(1, report.tables().get(0).columns().size());
    assertEquals(1, report.tables().get(0).rows().get(0).cells().size());
  }

  @Test
  void aCellHasANumberIfAndOnlyIfItIsShown() {
    assertNull(new Cell(Status.WITHHELD, null, "c").value());
    assertEquals("withheld", Status.WITHHELD.code());
    assertThrows(IllegalArgumentException.class, () -> new Cell(Status.WITHHELD, 3.0, "c"));
    assertThrows(IllegalArgumentException.class, () -> new Cell(Status.SHOWN, null, "3"));
  }

  @Test
  void whatNamesAPupilDoesNotSayItself() {
    String said = report(List.of(alert()), List.of()) + " " + alert();
    assertFalse(said.contains("Frost") || said.contains("PUPIL-1") || said.contains("Theft"), said);
  }

  @Test
  void kindsHaveTheirNamesInReports() {
    assertEquals("intervention_effectiveness", AggregateKind.INTERVENTION_EFFECTIVENESS.code());
  }

  @Test
  void anEarlierResultKeepsWhatItWasGiven() {
    Set<PatternCode> codes = new HashSet<>(Set.of(THEFT));
    EarlierResult earlier = new EarlierResult(DAY, RiskLevel.HIGH, codes);
    codes.clear();
    assertEquals(Set.of(THEFT), earlier.codes());
    assertEquals("EarlierResult[HIGH]", earlier.toString());
  }

  @Test
  void aHistoryKeepsNoCodes() {
    EarlierResult earlier = EarlierResult.of(new PastAssessment(DAY, RiskLevel.MEDIUM, 30));
    assertEquals(new EarlierResult(DAY, RiskLevel.MEDIUM, null), earlier);
  }
}
