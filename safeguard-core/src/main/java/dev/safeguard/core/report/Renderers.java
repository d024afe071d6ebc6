package dev.safeguard.core.report;

import dev.safeguard.api.report.ReportRenderer;

/** The formats that a report can be written in. Each is stateless and safe for concurrent use. */
public final class Renderers {
  private static final ReportRenderer JSON = new JsonRenderer();
  private static final ReportRenderer MARKDOWN = new MarkdownRenderer();
  private static final ReportRenderer HTML = new HtmlRenderer();

  /**
   * One JSON object on one line, without a line end behind it, with the fields of the report's
   * contract. Every field is always there; what is not known is null.
   */
  public static ReportRenderer json() {
    return JSON;
  }

  /**
   * CommonMark with GitHub's tables. Every value is escaped, so none can make a link, an image, raw
   * HTML or a line of its own.
   */
  public static ReportRenderer markdown() {
    return MARKDOWN;
  }

  /**
   * One HTML file that needs nothing else: no script, no request, and a content security policy
   * that allows neither. Every value is escaped. Prints on A4.
   */
  public static ReportRenderer html() {
    return HTML;
  }

  private Renderers() {}
}
