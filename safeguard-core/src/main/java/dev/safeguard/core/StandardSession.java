package dev.safeguard.core;

import com.google.common.base.Suppliers;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Outcome;
import dev.safeguard.api.Session;
import dev.safeguard.api.StageException;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordSource;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.core.aggregate.AggregateReports;
import dev.safeguard.core.aggregate.SchoolFold;
import dev.safeguard.core.deidentify.Deidentifier;
import dev.safeguard.core.llm.Cohort;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.core.localize.AggregateTexts;
import dev.safeguard.core.tokenize.SessionTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One session of a {@link StandardPipeline}. */
final class StandardSession implements Session {
  private final StandardPipeline pipeline;
  private final Stages stages;
  private final Site site;
  private final SessionId id;
  private final SessionTokens tokens;
  private final EgressGate gate;
  private final LocalStages local;
  private final Reporting reporting;

  /** Made when first used: an index of the roster. */
  private final Supplier<Deidentifier> deidentifier;

  private final LlmStage llmStage;

  private volatile boolean closed;

  StandardSession(
      StandardPipeline pipeline,
      Site site,
      RiskPolicy policy,
      SessionId id,
      SessionTokens tokens,
      EgressGate gate) {
    this.pipeline = pipeline;
    this.stages = pipeline.stages();
    this.site = site;
    this.id = id;
    this.tokens = tokens;
    this.gate = gate;
    this.local = new LocalStages(stages, site, policy, tokens);
    this.reporting =
        new Reporting(id, stages, site, tokens, local, pipeline.clock(), pipeline.audit());
    this.deidentifier = Suppliers.memoize(() -> new Deidentifier(site));
    this.llmStage = new LlmStage(pipeline, site, id, tokens, gate, deidentifier);
  }

  @Override
  public SessionId id() {
    return id;
  }

  @Override
  public Analysis analyze(StudentRecord record) {
    return analyze(record, llmStage::ask);
  }

  /** Stage 4 for one pupil. */
  private interface StageFour {
    LlmAnalysis ask(AssessedPupil pupil, StudentRecord record, RecordReferences references)
        throws InterruptedException;
  }

  private Analysis analyze(StudentRecord record, StageFour stageFour) {
    requireOpen();
    Instant started = pipeline.clock().instant();
    StudentRecord dated = dated(record, started);
    RecordReferences references = tokens.references(dated);
    AssessedPupil pupil = local.assess(dated, references);
    TokenizedRecord tokenized = pupil.record();
    Patterns patterns = pupil.patterns();
    RiskAssessment judged = pupil.local();
    OneLevelLower lower = local.lower(pupil);
    RiskTrend trend =
        LocalStages.run(Stage.RISK_ASSESSMENT, () -> pipeline.history().add(dated, judged))
            .orElse(null);
    LlmAnalysis llm =
        LocalStages.run(Stage.LLM_ANALYSIS, () -> stageFour.ask(pupil, dated, references));

    gate.count(llm);
    Instant ended = pipeline.clock().instant();
    RiskLevel level = Analysis.combine(judged, llm);
    Analysis analysis =
        new Analysis(
            id,
            tokenized,
            patterns,
            judged,
            lower,
            trend,
            llm,
            level,
            Math.max(judged.score(), local.threshold(level)),
            Duration.between(started, ended));
    pipeline
        .audit()
        .append(
            new AuditEvent.Analyzed(
                ended,
                id,
                tokenized.student(),
                analysis.level(),
                judged.level(),
                patterns.found().size(),
                llm.status()));
    return analysis;
  }

  private StudentRecord dated(StudentRecord record, Instant now) {
    return record.asOf() != null ? record : record.withAsOf(asOf(now));
  }

  private LocalDate asOf(Instant now) {
    LocalDate fixed = pipeline.asOf();
    return fixed != null ? fixed : LocalDate.ofInstant(now, site.zone());
  }

  @Override
  public SafeguardingReport report(Analysis analysis, StudentRecord record, Reader reader) {
    requireOpen();
    if (!analysis.session().equals(id)) {
      throw new IllegalArgumentException("the analysis is of another session");
    }
    if (!tokens.isOf(analysis.record().student(), record.studentId())) {
      throw new IllegalArgumentException("the analysis is of another pupil");
    }
    return reporting.report(analysis, record, reader);
  }

