package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.LlmAnalyzer;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.stage.Localizer;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.ReportGenerator;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.stage.Tokenizer;
import dev.safeguard.api.token.TokenResolver;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.LlmProviders;
import dev.safeguard.core.llm.LlmService;
import dev.safeguard.core.llm.OpenedLlm;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.core.localize.StandardLocalizer;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.report.StandardReportGenerator;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.risk.StandardRiskAssessor;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * Each stage by itself, over sixteen pupils who take turns: enough that no branch learns one of
 * them, few enough that their records stay in the cache. What a stage takes from the one before is
 * what a pipeline gave it, captured once at the start. Not thread-safe.
 */
public final class SeparateStages implements AutoCloseable {
  private static final int PUPILS = 16;

  /** A pupil's way through the stages. */
  private record Passage(
      StudentRecord record,
      Analysis analysis,
      LocalizedAnalysis localized,
      TokenResolver resolver) {}

  private final Site site = Site.builder().disclosure(Disclosure.CODES).build();
  private final Tokenizer tokenizer = new StandardTokenizer();
  private final PatternExtractor extractor = new StandardPatternExtractor();
  private final RiskAssessor assessor = new StandardRiskAssessor();
  private final RiskPolicy policy = RiskPolicies.standard();
  private final LlmPolicy llmPolicy =
      LlmPolicy.defaults().withLimits(LlmPolicy.Limits.defaults().withCache(0, Duration.ZERO));
  private final LlmAnalyzer analyzer = new StandardLlmAnalyzer(llmPolicy, Safeguard::vocabulary);
  private final Localizer localizer = new StandardLocalizer(LocalizationProviders.discover());
  private final ReportGenerator generator = new StandardReportGenerator();
  private final SessionTokens tokens = new SessionTokens(new SecureRandom());
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final EgressGate gate;
  private final Pipeline pipeline = Safeguard.pipeline().build();
  private final Session session = pipeline.open(site);
  private final Pipeline capturing = Safeguard.pipeline().localizer(this::capture).build();
  private final Session captured = capturing.open(site);
  private final List<Passage> passages = new ArrayList<>();
  private int turn;

  /** Stages with the offline provider. */
  public SeparateStages(IntFunction<StudentRecord> pupils) {
    this(pupils, LlmProviders.discover().open("offline", Map.of()));
  }

  /**
   * Stages.
   *
   * @param pupils gives the pupil of a number
   * @param llm answers stage 4
   */
  SeparateStages(IntFunction<StudentRecord> pupils, OpenedLlm llm) {
    gate =
        new EgressGate(
            new LlmService(llm, llmPolicy, executor, null),
            Disclosure.CODES,
            event -> {},
            Clock.systemUTC());
    for (int i = 0; i < PUPILS; i++) {
      StudentRecord record = pupils.apply(i);
      captured.report(captured.analyze(record), record, Reader.safeguardingLead());
    }
  }

  /** Localizes, and keeps what the pipeline gave and what it got. */
  private LocalizedAnalysis capture(
      Analysis analysis, StudentRecord record, Reader reader, Site school, TokenResolver resolver) {
    LocalizedAnalysis localized = localizer.localize(analysis, record, reader, school, resolver);
    passages.add(new Passage(record, analysis, localized, resolver));
    return localized;
  }

  private Passage next() {
    turn = (turn + 1) & (PUPILS - 1);
    return passages.get(turn);
  }

  /** Stage 1. */
  public TokenizedRecord tokenize() {
    return tokenizer.tokenize(next().record, site, tokens).record();
  }

  /** Stage 2. */
  public Patterns extract() {
    return extractor.extract(next().analysis.record(), site.calendar());
  }

  /** Stage 3. */
  public RiskAssessment assess() {
    Analysis pupil = next().analysis;
    return assessor.assess(pupil.record(), pupil.patterns(), policy);
  }

  /** Stage 4: payload, gate, provider and the check of its answer. */
  public LlmAnalysis ask() {
    Analysis pupil = next().analysis;
    try {
      return analyzer.analyze(
          new AssessedPupil(pupil.record(), pupil.patterns(), pupil.local()),
          gate.forPupil(pupil.session(), pupil.record().student()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Stage 5, for the safeguarding lead, in English. */
  public LocalizedAnalysis localize() {
    Passage pupil = next();
    return localizer.localize(
        pupil.analysis, pupil.record, Reader.safeguardingLead(), site, pupil.resolver);
  }

  /** Stage 6. */
  public SafeguardingReport report() {
    return generator.generate(next().localized, Instant.EPOCH);
  }

  /** All six, through the pipeline with the offline provider. */
  public SafeguardingReport complete() {
    StudentRecord record = next().record;
    return session.report(session.analyze(record), record, Reader.safeguardingLead());
  }

  /** Erases the tokens and ends the threads. */
  @Override
  public void close() {
    session.close();
    pipeline.close();
    captured.close();
    capturing.close();
    tokens.close();
    executor.shutdown();
  }
}
