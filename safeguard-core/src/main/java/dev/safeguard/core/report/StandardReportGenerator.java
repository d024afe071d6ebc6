package dev.safeguard.core.report;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.Metadata;
import dev.safeguard.api.report.SafeguardingReport.Risk;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.stage.ReportGenerator;
import java.time.Instant;

/**
 * Stage 6: puts the reader's words beside the numbers they came from. Stateless and safe for
 * concurrent use; cost grows with the events of the record, a few nanoseconds for each.
 */
public final class StandardReportGenerator implements ReportGenerator {

  /** A generator. */
  public StandardReportGenerator() {}

  @Override
  public SafeguardingReport generate(LocalizedAnalysis localized, Instant generated) {
    Analysis analysis = localized.analysis();
    return new SafeguardingReport(
        generated,
        analysis.record().student(),
        localized.studentId(),
        localized.studentName(),
        localized.reader().audience(),
        localized.reader().language(),
        localized.scope(),
        risk(analysis, localized),
        localized.concerns(),
        localized.combinations(),
        localized.supportingEvidence(),
        localized.contributingFactors(),
        localized.recommendedInterventions(),
        localized.nextSteps(),
        localized.llmView(),
        localized.privacyNotice(),
        YearAtAGlance.of(analysis.record()),
        KnownGaps.of(analysis, localized.reader().audience()),
        metadata(analysis, localized.jurisdiction()),
        localized.labels());
  }

  private static Risk risk(Analysis analysis, LocalizedAnalysis localized) {
    RiskAssessment local = analysis.local();
    return new Risk(
        analysis.level(),
        local.confidence(),
        local.windowDays(),
        localized.timeWindow(),
        analysis.score(),
        local.level(),
        analysis.raisedByLlm(),
        local.sufficiency(),
        localized.headline(),
        Routing.of(analysis.patterns()),
        localized.lower(),
        analysis.trend());
  }

  private static Metadata metadata(Analysis analysis, String jurisdiction) {
    LlmAnalysis llm = analysis.llm();
    return new Metadata(
        analysis.session().value(),
        analysis.record().asOf(),
        jurisdiction,
        analysis.duration(),
        analysis.patterns().found().size(),
        llm.provider(),
        llm.status(),
        llm.attempts(),
        llm.disclosure(),
        llm.payloadSha256(),
        llm.sharing());
  }
}
