package dev.safeguard.bench;

import dev.safeguard.bench.Score.Count;
import dev.safeguard.bench.Score.Fault;
import dev.safeguard.bench.Score.Kind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of redactors on sets of notes, as a table in Markdown. */
final class QualityTable {
  private static final String ROW =
      "| %-28s | %-14s | %7s | %7s | %7s | %7s | %7s | %7s | %7s | %9s |%n";

  /** One redactor on one set. */
  record Row(String set, String redactor, Score score, double charactersASecond) {}

  private final List<Row> rows = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
  }

  /** Leaks and losses in per cent of letters and digits, or of words. */
  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        ROW,
        "notes",
        "redactor",
        "persons",
        "places",
        "others",
        "all",
        "whole",
        "lost",
        "words",
        "1000/s");
    String seven = "---:";
    out.printf(
        Locale.ROOT, ROW, "---", "---", seven, seven, seven, seven, seven, seven, seven, seven);
    for (Row row : rows) {
      Score score = row.score;
      Count persons = score.of(Kind.PERSON);
      out.printf(
          Locale.ROOT,
          ROW,
          row.set,
          row.redactor,
          leak(persons),
          leak(score.of(Kind.PLACE)),
          leak(score.of(Kind.OTHER)),
          leak(score.all()),
          percent(persons.whole(), persons.marks()),
          percent(score.lost(), score.harmless()),
          percent(score.lostWords(), score.harmlessWords()),
          Double.isNaN(row.charactersASecond)
              ? "-"
              : String.format(Locale.ROOT, "%,.0f", row.charactersASecond / 1000));
    }
    out.println();
    out.println(
        "persons, places (and organisations), others, all: letters and digits that survive, %.");
    out.println(
        "whole: persons of whom nothing survives, %. lost, words: harmless ones that are lost, %.");
    out.println("1000/s: thousand characters a second, one thread, warm.");
  }

  /** For each type, the letters and digits that survive. */
  void printByType(PrintStream out) {
    for (Row row : rows) {
      out.printf(Locale.ROOT, "%n%s, %s%n", row.set, row.redactor);
      row.score
          .byType()
          .forEach(
              (type, count) ->
                  out.printf(
                      Locale.ROOT,
                      "  %-18s %6d of %7d survive %7s %%   %6d of %6d whole%n",
                      type,
                      count.survive(),
                      count.all(),
                      leak(count),
                      count.whole(),
                      count.marks()));
    }
  }

  /** What survives and what is lost, in its place; for invented notes. */
  void printFaults(PrintStream out) {
    for (Row row : rows) {
      out.printf(Locale.ROOT, "%n%s, %s%n", row.set, row.redactor);
      for (Fault fault : row.score.faults()) {
        out.printf(
            Locale.ROOT,
            "  %-8s %-10s …%s>>%s<<%s…%n",
            fault.note(),
            fault.type(),
            fault.before(),
            fault.words(),
            fault.after());
      }
    }
  }

  private static String leak(Count count) {
    return percent(count.survive(), count.all());
  }

  private static String percent(long part, long all) {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%.2f", 100.0 * part / all);
  }
}
