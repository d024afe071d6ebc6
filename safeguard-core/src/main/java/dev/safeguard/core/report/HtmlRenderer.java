package dev.safeguard.core.report;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The report as one page. Its policy allows the one style sheet by its hash and nothing else, so
 * that even markup that slipped in could neither run nor fetch anything.
 */
final class HtmlRenderer implements ReportRenderer {
  private static final String CSS = css();
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(Hashing.sha256().hashString(CSS, StandardCharsets.UTF_8).asBytes())
          + "'; base-uri 'none'; form-action 'none'";

  private static String css() {
    try {
      return Resources.toString(
              Resources.getResource(HtmlRenderer.class, "report.css"), StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read", e);
    }
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public void render(SafeguardingReport report, Appendable out) throws IOException {
    ReportText text = new ReportText(report);
    HtmlWriter html = new HtmlWriter();
    html.open("html", "lang", report.language().toLanguageTag(), "dir", text.of("direction"));
    head(html, report, text);
    String level = HtmlOpening.levelClass(report);
    html.open("body", "class", level);
    new HtmlOpening(report, text, html).write();
    new HtmlDetail(report, text, html).write();
    html.close().close();
    out.append(html.page());
  }

  private static void head(HtmlWriter html, SafeguardingReport report, ReportText text) {
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .empty("meta", "name", "robots", "content", "noindex")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        // A title shows in tabs and histories, so it holds the pseudonym.
        .element("title", text.of("report") + " " + report.student())
        .style(CSS)
        .close();
  }
}
