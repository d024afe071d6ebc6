package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Chart;
import dev.safeguard.api.aggregate.AggregateReport.Column;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.core.aggregate.GroupCounts.Movement;
import dev.safeguard.core.aggregate.GroupTree.Group;
import dev.safeguard.core.localize.AggregateTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tables of groups by level, by movement, by what was found and by week. What is withheld is
 * decided over all the groups that a table is ever shown for, and only then is it cut down to those
 * that this reader is shown: so readers who put their tables side by side know no more than the one
 * who is shown most.
 */
final class GroupTables {
  private static final int DAYS = 7;

  private final SchoolFold fold;
  private final AggregateTexts texts;
  private final GroupTree tree;
  private final Cells cells;
  private final int depth;
  private final boolean withholds;

  /**
   * @param depth how far down the reader is shown groups
   * @param withholds whether small counts are withheld
   */
  GroupTables(SchoolFold fold, AggregateTexts texts, int depth, boolean withholds) {
    this.fold = fold;
    this.texts = texts;
    this.tree = fold.groups();
    this.cells = new Cells(texts);
    this.depth = depth;
    this.withholds = withholds;
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    tables.add(levels());
    if (fold.known() > 0) {
      tables.add(movement());
    }
    tables.add(domains());
    tables.add(kinds());
    Table weeks = weeks();
    if (weeks != null) {
      tables.add(weeks);
    }
    return tables;
  }

