package dev.safeguard.core;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenResolver;
import dev.safeguard.core.audience.AudienceRules;
import dev.safeguard.core.audience.RecordPart;
import dev.safeguard.core.tokenize.SessionTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stages 5 and 6 of one session. Whoever wrote them, they are handed no more than the reader may
 * see: for anyone but the safeguarding lead, a part of the record and what stages 1 to 3 make of it
 * alone. So a report's bytes do not depend on what it does not hold. Safe for concurrent use.
 */
final class Reporting {
  private static final String NOBODY = "none";

  private final SessionId id;
  private final Stages stages;
  private final Site site;
  private final SessionTokens tokens;
  private final LocalStages local;
  private final Clock clock;
  private final AuditLog audit;

  Reporting(
      SessionId id,
      Stages stages,
      Site site,
      SessionTokens tokens,
      LocalStages local,
      Clock clock,
      AuditLog audit) {
    this.id = id;
    this.stages = stages;
    this.site = site;
    this.tokens = tokens;
    this.local = local;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * The report of an analysis of this session and its record.
   *
   * @throws IllegalArgumentException if there are no reports of one pupil for the audience
   */
  SafeguardingReport report(Analysis analysis, StudentRecord record, Reader reader) {
    AudienceRules rules = AudienceRules.of(reader.audience());
    SafeguardingReport report =
        rules == AudienceRules.WHOLE
            ? generate(analysis, record, reader)
            : ofPart(rules, analysis, record, reader);
    audit.append(
        new AuditEvent.Reported(
            clock.instant(), id, analysis.record().student(), reader.audience()));
    return report;
  }

  private SafeguardingReport ofPart(
      AudienceRules rules, Analysis analysis, StudentRecord record, Reader reader) {
    StudentRecord part = RecordPart.of(rules, analysis.record(), record, tokens.references(record));
    return generate(ofPart(part, reader.audience()), part, reader);
  }

  /** Stages 1 to 3 for a part of a record, as if there were nothing else. No LLM is asked. */
  private Analysis ofPart(StudentRecord part, Audience audience) {
    Instant started = clock.instant();
    AssessedPupil pupil = local.assess(part, tokens.references(part));
    AssessedPupil told = audience.level() ? pupil : withoutLevel(pupil);
    return new Analysis(
        id,
        told.record(),
        told.patterns(),
        told.local(),
        local.lower(told),
        null,
        LlmAnalysis.without(LlmStatus.DISABLED, NOBODY, 0, Disclosure.NONE),
        told.local().level(),
        told.local().score(),
        Duration.between(started, clock.instant()));
  }

  /** What was found in each part of school life, and no judgement of it. */
  private static AssessedPupil withoutLevel(AssessedPupil pupil) {
    return new AssessedPupil(
        pupil.record(),
        new Patterns(
            pupil.patterns().found().stream()
                .filter(pattern -> pattern.domain() != Domain.CROSS_DOMAIN)
                .toList(),
            pupil.patterns().notEnoughData()),
        new RiskAssessment(
            RiskLevel.LOW, 0, null, DataSufficiency.NONE, pupil.local().windowDays(), List.of()));
  }

  /** Stages 5 and 6. */
  private SafeguardingReport generate(Analysis analysis, StudentRecord record, Reader reader) {
    RecordReferences references = tokens.references(record);
    LocalizedAnalysis localized =
        LocalStages.run(
            Stage.LOCALIZATION,
            () -> {
              LocalizedAnalysis made =
                  stages
                      .localizer()
                      .localize(analysis, record, reader, site, new Resolver(tokens, references));
              Boundary.check(made, analysis, reader);
              return made;
            });
    return LocalStages.run(
        Stage.REPORT_GENERATION,
        () -> stages.reportGenerator().generate(localized, clock.instant()));
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
}
