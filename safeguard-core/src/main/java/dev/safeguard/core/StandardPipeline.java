package dev.safeguard.core;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.ProgressListener;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.spi.HostKeys;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.core.crypto.SessionKey;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.LlmService;
import dev.safeguard.core.llm.OpenedLlm;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.vault.SessionVault;
import dev.safeguard.llm.spi.LlmRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pipeline that {@link PipelineBuilder} makes. */
final class StandardPipeline implements Pipeline {
  private static final int SESSION_ID_BYTES = 6;

  private final Stages stages;
  private final OpenedLlm llm;
  private final LlmService llmService;
  private final LocalizationProviders localization;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random;
  private final boolean dryRun;
  private final Workers workers;
  private final int parallelism;
  private final ProgressListener listener;
  private final @Nullable LocalDate asOf;
  private final @Nullable Vault vault;
  private final KeptHistory history;
  private volatile boolean closed;

  StandardPipeline(
      Stages stages,
      OpenedLlm llm,
      LlmPolicy llmPolicy,
      @Nullable Consumer<? super LlmRequest> dryRun,
      LocalizationProviders localization,
      AuditLog audit,
      Clock clock,
      SecureRandom random,
      @Nullable Executor executor,
      int parallelism,
      ProgressListener listener,
      @Nullable LocalDate asOf,
      @Nullable Vault vault,
      KeptHistory history) {
    this.stages = stages;
    this.llm = llm;
    this.localization = localization;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
    this.dryRun = dryRun != null;
    this.workers = new Workers(executor, parallelism, llmPolicy.limits().maxInFlight());
    this.llmService = new LlmService(llm, llmPolicy, workers.forLlm(), dryRun);
    this.parallelism = parallelism;
    this.listener = listener;
    this.asOf = asOf;
    this.vault = vault;
    this.history = history;
  }

  /** Where sessions are kept, and the keys that wrap theirs. */
  record Vault(VaultStore store, HostKeys hostKeys) {}

  @Override
  public Session open(Site site) {
    check(site);
    SessionId id = sessionId();
    SessionKey key = SessionKey.random(random);
    SessionVault kept =
        vault == null
            ? null
            : SessionVault.open(vault.store, vault.hostKeys, id, key, clock.instant(), random);
    return session(site, id, new SessionTokens(key, kept));
  }

  @Override
  public Session reopen(Site site, SessionId id) {
    check(site);
    if (vault == null) {
      throw new ConfigurationException(
          "a session can be reopened only from a vault; set PipelineBuilder.vault");
    }
    SessionKey key = SessionVault.key(vault.store, vault.hostKeys, id);
    SessionVault kept = SessionVault.reopen(vault.store, id, key, random);
    return session(site, id, new SessionTokens(key, kept));
  }

  private void check(Site site) {
    if (closed) {
      throw new IllegalStateException("the pipeline is closed");
    }
    localization.jurisdiction(site.jurisdiction());
    EgressGate.requireLanguage(site.llmLanguage());
  }

  private Session session(Site site, SessionId id, SessionTokens tokens) {
    return new StandardSession(
        this,
        site,
        site.policy().orElseGet(RiskPolicies::standard),
        id,
        tokens,
        new EgressGate(llmService, site.disclosure(), site.llmLanguage(), audit, clock));
  }

  private SessionId sessionId() {
    byte[] bytes = new byte[SESSION_ID_BYTES];
    random.nextBytes(bytes);
    return new SessionId("sfg_" + HexFormat.of().formatHex(bytes));
  }

  Stages stages() {
    return stages;
  }

  /** Whether requests are written down instead of made. */
  boolean isDryRun() {
    return dryRun;
  }

  LocalizationProviders localization() {
    return localization;
  }

  AuditLog audit() {
    return audit;
  }

  Clock clock() {
    return clock;
  }

  Executor executor() {
    return workers.forRecords();
  }

  SecureRandom random() {
    return random;
  }

  int parallelism() {
    return parallelism;
  }

  ProgressListener listener() {
    return listener;
  }

  KeptHistory history() {
    return history;
  }

  @Nullable LocalDate asOf() {
    return asOf;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      workers.close();
      llm.client().close();
    }
  }

  /** Tells the name of the LLM provider only. */
  @Override
  public String toString() {
    return "Pipeline[" + llm.name() + "]";
  }
}
