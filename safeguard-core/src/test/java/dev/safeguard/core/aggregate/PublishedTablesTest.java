package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Chart;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.report.Audience;
import dev.safeguard.core.aggregate.Attacker.Bounds;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import dev.safeguard.core.report.AggregateRenderers;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Attacks on what is really handed out: all reports to all readers but the safeguarding lead. */
class PublishedTablesTest {
  private static final int LEAST = 5;
  private static final Set<String> HARMLESS =
      Set.of("NO_DATA", "LOW", "SAME", "DOWN", "FIRST", "without");

  /** The cells that somebody is shown, by table, row and column. */
  private static Set<String> shown(SchoolFold fold) {
    Set<String> shown = new HashSet<>();
    for (Audience audience : Reports.READERS) {
      for (AggregateKind kind : AggregateKind.values()) {
        boolean withholds = audience != Audience.DSL || kind == AggregateKind.SCHOOL_INSIGHT;
        if (withholds && kind != AggregateKind.EARLY_WARNING) {
          Reports.of(fold, kind, audience).tables().forEach(table -> shown(table, shown));
        }
      }
    }
    return shown;
  }

  private static void shown(Table table, Set<String> shown) {
    for (Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i).value() != null) {
          shown.add(table.id() + "|" + row.id() + "|" + table.columns().get(i).id());
        }
      }
    }
  }

  private static int[] parents(Table table) {
    int[] parents = new int[table.rows().size()];
    Map<Integer, Integer> latest = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      int depth = table.rows().get(i).depth();
      latest.put(depth, i);
      parents[i] = latest.getOrDefault(depth - 1, -1);
    }
    return parents;
  }

  private static int number(Cell cell) {
    Double value = cell.value();
    if (value == null) {
      throw new AssertionError("the safeguarding lead is shown everything");
    }
    return value.intValue();
  }

  /** Attacks one division of the groups, and returns how many small counts it holds. */
  private static int attack(Table truth, List<String> columns, int[][] counts, Set<String> shown) {
    int[] parents = parents(truth);
    boolean[][] withheld = new boolean[counts.length][columns.size()];
    boolean[] harmless = new boolean[columns.size()];
    for (int v = 0; v < columns.size(); v++) {
      harmless[v] = HARMLESS.contains(columns.get(v));
      // Whoever is shown those with something knows those without.
      String column = columns.get(v).equals("without") ? columns.get(0) : columns.get(v);
      for (int g = 0; g < counts.length; g++) {
        withheld[g][v] =
            !shown.contains(truth.id() + "|" + truth.rows().get(g).id() + "|" + column);
      }
    }
    RandomTable table = new RandomTable(parents, counts, harmless);
    Attacker attacker = new Attacker(parents, counts, withheld);
    int small = 0;
    for (int g = 0; g < counts.length; g++) {
      for (int v = 0; v < columns.size(); v++) {
        if (table.isSmall(g, v, LEAST)) {
          small++;
          Bounds bounds = attacker.bounds(g, v);
          assertTrue(
              bounds.low() == 0 && bounds.high() >= Math.min(LEAST, table.pupils(g)),
              truth.id() + " " + truth.rows().get(g).id() + " " + columns.get(v) + ": " + bounds);
        }
      }
    }
    return small;
  }

  private static int attack(Table truth, Set<String> shown) {
    int small = 0;
    int groups = truth.rows().size();
    int columns = truth.columns().size();
    if (truth.chart() == Chart.PARTS) {
      int[][] counts = new int[groups][columns - 1];
      for (int g = 0; g < groups; g++) {
        for (int v = 1; v < columns; v++) {
          counts[g][v - 1] = number(truth.rows().get(g).cells().get(v));
        }
      }
      List<String> names = truth.columns().stream().skip(1).map(c -> c.id()).toList();
      return attack(truth, names, counts, shown);
    }
    for (int v = 1; v < columns; v++) {
      int[][] counts = new int[groups][2];
      for (int g = 0; g < groups; g++) {
        List<Cell> cells = truth.rows().get(g).cells();
        counts[g][0] = number(cells.get(v));
        counts[g][1] = number(cells.get(0)) - counts[g][0];
      }
      small += attack(truth, List.of(truth.columns().get(v).id(), "without"), counts, shown);
    }
    return small;
  }

  @Test
  void noSmallCountCanBeWorkedOutFromAllReportsTogether() {
    SplittableRandom random = new SplittableRandom(31);
    int small = 0;
    for (int i = 0; i < 60; i++) {
      List<Pupil> school =
          Pupils.school(random, random.nextInt(3, 200), random.nextInt(4), random.nextInt(3));
      SchoolFold fold = Reports.fold(school);
      Set<String> shown = shown(fold);
      for (Table table : Reports.of(fold, AggregateKind.GROUP_TRENDS, Audience.DSL).tables()) {
        small += attack(table, shown);
      }
    }
    assertTrue(small > 5_000, "only " + small + " small counts were tried");
  }

  @Test
  void noSmallCountOfSupportCanBeWorkedOut() {
    SplittableRandom random = new SplittableRandom(35);
    int small = 0;
    for (int i = 0; i < 100; i++) {
      SchoolFold fold = Reports.fold(Pupils.school(random, random.nextInt(20, 400), 2, 2));
      Set<String> shown = shown(fold);
      Table truth =
          Reports.table(
              Reports.of(fold, AggregateKind.INTERVENTION_EFFECTIVENESS, Audience.DSL), "support");
      for (Row row : truth.rows()) {
        List<Cell> cells = row.cells();
        boolean listed = shown.contains("support|" + row.id() + "|pupils");
        assertEquals(number(cells.get(0)) >= LEAST, listed);
        if (listed) {
          small += attack(row, cells, shown);
        }
      }
    }
    assertTrue(small > 100, "only " + small + " small counts were tried");
  }

  /** Those not compared are the pupils without the compared. */
  private static int attack(Row row, List<Cell> cells, Set<String> shown) {
    String[] columns = {"better", "no_clear_change", "worse", "compared"};
    int[][] counts = {
      {
        number(cells.get(2)),
        number(cells.get(3)),
        number(cells.get(4)),
        number(cells.get(0)) - number(cells.get(1))
      }
    };
    boolean[][] withheld = new boolean[1][columns.length];
    for (int v = 0; v < columns.length; v++) {
      withheld[0][v] = !shown.contains("support|" + row.id() + "|" + columns[v]);
    }
    boolean parts = withheld[0][0] || withheld[0][3];
    assertTrue(!parts || !shown.contains("support|" + row.id() + "|share"));
    int[] parents = {-1};
    RandomTable table = new RandomTable(parents, counts, new boolean[] {true, true, false, true});
    Attacker attacker = new Attacker(parents, counts, withheld);
    int small = 0;
    for (int v = 0; v < columns.length; v++) {
      if (table.isSmall(0, v, LEAST)) {
        small++;
        Bounds bounds = attacker.bounds(0, v);
        assertTrue(bounds.low() == 0 && bounds.high() >= LEAST, row.id() + ": " + bounds);
      }
    }
    return small;
  }

  @Test
  void readersAreShownGroupsOnlyAsFarDownAsTheyMay() {
    SchoolFold fold = Reports.fold(Pupils.school(new SplittableRandom(32), 200, 3, 2));
    Map<Audience, Integer> deepest =
        Map.of(
            Audience.DSL, 2,
            Audience.SENIOR_LEADERS, 2,
            Audience.GOVERNORS, 1,
            Audience.EXTERNAL, 0);
    deepest.forEach(
        (audience, depth) ->
            assertEquals(
                depth,
                Reports.table(Reports.of(fold, AggregateKind.SCHOOL_INSIGHT, audience), "levels")
                    .rows()
                    .stream()
                    .mapToInt(Row::depth)
                    .max()
                    .orElseThrow()));
  }

  @Test
  void noByteOfThemNamesAPupil() throws IOException {
    List<Pupil> school = Pupils.school(new SplittableRandom(33), 150, 2, 2);
    SchoolFold fold = Reports.fold(school);
    for (Audience audience : Reports.READERS) {
      for (AggregateKind kind : AggregateKind.values()) {
        if (kind != AggregateKind.EARLY_WARNING) {
          AggregateReport report = Reports.of(fold, kind, audience);
          StringBuilder out = new StringBuilder();
          AggregateRenderers.json().render(report, out);
          AggregateRenderers.html().render(report, out);
          AggregateRenderers.markdown().render(report, out);
          assertFalse(out.toString().contains("STU_"), kind + " for " + audience);
          assertFalse(out.toString().contains("sfg_"), kind + " for " + audience);
        }
      }
    }
  }

  @Test
  void theSumInTheSummaryIsLeftOutWhereAPartIsWithheld() {
    SplittableRandom random = new SplittableRandom(34);
    int left = 0;
    int said = 0;
    for (int i = 0; i < 40; i++) {
      SchoolFold fold = Reports.fold(Pupils.school(random, 60 + 10 * i, 1, 1));
      AggregateReport report = Reports.of(fold, AggregateKind.SCHOOL_INSIGHT, Audience.EXTERNAL);
      Table levels = Reports.table(report, "levels");
      boolean withheld =
          Reports.cell(levels, "school", "HIGH").value() == null
              || Reports.cell(levels, "school", "CRITICAL").value() == null;
      boolean says =
          report.summary().stream().anyMatch(s -> s.startsWith("At a high or critical level"));
      assertEquals(!withheld, says);
      left += withheld ? 1 : 0;
      said += says ? 1 : 0;
    }
    assertTrue(left > 0 && said > 0, left + " left out, " + said + " said");
  }
}
