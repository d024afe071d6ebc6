package dev.safeguard.core.report;

import dev.safeguard.api.aggregate.AggregateRenderer;

/**
 * The formats that a report over many pupils can be written in. Each is stateless and safe for
 * concurrent use.
 */
public final class AggregateRenderers {
  private static final AggregateRenderer JSON = new AggregateJson();
  private static final AggregateRenderer MARKDOWN = new AggregateMarkdown();
  private static final AggregateRenderer HTML = new AggregateHtml();

  /**
   * One JSON object on one line, without a line end behind it. A cell without a number is null, and
   * {@code status} beside it says why.
   */
  public static AggregateRenderer json() {
    return JSON;
  }

  /** CommonMark with GitHub's tables. Every value is escaped. */
  public static AggregateRenderer markdown() {
    return MARKDOWN;
  }

  /**
   * One HTML file that needs nothing else: no script, no request, and a content security policy
   * that allows neither. Every value is escaped. Prints on A4.
   */
  public static AggregateRenderer html() {
    return HTML;
  }

  private AggregateRenderers() {}
}
