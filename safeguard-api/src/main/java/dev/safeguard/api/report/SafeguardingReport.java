package dev.safeguard.api.report;

import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.PolicyRule;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's report for one reader: identifiable, in the reader's language, and holding only what
 * that reader may see. Immutable; {@link #toString()} holds nothing of it.
 *
 * @param generated when it was made
 * @param student the pupil's token, by which files are named
 * @param studentId the school's id of the pupil
 * @param studentName the pupil's name for display, or null where the record has none
 * @param audience whom it is for
 * @param language the language of its texts
 * @param scope what it holds and what it leaves out, or null where it holds everything
 * @param risk how worried to be; for an audience that is told no level {@code LOW} without
 *     confidence, as with nothing to judge by
 * @param concerns what was found, most serious first
 * @param patternSummary what came together
 * @param supportingEvidence one paragraph on what it rests on
 * @param contributingFactors the reasons for the level, largest first
 * @param recommendedInterventions what may help
 * @param nextSteps what to do, first thing first
 * @param llmView the LLM's own words, or null without an answer
 * @param privacyNotice what left and what did not
 * @param year the last year at a glance
 * @param gaps what was not known
 * @param metadata how it was made
 * @param labels headings and names of codes in the report's language, by key
 */
public record SafeguardingReport(
    Instant generated,
    Token student,
    String studentId,
    @Nullable String studentName,
    Audience audience,
    Locale language,
    @Nullable String scope,
    Risk risk,
    List<IdentifiedConcern> concerns,
    List<Combination> patternSummary,
    String supportingEvidence,
    List<ContributingFactor> contributingFactors,
    List<RecommendedIntervention> recommendedInterventions,
    List<NextStep> nextSteps,
    @Nullable LlmView llmView,
    Map<String, String> privacyNotice,
    Year year,
    Gaps gaps,
    Metadata metadata,
    Map<String, String> labels) {

  public SafeguardingReport {
    concerns = List.copyOf(concerns);
    patternSummary = List.copyOf(patternSummary);
    contributingFactors = List.copyOf(contributingFactors);
    recommendedInterventions = List.copyOf(recommendedInterventions);
    nextSteps = List.copyOf(nextSteps);
  }

  /** Tells the token and the level only. */
  @Override
  public String toString() {
    return "SafeguardingReport[" + student + ", " + risk.overallLevel() + "]";
  }

  /**
   * How worried to be.
   *
   * @param overallLevel the level, the LLM's raise included
   * @param confidence how sure the local assessment is, 0 to 1; null with nothing to judge by
   * @param windowDays days from the first event considered to the as-of date
   * @param timeWindow the same in words
   * @param score orders pupils within and across levels
   * @param localLevel the level without the LLM
   * @param raisedByLlm whether the LLM raised it
   * @param sufficiency whether there was enough to judge by
   * @param headline the level in words, or that there is not enough data
   * @param routing whose desk it belongs on
   * @param lower what would have to differ for the local level to be one lower, or null at {@code
   *     LOW}
   * @param trend which way the pupil's assessments go, or null where no history is kept
   */
  public record Risk(
      RiskLevel overallLevel,
      @Nullable Double confidence,
      int windowDays,
      String timeWindow,
      double score,
      RiskLevel localLevel,
      boolean raisedByLlm,
      DataSufficiency sufficiency,
      String headline,
      Routing routing,
      @Nullable Lower lower,
      @Nullable RiskTrend trend) {}

  /**
   * What would have to differ for the local level to be one lower.
   *
   * @param than the codes and points of it
   * @param text the same in words
   */
  public record Lower(OneLevelLower than, String text) {}

  /**
   * One pattern.
   *
   * @param code its code
   * @param domain its domain
   * @param kind its kind
   * @param severity 1 to 5
   * @param trend which way it goes
   * @param frequency how many events it rests on
   * @param firstSeen day of the first event, or null where undated
   * @param lastSeen day of the last event, or null where undated
   * @param changed day about which a change appears to begin, or null where there is none
   * @param title a few words
   * @param description a sentence
   * @param evidence the records it rests on, oldest first
   */
  public record IdentifiedConcern(
      PatternCode code,
      Domain domain,
      PatternKind kind,
      int severity,
      Trend trend,
      int frequency,
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      @Nullable LocalDate changed,
      String title,
      String description,
      List<Evidence> evidence) {

    public IdentifiedConcern {
      evidence = List.copyOf(evidence);
    }

    /** Tells the code only. */
    @Override
    public String toString() {
      return "IdentifiedConcern[" + code + "]";
    }
  }

  /**
   * One record that a pattern rests on.
   *
   * @param pointer JSON pointer of the entry in the pupil's record, such as {@code
   *     /behavioral_incidents/3}; in a report made from a part of the record, in that part
   * @param id the source's own id, or null where it has none
   * @param date its day, or null where undated
   * @param label what it is, from the catalogue of texts
   * @param quotes words of the record itself that the pattern rests on; empty where it rests on no
   *     words
   */
  public record Evidence(
      String pointer,
      @Nullable String id,
      @Nullable LocalDate date,
      String label,
      List<Quote> quotes) {

    public Evidence {
      quotes = List.copyOf(quotes);
    }

    /** A record without words. */
    public Evidence(String pointer, @Nullable String id, @Nullable LocalDate date, String label) {
      this(pointer, id, date, label, List.of());
    }

    /** Holds none of the fields. */
    @Override
    public String toString() {
      return "Evidence[…]";
    }
  }

  /**
   * Words found in a record, for a person to read.
   *
   * @param text the words as they stand there
   * @param reading how they were read, such as denied, past, or said of someone else
   */
  public record Quote(String text, String reading) {

    /** Holds none of the words. */
    @Override
    public String toString() {
      return "Quote[…]";
    }
  }

  /**
   * Several domains at the same time.
   *
   * @param code the cross-domain pattern
   * @param combination its name
   * @param significance what it may mean
   */
  public record Combination(PatternCode code, String combination, String significance) {}

  /**
   * A reason for the level.
   *
   * @param label the reason in words
   * @param points what it adds to the score
   * @param code the pattern it comes from, or null where it is not one
   * @param kind the pattern's kind, or null with {@code code}
   * @param rules the rules of the policy that it rests on, in the policy's own language, for a
   *     program or for whoever wants to argue with them
   */
  public record ContributingFactor(
      String label,
      double points,
      @Nullable PatternCode code,
      @Nullable PatternKind kind,
      List<PolicyRule> rules) {

    public ContributingFactor {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Something that may help.
   *
   * @param id its place in the catalogue
   * @param category its name
   * @param actions what it consists of
   * @param evidence how well it is known to help, with the source of that, or that no source is
   *     known
   * @param fromLlm whether only the LLM recommended it
   */
  public record RecommendedIntervention(
      Recommendation id, String category, List<String> actions, String evidence, boolean fromLlm) {

    public RecommendedIntervention {
      actions = List.copyOf(actions);
    }
  }

  /**
   * Something to do.
   *
   * @param timeframe by when, in words
   * @param due the last day for it
   * @param action what
   * @param responsible who
   */
  public record NextStep(String timeframe, LocalDate due, String action, String responsible) {}

  /**
   * The LLM's own words, shown apart and as its own.
   *
   * @param level the level it held right
   * @param confidence how sure it said it was, 0 to 1
   * @param evidenceSummary its summary
   * @param reasoning its reasons
   */
  public record LlmView(
      RiskLevel level, double confidence, String evidenceSummary, String reasoning) {

    /** Tells the level only. */
    @Override
    public String toString() {
      return "LlmView[" + level + "]";
    }
  }

  /**
   * How a report was made.
   *
   * @param sessionId the session
   * @param asOf the day that the analysis looks back from
   * @param jurisdiction whose rules it follows
   * @param duration time that stages 1 to 4 took
   * @param patternsFound how many patterns there are
   * @param llmProvider name of the LLM provider
   * @param llmStatus what became of stage 4
   * @param llmAttempts how many requests were made
   * @param disclosure what was allowed to leave
   * @param payloadSha256 SHA-256 of the payload that left, or null if none did
   * @param sharing how many pupils of a cohort share it, and how far it was coarsened; null outside
   *     cohorts
   */
  public record Metadata(
      String sessionId,
      LocalDate asOf,
      String jurisdiction,
      Duration duration,
      int patternsFound,
      String llmProvider,
      LlmStatus llmStatus,
      int llmAttempts,
      Disclosure disclosure,
      @Nullable String payloadSha256,
      LlmAnalysis.@Nullable Sharing sharing) {}
}
