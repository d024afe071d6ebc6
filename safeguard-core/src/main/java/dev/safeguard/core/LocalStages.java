package dev.safeguard.core;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.StageException;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.risk.Counterfactual;
import dev.safeguard.core.risk.RedFlags;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Stages 1 to 3 of one session, held to what the pipeline holds every stage to. Safe for concurrent
 * use.
 */
final class LocalStages {
  private final Stages stages;
  private final Site site;
  private final RiskPolicy policy;
  private final SessionTokens tokens;

  LocalStages(Stages stages, Site site, RiskPolicy policy, SessionTokens tokens) {
    this.stages = stages;
    this.site = site;
    this.policy = policy;
    this.tokens = tokens;
  }

  /** Stages 1 to 3 of a record with an as-of date. */
  AssessedPupil assess(StudentRecord dated, RecordReferences references) {
    TokenizedRecord tokenized = run(Stage.TOKENIZATION, () -> tokenize(dated, references));
    Patterns patterns = run(Stage.PATTERN_EXTRACTION, () -> extract(tokenized, references));
    RiskAssessment local =
        run(Stage.RISK_ASSESSMENT, () -> stages.riskAssessor().assess(tokenized, patterns, policy));
    return new AssessedPupil(tokenized, patterns, local);
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

  /** What would have to differ for the level to be one lower. */
  @Nullable OneLevelLower lower(AssessedPupil pupil) {
    return run(
            Stage.RISK_ASSESSMENT,
            () ->
                Counterfactual.oneLevelLower(
                    stages.riskAssessor(), pupil.record(), pupil.patterns(), policy, pupil.local()))
        .orElse(null);
  }

  /** Which patterns are red flags here. */
  RedFlags redFlags() {
    return new RedFlags(policy);
  }

  /** The least score of a level. */
  double threshold(RiskLevel level) {
    return policy.threshold(level);
  }

  /** Runs a stage; what it throws but for a refused record leaves as a {@link StageException}. */
  static <T> T run(Stage stage, Callable<T> body) {
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
}
