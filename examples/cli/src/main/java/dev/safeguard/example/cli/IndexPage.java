package dev.safeguard.example.cli;

import com.google.common.html.HtmlEscapers;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.Risk;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that lists the HTML reports of one run, the most worrying first. */
final class IndexPage {
  private record Row(
      String file,
      String student,
      @Nullable String name,
      @Nullable RiskLevel level,
      double score,
      String why) {}

  /**
   * A page over all pupils.
   *
   * @param title as the page itself has it
   */
  record Page(String file, String title) {}

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%1$s" dir="%2$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>%3$s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%%; }
      th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #8888; vertical-align: top; }
      td.score { text-align: end; font-variant-numeric: tabular-nums; }
      .CRITICAL, .HIGH { font-weight: 700; }
      </style>
      </head>
      <body>
      <h1>%3$s</h1>
      <p>%4$s</p>
      """;

  private static final String NO_LEVEL = "–";

  private final boolean levels;
  private final IndexTexts texts;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param reader whom the reports are for
   */
  IndexPage(Reader reader) {
    this.levels = reader.audience().level();
    this.texts = IndexTexts.in(reader.language());
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
  private static @Nullable RiskLevel level(Risk risk) {
    boolean none = risk.sufficiency() == DataSufficiency.NONE && !risk.raisedByLlm();
    return none ? null : risk.overallLevel();
  }

  /**
   * The page.
   *
   * @param others pages over all pupils, which stand before the table
   */
  String render(List<Page> others) {
    rows.sort(Comparator.comparingDouble(Row::score).reversed());
    StringBuilder page =
        new StringBuilder(
            HEAD.formatted(
                escape(texts.language()),
                escape(texts.of("direction")),
                escape(texts.of("index.title")),
                escape(texts.of("index.about"))));
    for (Page other : others) {
      page.append("<p><a href=\"").append(other.file).append("\">");
      page.append(escape(other.title)).append("</a></p>\n");
    }
    if (levels) {
      page.append("<p>").append(escape(texts.of("index.order"))).append("</p>\n");
    }
    page.append("<table>\n<thead><tr>");
    for (String heading :
        levels
            ? List.of("index.level", "pupil", "index.reason", "score")
            : List.of("pupil", "index.finding")) {
      page.append("<th>").append(escape(texts.of(heading))).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> append(row, page));
    return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private void append(Row row, StringBuilder page) {
    page.append("<tr>");
    if (levels) {
      String name = row.level == null ? NO_LEVEL : texts.level(row.level);
      page.append("<td class=\"").append(row.level == null ? "none" : row.level).append("\">");
      page.append(escape(name)).append("</td>");
    }
    String pupil = row.name == null ? row.student : row.name + " (" + row.student + ")";
    page.append("<td><a href=\"").append(row.file).append("\">").append(escape(pupil));
    page.append("</a></td><td>").append(escape(row.why)).append("</td>");
    if (levels) {
      page.append("<td class=\"score\">").append(Math.round(row.score)).append("</td>");
    }
    page.append("</tr>\n");
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
