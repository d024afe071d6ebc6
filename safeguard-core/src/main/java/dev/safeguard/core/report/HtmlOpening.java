package dev.safeguard.core.report;

import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.report.SafeguardingReport.Risk;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import java.util.ArrayList;
import java.util.List;

/** The first screen: who, how worried, why, what now, by whom, by when. */
final class HtmlOpening {
  /** More reasons than these do not fit on a first screen; all of them stand further down. */
  private static final int REASONS = 6;

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
    html.open("div", "class", report.nextSteps().isEmpty() ? "first alone" : "first");
    if (report.audience().level()) {
      worry();
    } else {
      about();
    }
    if (!report.nextSteps().isEmpty()) {
      now();
    }
    html.close();
  }

  /** In the place of a level: what this report is, and the headings of what was found. */
  private void about() {
    html.open("section", "class", "card worry", "aria-labelledby", "worry");
    html.element("h2", text.of("about"), "id", "worry");
    html.element("p", report.risk().headline(), "class", "headline quiet");
    scope();
    html.element("p", text.of("time_window") + ": " + report.risk().timeWindow(), "class", "meta");
    reasons(text.of("concerns"), text.of("no_concerns"), titles());
    html.close();
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (IdentifiedConcern concern : report.concerns()) {
      titles.add(concern.title());
    }
    return titles;
  }

  private void scope() {
    String scope = report.scope();
    if (scope != null) {
      html.element("p", scope, "class", "note");
    }
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
    scope();
    reasons(text.of("why"), text.of("no_reason"), because());
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

  /** Patterns first: that something is afoot, or a circumstance, explains less. */
  private List<String> because() {
    List<String> patterns = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (ContributingFactor factor : report.contributingFactors()) {
      (factor.code() != null ? patterns : others).add(factor.label());
    }
    patterns.addAll(others);
    return patterns;
  }

  private void reasons(String heading, String none, List<String> reasons) {
    html.open("div", "class", "why").element("h2", heading);
    if (reasons.isEmpty()) {
      html.element("p", none);
    } else {
      html.open("ul");
      for (String reason : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
        html.element("li", reason);
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
      html.open("p", "class", "who").text(text.of("who") + ": ");
      html.element("bdi", step.responsible()).close();
      html.close();
    }
    html.close().close();
  }
}
