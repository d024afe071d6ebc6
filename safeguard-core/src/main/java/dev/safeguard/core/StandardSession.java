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
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordSource;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
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
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.api.token.TokenResolver;
import dev.safeguard.core.aggregate.AggregateReports;
import dev.safeguard.core.aggregate.SchoolFold;
import dev.safeguard.core.deidentify.Deidentifier;
import dev.safeguard.core.llm.Cohort;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.KnownIdentities;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.core.localize.AggregateTexts;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.risk.Counterfactual;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One session of a {@link StandardPipeline}. */
final class StandardSession implements Session {
  private final StandardPipeline pipeline;
  private final Stages stages;
  private final Site site;
  private final RiskPolicy policy;
  private final SessionId id;
  private final SessionTokens tokens;
  private final EgressGate gate;

  /** Made when first used: an index of the roster. */
  private final Supplier<Deidentifier> deidentifier;

  /** Made when first used, which is never where no free text leaves. */
  private final Supplier<GateIdentities> identities;

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
    this.policy = policy;
    this.id = id;
    this.tokens = tokens;
    this.gate = gate;
    this.deidentifier = Suppliers.memoize(() -> new Deidentifier(site));
    this.identities =
        Suppliers.memoize(() -> new GateIdentities(site.roster(), pipeline.random().nextLong()));
  }

  @Override
  public SessionId id() {
    return id;
  }

  @Override
  public Analysis analyze(StudentRecord record) {
    return analyze(record, this::ask);
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
    AssessedPupil pupil = assess(dated, references);
    TokenizedRecord tokenized = pupil.record();
    Patterns patterns = pupil.patterns();
    RiskAssessment local = pupil.local();
    OneLevelLower lower =
        run(
                Stage.RISK_ASSESSMENT,
                () ->
                    Counterfactual.oneLevelLower(
                        stages.riskAssessor(), tokenized, patterns, policy, local))
            .orElse(null);
    LlmAnalysis llm = run(Stage.LLM_ANALYSIS, () -> stageFour.ask(pupil, dated, references));

    gate.count(llm);
    Instant ended = pipeline.clock().instant();
    RiskLevel level = Analysis.combine(local, llm);
    Analysis analysis =
        new Analysis(
            id,
            tokenized,
            patterns,
            local,
            lower,
            llm,
            level,
            Math.max(local.score(), policy.threshold(level)),
            Duration.between(started, ended));
    pipeline
        .audit()
        .append(
            new AuditEvent.Analyzed(
                ended,
                id,
                tokenized.student(),
                analysis.level(),
                local.level(),
                patterns.found().size(),
                llm.status()));
    return analysis;
  }

  private StudentRecord dated(StudentRecord record, Instant now) {
    return record.asOf() != null ? record : record.withAsOf(asOf(now));
  }

  /** Stages 1 to 3. */
  private AssessedPupil assess(StudentRecord dated, RecordReferences references) {
    TokenizedRecord tokenized = run(Stage.TOKENIZATION, () -> tokenize(dated, references));
    Patterns patterns = run(Stage.PATTERN_EXTRACTION, () -> extract(tokenized, references));
    RiskAssessment local =
        run(Stage.RISK_ASSESSMENT, () -> stages.riskAssessor().assess(tokenized, patterns, policy));
    return new AssessedPupil(tokenized, patterns, local);
  }

  private LocalDate asOf(Instant now) {
    LocalDate fixed = pipeline.asOf();
    return fixed != null ? fixed : LocalDate.ofInstant(now, site.zone());
  }

  private TokenizedRecord tokenize(StudentRecord record, RecordReferences references) {
    TokenizedRecord tokenized = stages.tokenizer().tokenize(record, site, tokens).record();
    if (!(stages.tokenizer() instanceof StandardTokenizer)) {
      Token student = tokens.issue(TokenKind.STU, record.studentId());
      Boundary.check(tokenized, student, references);
    }
    return tokenized;
  }

  private Patterns extract(TokenizedRecord tokenized, RecordReferences references) {
    Patterns patterns = stages.patternExtractor().extract(tokenized, site.calendar());
    if (!(stages.patternExtractor() instanceof StandardPatternExtractor)) {
      Boundary.check(patterns, references);
    }
    return patterns;
  }

  /** Whatever goes wrong in stage 4, the pupil keeps the local result. */
  private LlmAnalysis ask(AssessedPupil found, StudentRecord record, RecordReferences references)
      throws InterruptedException {
    TokenizedRecord tokenized = found.record();
    KnownIdentities known =
        new KnownIdentities(
            () -> identities.get().with(record), token -> tokens.resolve(token).isPresent());
    Egress egress = gate.forPupil(id, tokenized.student(), known);
    AssessedPupil pupil;
    LlmAnalysis llm;
    try {
      pupil =
          new AssessedPupil(
              tokenized,
              found.patterns(),
              found.local(),
              notes(record, tokenized, found.patterns(), references));
      llm = stages.llmAnalyzer().analyze(pupil, egress);
    } catch (RuntimeException e) {
      return without(LlmStatus.UNAVAILABLE, egress);
    }
    if (isNotSent(llm)) {
      return without(LlmStatus.DISABLED, egress);
    }
    return stages.llmAnalyzer() instanceof StandardLlmAnalyzer || Boundary.holds(llm, pupil)
        ? llm
        : without(LlmStatus.INVALID_ANSWER, egress);
  }

  /** The same for a pupil of a cohort. */
  private LlmAnalysis ask(AssessedPupil pupil, Cohort cohort, StandardLlmAnalyzer analyzer)
      throws InterruptedException {
    Egress egress = gate.forPupil(id, pupil.record().student(), cohort);
    try {
      LlmAnalysis llm = cohort.analyze(pupil, analyzer, egress);
      LlmAnalysis.Sharing sharing = llm.sharing();
      return isNotSent(llm) && sharing != null
          ? without(LlmStatus.DISABLED, egress).withSharing(sharing)
          : llm;
    } catch (RuntimeException e) {
      return without(LlmStatus.UNAVAILABLE, egress);
    }
  }

  private boolean isNotSent(LlmAnalysis llm) {
    return pipeline.isDryRun() && llm.status() == LlmStatus.UNAVAILABLE;
  }

  private List<Narrative> notes(
      StudentRecord record,
      TokenizedRecord tokenized,
      Patterns patterns,
      RecordReferences references) {
    if (site.disclosure() != Disclosure.NARRATIVE || patterns.found().isEmpty()) {
      return List.of();
    }
    Deidentifier knowing = deidentifier.get().with(record);
    return Notes.of(
        record, tokenized, references, text -> knowing.safeText(text, tokenized.asOf(), tokens));
  }

  private static LlmAnalysis without(LlmStatus status, Egress egress) {
    return LlmAnalysis.without(status, egress.provider(), 0, egress.disclosure());
  }

  /** Runs a stage; what it throws but for a refused record leaves as a {@link StageException}. */
  private static <T> T run(Stage stage, Callable<T> body) {
    try {
      return body.call();
    } catch (InvalidRecordException e) {
      if (stage == Stage.TOKENIZATION) {
        throw e;
      }
      throw new StageException(stage, e);
    } catch (ConfigurationException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (Exception e) {
      throw new StageException(stage, e);
    }
  }

  @Override
  public SafeguardingReport report(Analysis analysis, StudentRecord record, Reader reader) {
    requireOpen();
    if (reader.audience() != Audience.DSL) {
      throw new ConfigurationException(
          "a pupil's report is for the audience DSL, not " + reader.audience());
    }
    if (!analysis.session().equals(id)) {
      throw new IllegalArgumentException("the analysis is of another session");
    }
    if (!tokens.isOf(analysis.record().student(), record.studentId())) {
      throw new IllegalArgumentException("the analysis is of another pupil");
    }
    RecordReferences references = tokens.references(record);
    LocalizedAnalysis localized =
        run(
            Stage.LOCALIZATION,
            () ->
                stages
                    .localizer()
                    .localize(analysis, record, reader, site, new Resolver(tokens, references)));
    return run(
        Stage.REPORT_GENERATION,
        () -> stages.reportGenerator().generate(localized, pipeline.clock().instant()));
  }

  private record Resolver(SessionTokens tokens, RecordReferences references)
      implements TokenResolver {
    @Override
    public Optional<String> resolve(Token token) {
      return tokens.resolve(token);
    }

    @Override
    public Optional<RecordEntry> locate(EventRef reference) {
      return references.locate(reference);
    }

    @Override
    public String toString() {
      return "TokenResolver";
    }
  }

  @Override
  public AnalysisFold fold(AggregateSettings settings) {
    return new SchoolFold(settings, site.calendar());
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
    return all(records, this::ask);
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
    return all(source.open(), (pupil, record, references) -> ask(pupil, cohort, analyzer));
  }

  /** False where the record is refused or fails, of which the second reading tells. */
  private boolean count(RecordResult result, Cohort cohort) {
    if (!(result instanceof RecordResult.Accepted accepted)) {
      return false;
    }
    StudentRecord dated = dated(accepted.record(), pipeline.clock().instant());
    try {
      cohort.count(assess(dated, tokens.references(dated)));
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
