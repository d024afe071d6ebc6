package dev.safeguard.core.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
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
import dev.safeguard.api.risk.PolicyRule;
import dev.safeguard.api.stage.Stage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report's JSON contract, written field by field so that a rename of a type cannot move it. */
final class JsonRenderer implements ReportRenderer {
  private static final Stage[] STAGES = Stage.values();
  private static final String[] PRIVACY_NOTICE = {
    "analysis_method", "external_communication", "mapping_storage", "audit_trail"
  };
  private static final String[] PRIVACY_GUARANTEES = {
    "tokenization", "external_communication", "mapping_storage", "audit_trail"
  };

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public void render(SafeguardingReport report, Appendable out) throws IOException {
    try (JsonGenerator json = JsonTarget.open(out)) {
      write(json, report);
    }
  }

  private static void write(JsonGenerator json, SafeguardingReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("report_generated", text(report.generated()));
    json.writeStringField("student_id", report.studentId());
    json.writeStringField("student_name", report.studentName());
    json.writeStringField("student_token", report.student().toString());
    json.writeStringField("audience", report.audience().code());
    json.writeStringField("language", report.language().toLanguageTag());
    json.writeStringField("scope", report.scope());
    risk(json, report.risk());
    json.writeArrayFieldStart("identified_concerns");
    for (IdentifiedConcern concern : report.concerns()) {
      concern(json, concern);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pattern_summary");
    for (Combination combination : report.patternSummary()) {
      json.writeStartObject();
      repeated(json, "pattern_token", combination.code().token());
      json.writeStringField("combination", combination.combination());
      json.writeStringField("significance", combination.significance());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("supporting_evidence", report.supportingEvidence());
    gaps(json, report.gaps());
    factors(json, report.contributingFactors());
    interventions(json, report.recommendedInterventions());
    nextSteps(json, report.nextSteps());
    llmView(json, report.llmView());
    notices(json, "privacy_notice", PRIVACY_NOTICE, report.privacyNotice());
    metadata(json, report);
    json.writeEndObject();
  }

  /** As {@link Instant#toString} writes it, in a fifth of the time. */
  private static String text(Instant at) {
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    boolean minute = time.getSecond() == 0 && time.getNano() == 0;
    return time + (minute ? ":00Z" : "Z");
  }

  private static void risk(JsonGenerator json, Risk risk) throws IOException {
    json.writeObjectFieldStart("risk_assessment");
    json.writeStringField("overall_level", risk.overallLevel().name());
    Double confidence = risk.confidence();
    if (confidence == null) {
      json.writeNullField("confidence_score");
    } else {
      json.writeNumberField("confidence_score", confidence);
    }
    json.writeStringField("time_window", risk.timeWindow());
    json.writeNumberField("window_days", risk.windowDays());
    json.writeNumberField("score", risk.score());
    json.writeStringField("local_level", risk.localLevel().name());
    json.writeBooleanField("raised_by_llm", risk.raisedByLlm());
    json.writeStringField("data_sufficiency", risk.sufficiency().code());
    json.writeStringField("headline", risk.headline());
    json.writeStringField("routing", risk.routing().code());
    lower(json, risk.lower());
    RiskTrend trend = risk.trend();
    json.writeStringField("trend_over_time", trend == null ? null : trend.code());
    json.writeEndObject();
  }

  private static void lower(JsonGenerator json, @Nullable Lower lower) throws IOException {
    if (lower == null) {
      json.writeNullField("one_level_lower");
      return;
    }
    json.writeObjectFieldStart("one_level_lower");
    json.writeStringField("level", lower.than().level().name());
    json.writeNumberField("points", lower.than().points());
    json.writeArrayFieldStart("without");
    for (PatternCode code : lower.than().without()) {
      json.writeString(code.token());
    }
    json.writeEndArray();
    json.writeStringField("text", lower.text());
    json.writeEndObject();
  }

  private static void concern(JsonGenerator json, IdentifiedConcern concern) throws IOException {
    json.writeStartObject();
    repeated(json, "pattern_token", concern.code().token());
    repeated(json, "domain", concern.domain().code());
    repeated(json, "kind", concern.kind().code());
    json.writeNumberField("severity", concern.severity());
    repeated(json, "trend", concern.trend().code());
    json.writeNumberField("frequency", concern.frequency());
    day(json, "first_seen", concern.firstSeen());
    day(json, "last_seen", concern.lastSeen());
    day(json, "changed", concern.changed());
    repeated(json, "title", concern.title());
    json.writeStringField("description", concern.description());
    json.writeArrayFieldStart("evidence");
    List<Evidence> entries = concern.evidence();
    for (int i = 0; i < entries.size(); i++) {
      Evidence evidence = entries.get(i);
      json.writeStartObject();
      json.writeStringField("pointer", evidence.pointer());
      json.writeStringField("id", evidence.id());
      day(json, "date", evidence.date());
      repeated(json, "label", evidence.label());
      quotes(json, evidence);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Left out where there are none. */
  private static void quotes(JsonGenerator json, Evidence evidence) throws IOException {
    if (evidence.quotes().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("words");
    for (Quote quote : evidence.quotes()) {
      json.writeStartObject();
      json.writeStringField("text", quote.text());
      json.writeStringField("reading", quote.reading());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A code, a title, a notice or a grade, from a closed list: nothing of a pupil's own. */
  private static void repeated(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    write(json, name, text == null ? null : Repeated.quoted(text));
  }

  private static void write(JsonGenerator json, String name, @Nullable SerializableString text)
      throws IOException {
    json.writeFieldName(name);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  private static void day(JsonGenerator json, String name, @Nullable LocalDate day)
      throws IOException {
    write(json, name, day == null ? null : Repeated.quoted(day));
  }

  private static void gaps(JsonGenerator json, Gaps gaps) throws IOException {
    json.writeObjectFieldStart("not_known");
    domains(json, "nothing_recorded", gaps.nothing());
    domains(json, "too_little", gaps.tooLittle());
    json.writeNumberField("undated", gaps.undated());
    json.writeEndObject();
  }

  private static void domains(JsonGenerator json, String name, List<Domain> domains)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Domain domain : domains) {
      json.writeString(domain.code());
    }
    json.writeEndArray();
  }

  private static void factors(JsonGenerator json, List<ContributingFactor> factors)
      throws IOException {
    json.writeArrayFieldStart("contributing_factors");
    for (ContributingFactor factor : factors) {
      json.writeStartObject();
      repeated(json, "label", factor.label());
      json.writeNumberField("points", factor.points());
      repeated(json, "pattern_token", factor.code() == null ? null : factor.code().token());
      repeated(json, "kind", factor.kind() == null ? null : factor.kind().code());
      json.writeArrayFieldStart("rules");
      for (PolicyRule rule : factor.rules()) {
        json.writeRawValue(Repeated.written(rule));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void interventions(JsonGenerator json, List<RecommendedIntervention> interventions)
      throws IOException {
    json.writeArrayFieldStart("recommended_interventions");
    for (RecommendedIntervention intervention : interventions) {
      json.writeStartObject();
      json.writeStringField("id", intervention.id().name());
      repeated(json, "category", intervention.category());
      json.writeArrayFieldStart("actions");
      for (String action : intervention.actions()) {
        json.writeString(action);
      }
      json.writeEndArray();
      repeated(json, "evidence", intervention.evidence());
      json.writeBooleanField("from_llm", intervention.fromLlm());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void nextSteps(JsonGenerator json, List<NextStep> steps) throws IOException {
    json.writeArrayFieldStart("next_steps");
    for (NextStep step : steps) {
      json.writeStartObject();
      json.writeStringField("timeframe", step.timeframe());
      day(json, "due", step.due());
      json.writeStringField("action", step.action());
      json.writeStringField("responsible", step.responsible());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void llmView(JsonGenerator json, @Nullable LlmView view) throws IOException {
    if (view == null) {
      json.writeNullField("llm_view");
      return;
    }
    json.writeObjectFieldStart("llm_view");
    json.writeStringField("level", view.level().name());
    json.writeNumberField("confidence", view.confidence());
    json.writeStringField("evidence_summary", view.evidenceSummary());
    json.writeStringField("reasoning", view.reasoning());
    json.writeEndObject();
  }

  private static void notices(
      JsonGenerator json, String name, String[] keys, Map<String, String> notices)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (String key : keys) {
      repeated(json, key, notices.get(key));
    }
    json.writeEndObject();
  }

  private static void metadata(JsonGenerator json, SafeguardingReport report) throws IOException {
    Metadata made = report.metadata();
    json.writeObjectFieldStart("analysis_metadata");
    json.writeStringField("session_id", made.sessionId());
    json.writeStringField("as_of", made.asOf().toString());
    json.writeStringField("jurisdiction", made.jurisdiction());
    json.writeObjectFieldStart("analysis_stages");
    for (Stage stage : STAGES) {
      repeated(
          json, stage.code(), stage == Stage.LLM_ANALYSIS ? made.llmStatus().code() : "completed");
    }
    json.writeEndObject();
    json.writeNumberField("duration_seconds", made.duration().toNanos() / 1e9);
    json.writeNumberField("patterns_found", made.patternsFound());
    json.writeObjectFieldStart("llm");
    json.writeStringField("provider", made.llmProvider());
    json.writeStringField("status", made.llmStatus().code());
    json.writeNumberField("attempts", made.llmAttempts());
    json.writeStringField("disclosure", made.disclosure().code());
    json.writeStringField("payload_sha256", made.payloadSha256());
    LlmAnalysis.Sharing sharing = made.sharing();
    if (sharing != null) {
      json.writeNumberField("shared_by", sharing.pupils());
      json.writeStringField("ladder_step", sharing.step().code());
    }
    json.writeEndObject();
    notices(json, "privacy_guarantees", PRIVACY_GUARANTEES, report.privacyNotice());
    json.writeEndObject();
  }
}
