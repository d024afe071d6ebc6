package dev.safeguard.core;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.ProgressListener;
import dev.safeguard.api.history.AssessmentHistory;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.spi.HostKeys;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.stage.LlmAnalyzer;
import dev.safeguard.api.stage.Localizer;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.ReportGenerator;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.stage.Tokenizer;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.core.audit.InMemoryAuditLog;
import dev.safeguard.core.llm.LlmProviders;
import dev.safeguard.core.llm.OpenedLlm;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.core.localize.StandardLocalizer;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.report.StandardReportGenerator;
import dev.safeguard.core.risk.StandardRiskAssessor;
import dev.safeguard.core.tokenize.StandardTokenizer;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Composes a {@link Pipeline}. Every setter replaces what was set before; what is not set is the
 * standard implementation. Not thread-safe.
 */
public final class PipelineBuilder {
  /** The LLM provider that is taken if none is named: needs no network, never raises a level. */
  public static final String DEFAULT_LLM = "offline";

  private static final int MAX_PARALLELISM = 1_000;

  private @Nullable Tokenizer tokenizer;
  private @Nullable PatternExtractor patternExtractor;
  private @Nullable RiskAssessor riskAssessor;
  private @Nullable LlmAnalyzer llmAnalyzer;
  private @Nullable Localizer localizer;
  private @Nullable ReportGenerator reportGenerator;
  private Choice llm = named(DEFAULT_LLM, Map.of());
  private LlmPolicy llmPolicy = LlmPolicy.defaults();
  private @Nullable Consumer<? super LlmRequest> dryRun;
  private @Nullable AuditLog audit;
  private Clock clock = Clock.systemUTC();
  private @Nullable SecureRandom random;
  private @Nullable Executor executor;
  private int parallelism = Runtime.getRuntime().availableProcessors();
  private ProgressListener listener = (done, outcome) -> {};
  private @Nullable LocalDate asOf;
  private StandardPipeline.@Nullable Vault vault;
  private KeptHistory history = KeptHistory.NONE;

  PipelineBuilder() {}

  /** Which LLM is asked. */
  @FunctionalInterface
  private interface Choice {
    /**
     * @param dry whether it will not be asked, so that nothing need be opened
     */
    OpenedLlm open(boolean dry);
  }

  /** Stage 1. */
  public PipelineBuilder tokenizer(Tokenizer stage) {
    this.tokenizer = Objects.requireNonNull(stage, "stage");
    return this;
  }

  /**
   * Stage 2. The standard one with settings is {@link StandardPatternExtractor#withFalseAlarms} and
   * {@link StandardPatternExtractor#withUsualRates}; see {@link Safeguard#incrementalAnalyzer(
   * StandardPatternExtractor)}.
   */
  public PipelineBuilder patternExtractor(PatternExtractor stage) {
    this.patternExtractor = Objects.requireNonNull(stage, "stage");
    return this;
  }

  /** Stage 3. */
  public PipelineBuilder riskAssessor(RiskAssessor stage) {
    this.riskAssessor = Objects.requireNonNull(stage, "stage");
    return this;
  }

  /** Stage 4; it is still the gate that decides what leaves, and the local level is its floor. */
  public PipelineBuilder llmAnalyzer(LlmAnalyzer stage) {
    this.llmAnalyzer = Objects.requireNonNull(stage, "stage");
    return this;
  }

  /** Stage 5. */
  public PipelineBuilder localizer(Localizer stage) {
    this.localizer = Objects.requireNonNull(stage, "stage");
    return this;
  }

  /** Stage 6. */
  public PipelineBuilder reportGenerator(ReportGenerator stage) {
    this.reportGenerator = Objects.requireNonNull(stage, "stage");
    return this;
  }

  /** The LLM provider of this name, without settings. Replaces any other choice of LLM. */
  public PipelineBuilder llm(String provider) {
    return llm(provider, Map.of());
  }

  /**
   * The LLM provider of this name. Replaces any other choice of LLM.
   *
   * @param settings values by key, as the provider lists them
   */
  public PipelineBuilder llm(String provider, Map<String, String> settings) {
    this.llm = named(Objects.requireNonNull(provider, "provider"), Map.copyOf(settings));
    return this;
  }

  private static Choice named(String provider, Map<String, String> settings) {
    return dry -> opened(LlmProviders.discover(), provider, settings, dry);
  }

  private static OpenedLlm opened(
      LlmProviders from, String provider, Map<String, String> settings, boolean dry) {
    return dry ? from.openNothing(provider, settings) : from.open(provider, settings);
  }

  /**
   * A provider that the host made, such as one that is told the key of each day. Replaces any other
   * choice of LLM.
   *
   * @param settings values by key, as the provider lists them
   */
  public PipelineBuilder llm(LlmProvider provider, Map<String, String> settings) {
    Objects.requireNonNull(provider, "provider");
    Map<String, String> values = Map.copyOf(settings);
    this.llm = dry -> opened(LlmProviders.of(provider), provider.name(), values, dry);
    return this;
  }

