package dev.safeguard.core.report;

import static dev.safeguard.core.report.MarkdownText.escape;

import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Gaps;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.Combination;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.report.SafeguardingReport.Lower;
import dev.safeguard.api.report.SafeguardingReport.Metadata;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.report.SafeguardingReport.Quote;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import dev.safeguard.api.report.SafeguardingReport.Risk;
import dev.safeguard.api.risk.DataSufficiency;
import java.io.IOException;
import java.util.List;

/** The report as text that reads well unrendered too. */
final class MarkdownRenderer implements ReportRenderer {

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public void render(SafeguardingReport report, Appendable out) throws IOException {
    out.append(new Page(report).write());
  }

  /** One report being written. */
  private static final class Page {
    private final SafeguardingReport report;
    private final ReportText text;
    private final StringBuilder out = new StringBuilder(8_192);

    Page(SafeguardingReport report) {
      this.report = report;
      this.text = new ReportText(report);
    }

    String write() {
      head();
      nextSteps();
      year();
      concerns();
      combinations();
      gaps();
      factors();
      interventions();
      if (report.audience() == Audience.DSL) {
        llmView();
      }
      privacy();
      made();
      return out.toString();
    }

    private void head() {
      String name = report.studentName();
      line("# " + label("report") + ": " + escape(name == null ? report.studentId() : name));
      line(
          label("confidential")
              + " · "
              + label("pupil")
              + " "
              + escape(report.studentId())
              + " · "
              + label("as_of")
              + " "
              + escape(text.day(report.metadata().asOf())));
      if (report.audience().level()) {
        worry();
      } else {
        heading(label("about"));
        line("**" + escape(report.risk().headline()) + "**");
      }
      String scope = report.scope();
      if (scope != null) {
        line(escape(scope));
      }
    }

    private void worry() {
      Risk risk = report.risk();
      heading(label("how_worried"));
      line("**" + escape(risk.headline()) + "**");
      if (risk.sufficiency() == DataSufficiency.NONE) {
        line(label("not_enough_data"));
      } else if (risk.sufficiency() == DataSufficiency.LIMITED) {
        line(label("limited_data"));
      }
      if (risk.raisedByLlm()) {
        line("**" + label("raised") + "** (" + escape(report.metadata().llmProvider()) + ")");
        item(label("local_level"), level(risk.localLevel().name()));
      }
      item(label("time_window"), escape(risk.timeWindow()));
      RiskTrend trend = risk.trend();
      if (trend != null) {
        item(label("risk_trend"), escape(text.of("risk_trend_name", trend.code())));
      }
      Double confidence = risk.confidence();
      if (confidence != null) {
        item(label("confidence"), escape(text.percent(confidence)));
      }
      out.append('\n');
    }

    private void nextSteps() {
      if (report.nextSteps().isEmpty()) {
        return;
      }
      heading(label("next_steps"));
      int number = 1;
      for (NextStep step : report.nextSteps()) {
        out.append(number++).append(". **").append(escape(step.timeframe())).append("** (");
        out.append(label("due")).append(' ').append(escape(text.day(step.due()))).append("): ");
        out.append(escape(step.action())).append(' ');
        out.append(label("who")).append(": ").append(escape(step.responsible())).append('\n');
      }
      out.append('\n');
    }

    private void year() {
      if (report.year().isEmpty()) {
        return;
      }
      heading(label("year"));
      List<YearTable.Column> columns = YearTable.columns(report.year());
      out.append("| ").append(label("year_month"));
      for (YearTable.Column column : columns) {
        out.append(" | ").append(label(column.label));
      }
      out.append(" |\n|").append("---|".repeat(1 + columns.size())).append('\n');
      for (YearTable.Row row : YearTable.of(report.year(), report.metadata().asOf())) {
        out.append("| ").append(escape(text.month(row.month())));
        for (YearTable.Column column : columns) {
          out.append(" | ").append(escape(row.cell(column, text)));
        }
        out.append(" |\n");
      }
      out.append('\n');
      for (IdentifiedConcern concern : ReportText.changes(report)) {
        item(escape(text.about(concern.changed())), escape(concern.title()));
      }
    }

    private void gaps() {
      Gaps gaps = report.gaps();
      if (gaps.isEmpty()) {
        return;
      }
      heading(label("not_known"));
      if (!gaps.nothing().isEmpty()) {
        item(label("nothing_recorded"), escape(text.domains(gaps.nothing())));
      }
      if (!gaps.tooLittle().isEmpty()) {
        item(label("too_little"), escape(text.domains(gaps.tooLittle())));
      }
      if (gaps.undated() > 0) {
        item(label("undated_entries"), Integer.toString(gaps.undated()));
      }
      out.append('\n');
    }

    private void concerns() {
      heading(label("concerns"));
      line(escape(report.supportingEvidence()));
      if (report.concerns().isEmpty()) {
        line(label("no_concerns"));
      }
      for (IdentifiedConcern concern : report.concerns()) {
        line("### " + escape(concern.title()));
        line(escape(concern.description()));
        line(
            escape(text.of("domain", concern.domain().code()))
                + " · "
                + label("severity")
                + " "
                + concern.severity()
                + " "
                + label("severity_of")
                + " · "
                + label("trend")
                + ": "
                + escape(text.of("trend_name", concern.trend().code())));
        evidence(concern);
      }
    }

