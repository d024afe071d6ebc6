package dev.safeguard.bench.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown whose columns line up; words stand left, figures right. */
public final class Table {
  private final int words;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Without rows yet.
   *
   * @param words how many of the columns, from the first on, hold words
   */
  public Table(int words, String... headings) {
    this.words = words;
    row(headings);
    String[] rule = new String[headings.length];
    for (int i = 0; i < rule.length; i++) {
      rule[i] = i < words ? "---" : "---:";
    }
    row(rule);
  }

  /** Adds a row of as many cells as there are headings. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Prints it, and an empty line. */
  public void print(PrintStream out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String format = " %" + (i < words ? "-" : "") + width + "s |";
        line.append(String.format(Locale.ROOT, format, row.get(i)));
      }
      out.println(line);
    }
    out.println();
  }

  /** Three decimals. */
  public static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