  /**
   * A client of the host's own. Replaces any other choice of LLM. The pipeline closes it.
   *
   * @param name what to call it in reports and the audit log
   */
  public PipelineBuilder llm(String name, LlmClient client) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(client, "client");
    this.llm = dry -> new OpenedLlm(name, client, Set.of());
    return this;
  }

  /** Deadlines, attempts and limits of stage 4. Default {@link LlmPolicy#defaults()}. */
  public PipelineBuilder llmPolicy(LlmPolicy policy) {
    this.llmPolicy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Makes every run a dry one: each request that would leave is given to {@code reader} instead,
   * word for word, for a data protection officer to read; nothing leaves, and every pupil gets the
   * local result with status {@code DISABLED}. The provider is not opened, so what it needs, such
   * as a key, may be missing. Default none.
   *
   * @param reader given requests by several threads at once
   */
  public PipelineBuilder dryRun(Consumer<? super LlmRequest> reader) {
    this.dryRun = Objects.requireNonNull(reader, "reader");
    return this;
  }

  /** Where to keep what was done. Default the latest events, in memory. */
  public PipelineBuilder audit(AuditLog log) {
    this.audit = Objects.requireNonNull(log, "log");
    return this;
  }

  /**
   * Where sessions keep, sealed, what their tokens stand for, so that they can be reopened. Default
   * nowhere: a session's tokens then end with it.
   *
   * @param hostKeys wrap the sessions' keys
   */
  public PipelineBuilder vault(VaultStore store, HostKeys hostKeys) {
    this.vault =
        new StandardPipeline.Vault(
            Objects.requireNonNull(store, "store"), Objects.requireNonNull(hostKeys, "hostKeys"));
    return this;
  }

  /**
   * Where each pupil's assessments are kept from run to run, so that reports tell which way they
   * go. Default nowhere. Every analysis of a pupil with data adds what the local assessment came
   * to; one day counts once. What is kept outlasts sessions and is the host's to erase, under the
   * token that {@code pseudonyms} issues for the pupil's id.
   *
   * @param pseudonyms {@link Safeguard#hostTokens} of a key that stays the same
   */
  public PipelineBuilder history(AssessmentHistory kept, TokenIssuer pseudonyms) {
    this.history =
        new KeptHistory(
            Objects.requireNonNull(kept, "kept"), Objects.requireNonNull(pseudonyms, "pseudonyms"));
    return this;
  }

  /** Source of the time. Default the system's. */
  public PipelineBuilder clock(Clock source) {
    this.clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /** Source of keys and session names. Default a new {@link SecureRandom}. */
  public PipelineBuilder random(SecureRandom source) {
    this.random = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Where {@link dev.safeguard.api.Session#analyzeAll} works. Default daemon threads of the
   * pipeline's own, as many as the parallelism. One given here is the host's to shut down.
   */
  public PipelineBuilder executor(Executor workers) {
    this.executor = Objects.requireNonNull(workers, "workers");
    return this;
  }

  /** How many pupils are in work at once. Default the number of processors. */
  public PipelineBuilder parallelism(int atOnce) {
    this.parallelism = atOnce;
    return this;
  }

  /** Told of every outcome of a run over many. Default nobody. */
  public PipelineBuilder listener(ProgressListener told) {
    this.listener = Objects.requireNonNull(told, "told");
    return this;
  }

  /** The as-of date of records that have none. Default the clock's day in the site's zone. */
  public PipelineBuilder asOf(LocalDate day) {
    this.asOf = Objects.requireNonNull(day, "day");
    return this;
  }

  /**
   * The pipeline.
   *
   * @throws ConfigurationException if the LLM provider is unknown, claimed twice or wants other
   *     settings, a localisation provider clashes with another, or the parallelism is out of range;
   *     the message says what to write instead
   */
  public Pipeline build() {
    if (parallelism < 1 || parallelism > MAX_PARALLELISM) {
      throw new ConfigurationException("parallelism must be 1 to " + MAX_PARALLELISM);
    }
    LocalizationProviders localization = LocalizationProviders.discover();
    Stages stages =
        new Stages(
            tokenizer != null ? tokenizer : new StandardTokenizer(),
            patternExtractor != null ? patternExtractor : new StandardPatternExtractor(),
            riskAssessor != null ? riskAssessor : new StandardRiskAssessor(),
            llmAnalyzer != null
                ? llmAnalyzer
                : new StandardLlmAnalyzer(llmPolicy, Safeguard::vocabulary),
            localizer != null ? localizer : new StandardLocalizer(localization),
            reportGenerator != null ? reportGenerator : new StandardReportGenerator());
    return new StandardPipeline(
        stages,
        llm.open(dryRun != null),
        llmPolicy,
        dryRun,
        localization,
        audit != null ? audit : new InMemoryAuditLog(),
        clock,
        random != null ? random : new SecureRandom(),
        executor,
        parallelism,
        listener,
        asOf,
        vault,
        history);
  }
}
