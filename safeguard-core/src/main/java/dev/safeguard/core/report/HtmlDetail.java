package dev.safeguard.core.report;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Gaps;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.Combination;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.report.SafeguardingReport.Metadata;
import dev.safeguard.api.report.SafeguardingReport.Quote;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;

/** Everything below the first screen. */
final class HtmlDetail {
  private final SafeguardingReport report;
  private final ReportText text;
  private final HtmlWriter html;

  HtmlDetail(SafeguardingReport report, ReportText text, HtmlWriter html) {
    this.report = report;
    this.text = text;
    this.html = html;
  }

  void write() {
    new HtmlYear(report, text, html).write();
    concerns();
    combinations();
    gaps();
    new HtmlSum(report, text, html).write();
    interventions();
    if (report.audience() == Audience.DSL) {
      llmView();
    }
    privacy();
    made();
    html.close();
    html.open("footer").element("p", text.of("decision")).close();
  }

  private void section(String label) {
    html.open("section", "aria-labelledby", label);
    html.element("h2", text.of(label), "id", label);
  }

  private void concerns() {
    section("concerns");
    html.element("p", report.supportingEvidence(), "class", "lead");
    if (report.concerns().isEmpty()) {
      html.element("p", text.of("no_concerns"));
    }
    for (IdentifiedConcern concern : report.concerns()) {
      // What came together has a section of its own.
      if (concern.domain() != Domain.CROSS_DOMAIN) {
        html.open("article", "class", "card concern");
        html.element("h3", concern.title());
        html.element("p", concern.description());
        html.open("ul", "class", "facts");
        html.element("li", text.of("domain", concern.domain().code()));
        html.element(
            "li", text.of("severity") + " " + concern.severity() + " " + text.of("severity_of"));
        html.element("li", text.of("trend") + ": " + text.of("trend_name", concern.trend().code()));
        html.close();
        evidence(concern, "once");
        html.close();
      }
    }
    html.close();
  }

  /**
   * The records behind a pattern, one click away; on paper those that stand {@code again} are left
   * out.
   */
  private void evidence(IdentifiedConcern concern, String which) {
    if (concern.evidence().isEmpty()) {
      return;
    }
    html.open("details", "class", which);
    html.element("summary", text.of("evidence") + " (" + concern.evidence().size() + ")");
    html.open("table").open("thead").open("tr");
    html.element("th", text.of("evidence_date"), "scope", "col");
    html.element("th", text.of("evidence_record"), "scope", "col");
    html.element("th", text.of("evidence_id"), "scope", "col");
    html.close().close().open("tbody");
    for (Evidence entry : concern.evidence()) {
      String id = entry.id();
      html.open("tr");
      html.element("td", text.day(entry.date()));
      label(entry);
      html.open("td").element("bdi", id == null ? entry.pointer() : id).close();
      html.close();
    }
    html.close().close().close();
  }

  private void label(Evidence entry) {
    if (entry.quotes().isEmpty()) {
      html.element("td", entry.label());
      return;
    }
    html.open("td").element("p", entry.label());
    html.open("ul");
    for (Quote quote : entry.quotes()) {
      html.open("li");
      html.element("q", quote.text(), "dir", "auto");
      html.element("span", " (" + quote.reading() + ")");
      html.close();
    }
    html.close().close();
  }

  private void combinations() {
    if (report.patternSummary().isEmpty()) {
      return;
    }
    section("combinations");
    for (Combination combination : report.patternSummary()) {
      html.open("article", "class", "card concern");
      html.element("h3", combination.combination());
      html.element("p", combination.significance());
      for (IdentifiedConcern concern : report.concerns()) {
        if (concern.code().equals(combination.code())) {
          evidence(concern, "again");
        }
      }
      html.close();
    }
    html.close();
  }

  private void gaps() {
    Gaps gaps = report.gaps();
    if (gaps.isEmpty()) {
      return;
    }
    section("not_known");
    html.open("ul", "class", "card plain");
    gap("nothing_recorded", text.domains(gaps.nothing()));
    gap("too_little", text.domains(gaps.tooLittle()));
    gap("undated_entries", gaps.undated() == 0 ? "" : Integer.toString(gaps.undated()));
    html.close().close();
  }

  private void gap(String label, String what) {
    if (!what.isEmpty()) {
      html.element("li", text.of(label) + ": " + what);
    }
  }

  private void interventions() {
    if (report.recommendedInterventions().isEmpty()) {
      return;
    }
    section("interventions");
    html.open("div", "class", "help");
    for (RecommendedIntervention help : report.recommendedInterventions()) {
      html.open("div", "class", help.fromLlm() ? "card apart" : "card");
      html.element("h3", help.category());
      if (help.fromLlm()) {
        html.element("p", text.of("from_llm"), "class", "tag");
      }
      html.open("ul");
      for (String action : help.actions()) {
        html.element("li", action);
      }
      html.close();
      html.element("p", text.of("helps") + ": " + help.evidence(), "class", "meta");
      html.close();
    }
    html.close().close();
  }

  private void llmView() {
    section("llm_view");
    LlmView view = report.llmView();
    if (view == null) {
      html.element("p", text.of("llm_none"));
    } else {
      html.open("div", "class", "card apart");
      html.element("p", text.llmWords(report.metadata().llmProvider()), "class", "who");
      if (ReportText.coarsened(report.metadata())) {
        html.element("p", text.of("coarsened"), "class", "who");
      }
      html.element("blockquote", view.evidenceSummary(), "dir", "auto");
      html.element("blockquote", view.reasoning(), "dir", "auto");
      html.open("ul", "class", "facts");
      html.element("li", text.of("llm_level") + ": " + text.of("level", view.level().name()));
      html.element("li", text.of("llm_confidence") + ": " + text.percent(view.confidence()));
      html.close().close();
    }
    html.close();
  }

  private void privacy() {
    section("privacy");
    html.open("dl", "class", "card");
    notice("privacy_method", "analysis_method");
    notice("privacy_external", "external_communication");
    notice("privacy_tokenization", "tokenization");
    notice("privacy_mapping", "mapping_storage");
    notice("privacy_audit", "audit_trail");
    html.close().close();
  }

  private void notice(String label, String key) {
    item(label, report.privacyNotice().getOrDefault(key, ""));
  }

  private void made() {
    Metadata made = report.metadata();
    section("made");
    html.open("dl", "class", "card");
    item("generated", report.generated().toString());
    item("session", made.sessionId());
    item("token", report.student().toString());
    item("jurisdiction", made.jurisdiction());
    item("guidance_name", text.of("guidance"));
    item("patterns_found", Integer.toString(made.patternsFound()));
    if (report.audience() == Audience.DSL) {
      asked(made);
    }
    item("duration", ReportText.seconds(made.duration()) + " " + text.of("seconds"));
    html.close().close();
  }

  /** What became of stage 4. */
  private void asked(Metadata made) {
    item("llm_provider", made.llmProvider());
    item("llm_status", text.of("status", made.llmStatus().code()));
    item("requests", Integer.toString(made.llmAttempts()));
    item("disclosure", text.of("disclosure_name", made.disclosure().code()));
    String payload = made.payloadSha256();
    if (payload != null) {
      item("payload", payload);
    }
    LlmAnalysis.Sharing sharing = made.sharing();
    if (sharing != null) {
      item("shared_by", Integer.toString(sharing.pupils()));
      item("ladder", text.of("ladder_step", sharing.step().code()));
    }
  }

  private void item(String label, String value) {
    html.element("dt", text.of(label)).element("dd", value);
  }
}
