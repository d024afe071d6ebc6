package dev.safeguard.api;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordSource;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.text.DeidentifiedText;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A span of work under one random key: inside it a pupil has one token, in another an unrelated
 * one. Safe for concurrent use.
 */
public interface Session extends AutoCloseable {

  /** Its name. */
  SessionId id();

  /**
   * Stages 1 to 4 for one pupil. Blocks while an LLM is asked.
   *
   * @throws InvalidRecordException if the record contradicts itself or goes beyond its as-of date
   * @throws StageException if a stage fails
   * @throws CancellationException if the thread is interrupted; its interrupt status stays set
   * @throws IllegalStateException if the session is closed
   */
  Analysis analyze(StudentRecord record);

  /**
   * Stages 5 and 6 for one reader. For anyone but the safeguarding lead, stages 1 to 3 run once
   * more over the part of the record that the reader may see, and no LLM is asked: what the report
   * does not hold has left no trace in it. That costs as much as {@link #analyze} without an LLM.
   *
   * @param analysis a result of this session
   * @param record the record it was made from
   * @param reader whom the report is for
   * @throws IllegalArgumentException if the analysis is of another session or pupil, or there are
   *     no reports of one pupil for this {@linkplain dev.safeguard.api.report.Audience audience}
   * @throws ConfigurationException if no provider brings the reader's language
   * @throws StageException if a stage fails
   * @throws IllegalStateException if the session is closed
   */
  SafeguardingReport report(Analysis analysis, StudentRecord record, Reader reader);

  /** Starts a fold over analyses, for reports over many pupils of the session's site. */
  AnalysisFold fold(AggregateSettings settings);

  /**
   * What one reader may see of a fold. Costs a few tens of milliseconds for a school.
   *
   * @param fold a fold of this session, or one that others were merged into
   * @param kind what the report is about
   * @param reader whom it is for
   * @throws IllegalArgumentException if {@code fold} is no fold of this library
   * @throws ConfigurationException if such readers get no report of the kind, or no provider brings
   *     the reader's language
   * @throws IllegalStateException if the session is closed
   */
  AggregateReport report(AnalysisFold fold, AggregateKind kind, Reader reader);

  /**
   * Stages 1 to 4 for many pupils, at most as many at once as the pipeline's parallelism. One that
   * fails does not stop the others. Outcomes come in the order of the input, and no more records
   * are drawn from it than are in work. Closing the stream, or interrupting the thread that
   * consumes it, cancels what is in work and closes {@code records}.
   *
   * @throws IllegalStateException if the session is closed
   */
  Stream<Outcome> analyzeAll(Stream<RecordResult> records);

  /**
   * {@link #analyzeAll} for a cohort, in which nothing leaves unless at least {@code k} pupils
   * share it. Reads the cohort twice. The first time, before this returns, it counts who shares
   * which payload. A payload that fewer than {@code k} share is coarsened {@linkplain
   * dev.safeguard.api.llm.LadderStep step by step} until {@code k} pupils who are not served yet
   * share it, and otherwise withheld ({@link dev.safeguard.api.llm.LlmStatus#WITHHELD}). The second
   * time equal payloads are asked once, and those who share one share its answer; one to a
   * coarsened payload raises no level. {@link dev.safeguard.api.llm.LlmAnalysis#sharing()} says how
   * many share a payload and how far it was coarsened, {@link #llmUsage()} the requests saved.
   *
   * <p>Where asking fails, so that the answer is unavailable or cannot be used, the next of those
   * who share the payload asks, three in all; each, and each who waits, within the deadline of one
   * pupil, and all within the limits of the policy.
   *
   * <p>A pupil with several records counts once for each payload, until k are reached. A record
   * that is new or other the second time, so that its payload was not counted, is withheld. An
   * answer that an earlier session was given needs no k, since nothing leaves.
   *
   * <p>Costs stages 1 to 3 twice, and memory of some hundred bytes for each distinct payload of
   * each step.
   *
   * @param cohort opened twice
   * @param k at least 2
   * @throws ConfigurationException if {@code k} is less, the site's disclosure is not {@code CODES}
   *     or stage 4 is not the standard one
   * @throws CancellationException if the thread is interrupted; its interrupt status stays set
   * @throws IllegalStateException if the session is closed
   */
  Stream<Outcome> analyzeCohort(RecordSource cohort, int k);

  /** What the LLM was asked for in this session so far, and what that cost. */
  LlmUsage llmUsage();

  /**
   * A free text with every identity replaced by a token of this session. Default-deny: what is not
   * known to be safe goes, so that people and places on no list go too; the roster says who is who.
   * No such method finds everything: the result is pseudonymised and still personal data. Nothing
   * is sent anywhere. A date has one token however it is written, and its span tells how long it
   * lies before the pipeline's as-of date, or today. Cost grows with the text, under a microsecond
   * for each character.
   *
   * @param text a note as it was written
   * @throws IllegalStateException if the session is closed
   */
  DeidentifiedText deidentify(String text);

  /**
   * The same for a note of a pupil's record: the pupil and the people of the record are known too,
   * and one of them is meant where somebody on the roster bears the same name; dates count back
   * from the record's as-of date, if it has one. Costs more by as much as the record has people.
   *
   * @param text a note as it was written
   * @param record the record that it is of
   * @throws IllegalStateException if the session is closed
   */
  DeidentifiedText deidentify(String text, StudentRecord record);

  /**
   * Closes the session and removes its key and identities from the vault: its tokens stand for
   * nothing any more, for good.
   *
   * @throws VaultException if the vault fails
   */
  void destroy();

  /**
   * Forgets the key: no token of the session can be issued or restored any more, unless a vault
   * keeps it for {@link Pipeline#reopen}.
   */
  @Override
  void close();
}