  Table levels() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("NO_DATA", texts.of("column.no_data")));
    boolean[] harmless = new boolean[RiskLevel.values().length + 1];
    harmless[0] = true;
    for (RiskLevel level : RiskLevel.values()) {
      columns.add(new Column(level.name(), texts.label("level." + level)));
      harmless[level.ordinal() + 1] = level == RiskLevel.LOW;
    }
    return divided("levels", columns, harmless, counts -> counts.levels);
  }

  private Table movement() {
    List<Column> columns = new ArrayList<>();
    boolean[] harmless = new boolean[Movement.values().length];
    for (Movement movement : Movement.values()) {
      String name = movement.name().toLowerCase(Locale.ROOT);
      columns.add(new Column(movement.name(), texts.of("column." + name)));
      harmless[movement.ordinal()] = movement != Movement.UP;
    }
    return divided("movement", columns, harmless, counts -> counts.movements);
  }

  private Table domains() {
    List<Column> columns = new ArrayList<>();
    List<ToIntFunction<GroupCounts>> counts = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      columns.add(new Column(domain.code(), texts.label("domain." + domain.code())));
      counts.add(group -> group.domains[domain.ordinal()]);
    }
    return overlapping("domains", GroupTree.CLASS, columns, counts);
  }

  /** Without those kinds that are a domain's only one: they would be shown twice. */
  private Table kinds() {
    List<Column> columns = new ArrayList<>();
    List<ToIntFunction<GroupCounts>> counts = new ArrayList<>();
    for (PatternKind kind : PatternKind.values()) {
      if (kind != PatternKind.CONVERGENCE && kind != PatternKind.NON_RESPONSE) {
        columns.add(new Column(kind.code(), texts.of("kind." + kind.code())));
        counts.add(group -> group.kinds[kind.ordinal()]);
      }
    }
    return overlapping("kinds", GroupTree.YEAR, columns, counts);
  }

  private @Nullable Table weeks() {
    LocalDate asOf = fold.asOf();
    if (asOf == null) {
      return null;
    }
    List<Column> columns = new ArrayList<>();
    List<ToIntFunction<GroupCounts>> counts = new ArrayList<>();
    for (long monday : schoolWeeks(fold.calendar(), asOf, fold.settings().weeks())) {
      LocalDate day = LocalDate.ofEpochDay(monday);
      columns.add(new Column(day.toString(), texts.week(day)));
      counts.add(group -> group.weeks.getOrDefault(monday, 0));
    }
    return overlapping("weeks", GroupTree.YEAR, columns, counts);
  }

  /** The Mondays of the last weeks with a school day, oldest first; at most a year back. */
  private static List<Long> schoolWeeks(SchoolCalendar calendar, LocalDate asOf, int weeks) {
    List<Long> mondays = new ArrayList<>();
    long last = GroupCounts.monday(asOf.toEpochDay());
    for (int i = 0; i <= 52 && mondays.size() < weeks; i++) {
      long monday = last - (long) DAYS * i;
      if (calendar.schoolDays(monday, monday + DAYS) > 0) {
        mondays.add(0, monday);
      }
    }
    return mondays;
  }

  /** A table whose columns divide each group's pupils. */
  private Table divided(
      String id, List<Column> columns, boolean[] harmless, Function<GroupCounts, int[]> counts) {
    List<Group> groups = tree.groups(GroupTree.CLASS);
    int[][] numbers = new int[groups.size()][];
    for (int g = 0; g < numbers.length; g++) {
      numbers[g] = counts.apply(groups.get(g).counts());
    }
    boolean[][] withheld = withheld(groups, numbers, harmless);
    return table(
        id, Chart.PARTS, columns, groups, (g, v) -> cells.count(numbers[g][v], withheld[g][v]));
  }

  /** A table in which a pupil can count in several columns or in none. */
  private Table overlapping(
      String id, int deepest, List<Column> columns, List<ToIntFunction<GroupCounts>> counts) {
    List<Group> groups = tree.groups(deepest);
    int[][] numbers = new int[columns.size()][groups.size()];
    boolean[][] hidden = new boolean[columns.size()][groups.size()];
    for (int v = 0; v < numbers.length; v++) {
      int[][] withAndWithout = new int[groups.size()][2];
      for (int g = 0; g < groups.size(); g++) {
        GroupCounts group = groups.get(g).counts();
        numbers[v][g] = counts.get(v).applyAsInt(group);
        withAndWithout[g][0] = numbers[v][g];
        withAndWithout[g][1] = group.pupils() - numbers[v][g];
      }
      boolean[][] withheld = withheld(groups, withAndWithout, new boolean[] {false, true});
      for (int g = 0; g < groups.size(); g++) {
        hidden[v][g] = withheld[g][0];
      }
    }
    return table(
        id, Chart.BARS, columns, groups, (g, v) -> cells.count(numbers[v][g], hidden[v][g]));
  }

  private boolean[][] withheld(List<Group> groups, int[][] numbers, boolean[] harmless) {
    if (!withholds) {
      return new boolean[numbers.length][harmless.length];
    }
    int[] parents = groups.stream().mapToInt(Group::parent).toArray();
    return SmallCounts.withheld(parents, numbers, harmless, fold.settings().leastCount());
  }

  private interface CellOf {
    Cell at(int group, int column);
  }

  private Table table(
      String id, Chart chart, List<Column> columns, List<Group> groups, CellOf cell) {
    List<Column> all = new ArrayList<>();
    all.add(new Column("pupils", texts.of("column.pupils")));
    all.addAll(columns);
    List<Row> rows = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (group.depth() <= depth) {
        List<Cell> row = new ArrayList<>();
        row.add(Cells.count(group.counts().pupils()));
        for (int v = 0; v < columns.size(); v++) {
          row.add(cell.at(g, v));
        }
        rows.add(new Row(rowId(group), name(texts, group), group.depth(), row));
      }
    }
    return new Table(id, texts.of("table." + id), texts.of("corner.group"), chart, all, rows);
  }

  private static String rowId(Group group) {
    return switch (group.depth()) {
      case GroupTree.SCHOOL -> "school";
      case GroupTree.YEAR -> "year/" + group.place().year();
      default -> "year/" + group.place().year() + "/class/" + group.place().className();
    };
  }

  private static String name(AggregateTexts texts, Group group) {
    return switch (group.depth()) {
      case GroupTree.SCHOOL -> texts.of("group.school");
      case GroupTree.YEAR -> year(texts, group.place().year());
      default -> className(texts, group.place().className());
    };
  }

  private static String year(AggregateTexts texts, int year) {
    return switch (year) {
      case TokenizedRecord.NO_YEAR_GROUP -> texts.of("group.no_year");
      case 0 -> texts.of("group.reception");
      default -> texts.of("group.year", "n", Integer.toString(year));
    };
  }

  private static String className(AggregateTexts texts, String name) {
    return name.isEmpty() ? texts.of("group.no_class") : name;
  }

  /** A year group and class in words. */
  static String place(AggregateTexts texts, GroupTree.Place place) {
    String year = year(texts, place.year());
    return place.className().isEmpty()
        ? year
        : texts.of("group.place", "year", year, "class", place.className());
  }
}