  @Override
  public AnalysisFold fold(AggregateSettings settings) {
    return new SchoolFold(settings, site.calendar(), local.redFlags()::isGrave);
  }

  @Override
  public AggregateReport report(AnalysisFold fold, AggregateKind kind, Reader reader) {
    requireOpen();
    return AggregateReports.of(
        fold,
        kind,
        reader,
        AggregateTexts.of(pipeline.localization(), site.jurisdiction(), reader.language()),
        site.roster(),
        tokens::resolve,
        pipeline.clock().instant());
  }

  @Override
  public DeidentifiedText deidentify(String text) {
    requireOpen();
    return deidentifier.get().deidentify(text, asOf(pipeline.clock().instant()), tokens);
  }

  @Override
  public DeidentifiedText deidentify(String text, StudentRecord record) {
    requireOpen();
    LocalDate day = record.asOf();
    return deidentifier
        .get()
        .with(record)
        .deidentify(text, day != null ? day : asOf(pipeline.clock().instant()), tokens);
  }

  @Override
  public Stream<Outcome> analyzeAll(Stream<RecordResult> records) {
    requireOpen();
    return all(records, llmStage::ask);
  }

  @Override
  public Stream<Outcome> analyzeCohort(RecordSource source, int k) {
    requireOpen();
    if (k < 2) {
      throw new ConfigurationException("k must be at least 2");
    }
    if (site.disclosure() != Disclosure.CODES) {
      throw new ConfigurationException(
          "a cohort shares payloads of codes only; set the site's disclosure to CODES");
    }
    if (!(stages.llmAnalyzer() instanceof StandardLlmAnalyzer analyzer)) {
      throw new ConfigurationException(
          "a cohort needs the standard stage 4; leave PipelineBuilder.llmAnalyzer out");
    }
    Cohort cohort = new Cohort(k);
    try (Stream<Boolean> counted =
        Bulk.run(
            source.open(),
            result -> count(result, cohort),
            pipeline.executor(),
            pipeline.parallelism(),
            (one, done) -> {})) {
      counted.forEach(one -> {});
    }
    cohort.close(gate, id);
    return all(source.open(), (pupil, record, references) -> llmStage.ask(pupil, cohort, analyzer));
  }

  /** False where the record is refused or fails, of which the second reading tells. */
  private boolean count(RecordResult result, Cohort cohort) {
    if (!(result instanceof RecordResult.Accepted accepted)) {
      return false;
    }
    StudentRecord dated = dated(accepted.record(), pipeline.clock().instant());
    try {
      cohort.count(local.assess(dated, tokens.references(dated)));
      return true;
    } catch (InvalidRecordException | StageException e) {
      return false;
    }
  }

  private Stream<Outcome> all(Stream<RecordResult> records, StageFour stageFour) {
    return Bulk.run(
        records,
        result -> outcome(result, stageFour),
        pipeline.executor(),
        pipeline.parallelism(),
        (outcome, done) -> pipeline.listener().onOutcome(done, outcome));
  }

  @Override
  public LlmUsage llmUsage() {
    return gate.usage();
  }

  private Outcome outcome(RecordResult result, StageFour stageFour) {
    if (result instanceof RecordResult.Refused refused) {
      return refuse(refused.line(), refused.pointer(), refused.reason());
    }
    RecordResult.Accepted accepted = (RecordResult.Accepted) result;
    try {
      Analysis analysis = analyze(accepted.record(), stageFour);
      return new Outcome.Analyzed(
          accepted.line(), accepted.record(), analysis, accepted.warnings());
    } catch (InvalidRecordException e) {
      return refuse(accepted.line(), e.pointer(), e.reason());
    } catch (StageException e) {
      return new Outcome.Failed(accepted.line(), e.stage(), e.failure());
    }
  }

  private Outcome refuse(long line, String pointer, String reason) {
    pipeline
        .audit()
        .append(
            new AuditEvent.RecordRefused(pipeline.clock().instant(), id, line, pointer, reason));
    return new Outcome.Refused(line, pointer, reason);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
  }

  @Override
  public void destroy() {
    closed = true;
    tokens.destroy();
  }

  @Override
  public void close() {
    closed = true;
    tokens.close();
  }

  /** Tells the session's name only. */
  @Override
  public String toString() {
    return "Session[" + id + "]";
  }
}
