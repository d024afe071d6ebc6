package dev.safeguard.api.stage;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of stages 1 to 4 for one pupil. Holds nothing identifiable; reports for any reader
 * are made from it and the record.
 *
 * @param session the session whose tokens and references it bears
 * @param record stage 1
 * @param patterns stage 2
 * @param local stage 3
 * @param lower what would have to differ for the local level to be one lower; null where it is
 *     {@code LOW}, or no pattern makes the difference
 * @param trend which way the pupil's assessments go, this one included; null where no history is
 *     kept
 * @param llm stage 4
 * @param level the local level, or one above it where the LLM raised it
 * @param score orders pupils within and across levels: the local score, or where the LLM raised the
 *     level at least that level's threshold
 * @param duration time that the four stages took
 */
public record Analysis(
    SessionId session,
    TokenizedRecord record,
    Patterns patterns,
    RiskAssessment local,
    @Nullable OneLevelLower lower,
    @Nullable RiskTrend trend,
    LlmAnalysis llm,
    RiskLevel level,
    double score,
    Duration duration) {

  /**
   * @throws IllegalArgumentException if the level is below the local one or more than one above it
   */
  public Analysis {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(patterns, "patterns");
    Objects.requireNonNull(llm, "llm");
    Objects.requireNonNull(duration, "duration");
    if (level != local.level() && level != local.level().raised()) {
      throw new IllegalArgumentException("level must be the local one or one above it");
    }
  }

  /**
   * The level that a local assessment and an LLM's opinion give: the local one is a floor, and the
   * LLM may raise it by one, unless what it was asked had been coarsened.
   */
  public static RiskLevel combine(RiskAssessment local, LlmAnalysis llm) {
    LlmOpinion opinion = llm.opinion();
    return opinion != null && !llm.coarsened() && opinion.level().compareTo(local.level()) > 0
        ? local.level().raised()
        : local.level();
  }

  /** Whether the LLM raised the level. */
  public boolean raisedByLlm() {
    return level != local.level();
  }

  /** Tells the token, the level and how much there was: nothing that was recorded or found. */
  @Override
  public String toString() {
    return "Analysis["
        + record.student()
        + ", "
        + level
        + ", "
        + record.eventCount()
        + " events, "
        + patterns.found().size()
        + " patterns, LLM "
        + llm.status()
        + "]";
  }
}
