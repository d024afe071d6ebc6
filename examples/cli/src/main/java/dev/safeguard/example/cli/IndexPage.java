package dev.safeguard.example.cli;

import com.google.common.html.HtmlEscapers;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.Risk;
import dev.safeguard.api.risk.DataSufficiency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that lists the HTML reports of one run, the most worrying first. */
final class IndexPage {
  private record Row(
      String file, String student, @Nullable String name, String level, double score, String why) {}

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>Safeguarding reports</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8888; vertical-align: top; }
      td.score { text-align: right; font-variant-numeric: tabular-nums; }
      .CRITICAL, .HIGH { font-weight: 700; }
      </style>
      </head>
      <body>
      <h1>Safeguarding reports</h1>
      <p>A report supports a professional's judgement; it decides nothing.</p>
      """;

  private static final String TABLE_WITH_LEVELS =
      """
      <p>The most worrying first.</p>
      <table>
      <thead><tr><th>Level</th><th>Pupil</th><th>Main reason</th><th>Score</th></tr></thead>
      <tbody>
      """;

  private static final String TABLE =
      """
      <table>
      <thead><tr><th>Pupil</th><th>First finding</th></tr></thead>
      <tbody>
      """;

  private static final String NO_LEVEL = "–";

  private final boolean levels;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param levels whether the reports tell a level
   */
  IndexPage(boolean levels) {
    this.levels = levels;
  }

  void add(String file, SafeguardingReport report) {
    String why =
        report.concerns().isEmpty() ? report.risk().headline() : report.concerns().get(0).title();
    rows.add(
        new Row(
            file,
            report.studentId(),
            report.studentName(),
            level(report.risk()),
            report.risk().score(),
            why));
  }

  /** Nothing to judge by is no low concern. */
  private static String level(Risk risk) {
    boolean none = risk.sufficiency() == DataSufficiency.NONE && !risk.raisedByLlm();
    return none ? NO_LEVEL : risk.overallLevel().name();
  }

  /**
   * The page.
   *
   * @param others pages over all pupils, which stand before the table
   */
  String render(List<String> others) {
    rows.sort(Comparator.comparingDouble(Row::score).reversed());
    StringBuilder page = new StringBuilder(HEAD);
    for (String other : others) {
      page.append("<p><a href=\"").append(other).append("\">").append(other).append("</a></p>\n");
    }
    page.append(levels ? TABLE_WITH_LEVELS : TABLE);
    for (Row row : rows) {
      page.append("<tr>");
      if (levels) {
        page.append("<td class=\"").append(row.level).append("\">");
        page.append(row.level).append("</td>");
      }
      String pupil = row.name == null ? row.student : row.name + " (" + row.student + ")";
      page.append("<td><a href=\"").append(row.file).append("\">").append(escape(pupil));
      page.append("</a></td><td>").append(escape(row.why)).append("</td>");
      if (levels) {
        page.append("<td class=\"score\">").append(Math.round(row.score)).append("</td>");
      }
      page.append("</tr>\n");
    }
    return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
