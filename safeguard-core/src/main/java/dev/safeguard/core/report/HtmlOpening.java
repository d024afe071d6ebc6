package dev.safeguard.core.report;

import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.report.SafeguardingReport.Risk;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;

/** The first screen: who, how worried, why, what now, by whom, by when. */
final class HtmlOpening {
  /** More reasons than these do not fit on a first screen; all of them stand further down. */
  private static final int REASONS = 4;

  private final SafeguardingReport report;
  private final ReportText text;
  private final HtmlWriter html;

  HtmlOpening(SafeguardingReport report, ReportText text, HtmlWriter html) {
    this.report = report;
    this.text = text;
    this.html = html;
  }

  /** Whether there was nothing to judge by, so that no level is to be shown. */
  private static boolean noLevel(Risk risk) {
    return risk.sufficiency() == DataSufficiency.NONE && !risk.raisedByLlm();
  }

  static String levelClass(SafeguardingReport report) {
    return noLevel(report.risk()) ? "NONE" : report.risk().overallLevel().name();
  }

  void write() {
    html.open("header");
    html.element("p", text.of("report") + " · " + text.of("confidential"), "class", "eyebrow");
    String name = report.studentName();
    html.open("h1").element("bdi", name == null ? report.studentId() : name).close();
    html.open("p", "class", "meta").text(text.of("pupil") + " ");
    html.element("bdi", report.studentId());
    html.text(" · " + text.of("as_of") + " " + text.day(report.metadata().asOf()));
    html.close().close();
    html.open("main");
    html.open("div", "class", "first");
    worry();
    now();
    html.close();
  }

  private void worry() {
    Risk risk = report.risk();
    html.open("section", "class", "card worry", "aria-labelledby", "worry");
    html.element("h2", text.of("how_worried"), "id", "worry");
    html.element("p", risk.headline(), "class", "headline");
    if (!noLevel(risk)) {
      scale(risk.overallLevel());
    }
    if (risk.raisedByLlm()) {
      html.open("p", "class", "note").element("strong", text.of("raised"));
      html.text(
          ". " + text.of("local_level") + ": " + text.of("level", risk.localLevel().name()) + ".");
      html.close();
    }
    if (risk.sufficiency() == DataSufficiency.NONE) {
      html.element("p", text.of("not_enough_data"), "class", "note");
    } else if (risk.sufficiency() == DataSufficiency.LIMITED) {
      html.element("p", text.of("limited_data"), "class", "note");
    }
    html.element("p", text.of("time_window") + ": " + risk.timeWindow(), "class", "meta");
    RiskTrend trend = risk.trend();
    if (trend != null) {
      String name = text.of("risk_trend_name", trend.code());
      html.element("p", text.of("risk_trend") + ": " + name, "class", "meta");
    }
    Double confidence = risk.confidence();
    if (confidence != null) {
      html.element("p", text.of("confidence") + ": " + text.percent(confidence), "class", "meta");
    }
    why();
    html.close();
  }

  private void scale(RiskLevel current) {
    html.open("ol", "class", "scale");
    for (RiskLevel level : RiskLevel.values()) {
      String name = text.of("level", level.name());
      if (level == current) {
        html.element("li", name, "aria-current", "true");
      } else {
        html.element("li", name);
      }
    }
    html.close();
  }

  private void why() {
    html.open("div", "class", "why").element("h2", text.of("why"));
    if (report.contributingFactors().isEmpty()) {
      html.element("p", text.of("no_reason"));
    } else {
      html.open("ul");
      int count = 0;
      for (ContributingFactor factor : report.contributingFactors()) {
        if (count++ < REASONS) {
          html.element("li", factor.label());
        }
      }
      html.close();
    }
    html.close();
  }

  private void now() {
    html.open("section", "class", "card now", "aria-labelledby", "now");
    html.element("h2", text.of("next_steps"), "id", "now");
    html.open("ol", "class", "steps");
    for (NextStep step : report.nextSteps()) {
      html.open("li");
      html.open("p", "class", "when").text(step.timeframe() + " ");
      html.element("span", "· " + text.of("due") + " " + text.day(step.due())).close();
      html.element("p", step.action());
      html.element("p", text.of("who") + ": " + step.responsible(), "class", "who");
      html.close();
    }
    html.close().close();
  }
}