    private void evidence(IdentifiedConcern concern) {
      if (concern.evidence().isEmpty()) {
        return;
      }
      out.append("| ").append(label("evidence_date")).append(" | ");
      out.append(label("evidence_record")).append(" | ").append(label("evidence_id"));
      out.append(" |\n|---|---|---|\n");
      for (Evidence entry : concern.evidence()) {
        String id = entry.id();
        out.append("| ").append(escape(text.day(entry.date()))).append(" | ");
        out.append(escape(entry.label()));
        for (Quote quote : entry.quotes()) {
          out.append(" — “").append(escape(quote.text())).append("” (");
          out.append(escape(quote.reading())).append(')');
        }
        out.append(" | ");
        out.append(escape(id == null ? entry.pointer() : id)).append(" |\n");
      }
      out.append('\n');
    }

    private void combinations() {
      if (report.patternSummary().isEmpty()) {
        return;
      }
      heading(label("combinations"));
      for (Combination combination : report.patternSummary()) {
        item(escape(combination.combination()), escape(combination.significance()));
      }
      out.append('\n');
    }

    private void factors() {
      if (!report.audience().level()) {
        return;
      }
      heading(label("factors"));
      for (ContributingFactor factor : report.contributingFactors()) {
        item(escape(factor.label()), escape(text.number(factor.points())) + " " + label("points"));
      }
      item(label("score"), "**" + escape(text.number(report.risk().score())) + "**");
      Lower lower = report.risk().lower();
      if (lower != null) {
        out.append('\n').append(escape(lower.text())).append('\n');
      }
      out.append('\n');
    }

    private void interventions() {
      if (report.recommendedInterventions().isEmpty()) {
        return;
      }
      heading(label("interventions"));
      for (RecommendedIntervention help : report.recommendedInterventions()) {
        out.append("- **").append(escape(help.category())).append("**");
        if (help.fromLlm()) {
          out.append(" (").append(label("from_llm")).append(')');
        }
        out.append('\n');
        for (String action : help.actions()) {
          out.append("  - ").append(escape(action)).append('\n');
        }
        out.append("  - ").append(label("helps")).append(": ");
        out.append(escape(help.evidence())).append('\n');
      }
      out.append('\n');
    }

    private void llmView() {
      heading(label("llm_view"));
      LlmView view = report.llmView();
      if (view == null) {
        line(label("llm_none"));
        return;
      }
      line(escape(text.llmWords(report.metadata().llmProvider())));
      if (ReportText.coarsened(report.metadata())) {
        line(label("coarsened"));
      }
      line("> " + escape(view.evidenceSummary()));
      line("> " + escape(view.reasoning()));
      item(label("llm_level"), level(view.level().name()));
      item(label("llm_confidence"), escape(text.percent(view.confidence())));
      out.append('\n');
    }

    private void privacy() {
      heading(label("privacy"));
      item(label("privacy_method"), notice("analysis_method"));
      item(label("privacy_external"), notice("external_communication"));
      item(label("privacy_tokenization"), notice("tokenization"));
      item(label("privacy_mapping"), notice("mapping_storage"));
      item(label("privacy_audit"), notice("audit_trail"));
      out.append('\n');
    }

    private void made() {
      Metadata made = report.metadata();
      heading(label("made"));
      item(label("generated"), escape(report.generated().toString()));
      item(label("session"), escape(made.sessionId()));
      item(label("token"), escape(report.student().toString()));
      item(label("jurisdiction"), escape(made.jurisdiction()));
      item(label("guidance_name"), label("guidance"));
      item(label("patterns_found"), Integer.toString(made.patternsFound()));
      if (report.audience() == Audience.DSL) {
        asked(made);
      }
      item(label("duration"), ReportText.seconds(made.duration()) + " " + label("seconds"));
      out.append('\n');
      line(label("decision"));
    }

    private void asked(Metadata made) {
      item(label("llm_provider"), escape(made.llmProvider()));
      item(label("llm_status"), escape(text.of("status", made.llmStatus().code())));
      item(label("requests"), Integer.toString(made.llmAttempts()));
      item(label("disclosure"), escape(text.of("disclosure_name", made.disclosure().code())));
      String payload = made.payloadSha256();
      if (payload != null) {
        item(label("payload"), escape(payload));
      }
      LlmAnalysis.Sharing sharing = made.sharing();
      if (sharing != null) {
        item(label("shared_by"), Integer.toString(sharing.pupils()));
        item(label("ladder"), escape(text.of("ladder_step", sharing.step().code())));
      }
    }

    private String notice(String key) {
      return escape(report.privacyNotice().getOrDefault(key, ""));
    }

    private String level(String name) {
      return escape(text.of("level", name));
    }

    private String label(String key) {
      return escape(text.of(key));
    }

    private void heading(String escaped) {
      line("## " + escaped);
    }

    private void item(String escapedName, String escapedValue) {
      out.append("- ").append(escapedName).append(": ").append(escapedValue).append('\n');
    }

    /** A paragraph of its own. */
    private void line(String escaped) {
      if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
        out.append('\n');
      }
      out.append(escaped).append("\n\n");
    }
  }
}
