package dev.safeguard.core;

import com.google.common.base.Suppliers;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.core.deidentify.Deidentifier;
import dev.safeguard.core.llm.Cohort;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.KnownIdentities;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.core.tokenize.SessionTokens;
import java.util.List;
import java.util.function.Supplier;

/** Stage 4 of one session. Whatever goes wrong in it, the pupil keeps the local result. */
final class LlmStage {
  private final StandardPipeline pipeline;
  private final Site site;
  private final SessionId id;
  private final SessionTokens tokens;
  private final EgressGate gate;
  private final Supplier<Deidentifier> deidentifier;

  /** Made when first used, which is never where no free text leaves. */
  private final Supplier<GateIdentities> identities;

  LlmStage(
      StandardPipeline pipeline,
      Site site,
      SessionId id,
      SessionTokens tokens,
      EgressGate gate,
      Supplier<Deidentifier> deidentifier) {
    this.pipeline = pipeline;
    this.site = site;
    this.id = id;
    this.tokens = tokens;
    this.gate = gate;
    this.deidentifier = deidentifier;
    this.identities =
        Suppliers.memoize(() -> new GateIdentities(site.roster(), pipeline.random().nextLong()));
  }

  /** For one pupil. */
  LlmAnalysis ask(AssessedPupil found, StudentRecord record, RecordReferences references)
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
      llm = pipeline.stages().llmAnalyzer().analyze(pupil, egress);
    } catch (RuntimeException e) {
      return without(LlmStatus.UNAVAILABLE, egress);
    }
    if (isNotSent(llm)) {
      return without(LlmStatus.DISABLED, egress);
    }
    return pipeline.stages().llmAnalyzer() instanceof StandardLlmAnalyzer
            || Boundary.holds(llm, pupil)
        ? llm
        : without(LlmStatus.INVALID_ANSWER, egress);
  }

  /** For a pupil of a cohort. */
  LlmAnalysis ask(AssessedPupil pupil, Cohort cohort, StandardLlmAnalyzer analyzer)
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
}
