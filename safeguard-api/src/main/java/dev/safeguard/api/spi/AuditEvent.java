package dev.safeguard.api.spi;

import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import java.time.Instant;
import java.util.List;

/** Something that the pipeline did. Holds tokens, codes and hashes, never a name or a text. */
public sealed interface AuditEvent {

  /** When it happened. */
  Instant at();

  /** In which session. */
  SessionId session();

  /**
   * A pupil was analysed.
   *
   * @param at when
   * @param session in which session
   * @param student the pupil's token
   * @param level the level
   * @param localLevel the level without the LLM
   * @param patterns how many patterns were found
   * @param llmStatus what became of stage 4
   */
  record Analyzed(
      Instant at,
      SessionId session,
      Token student,
      RiskLevel level,
      RiskLevel localLevel,
      int patterns,
      LlmStatus llmStatus)
      implements AuditEvent {}

  /**
   * A report of a pupil was given to whoever asked for it; it holds what that reader may see.
   *
   * @param at when
   * @param session in which session
   * @param student the pupil's token
   * @param audience for which reader
   */
  record Reported(Instant at, SessionId session, Token student, Audience audience)
      implements AuditEvent {}

  /**
   * A request is about to be given to an LLM provider.
   *
   * @param at when
   * @param session in which session
   * @param student the pupil's token, which is not in the request
   * @param provider name of the provider
   * @param disclosure what was allowed to leave
   * @param payloadSha256 SHA-256 of the payload, lower-case hexadecimal
   * @param payloadBytes its size in bytes
   */
  record RequestLeft(
      Instant at,
      SessionId session,
      Token student,
      String provider,
      Disclosure disclosure,
      String payloadSha256,
      int payloadBytes)
      implements AuditEvent {}

  /**
   * The gate refused a request; nothing left.
   *
   * @param at when
   * @param session in which session
   * @param student the pupil's token
   * @param reason the rule that refused it
   * @param position offset in the payload at which it did, in UTF-16 code units
   */
  record RequestRefused(Instant at, SessionId session, Token student, String reason, int position)
      implements AuditEvent {}

  /**
   * An LLM's answer was refused; none of it was used.
   *
   * @param at when
   * @param session in which session
   * @param student the pupil's token
   * @param provider name of the provider
   * @param payloadSha256 SHA-256 of the payload that it answers, lower-case hexadecimal
   * @param faults what was wrong with it, each once
   */
  record AnswerRefused(
      Instant at,
      SessionId session,
      Token student,
      String provider,
      String payloadSha256,
      List<AnswerFault> faults)
      implements AuditEvent {
    public AnswerRefused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * A record was refused before it was analysed.
   *
   * @param at when
   * @param session in which session
   * @param line line of the input, from 1; 0 where there is none
   * @param pointer JSON pointer of the value at fault
   * @param reason what is wrong, without the value
   */
  record RecordRefused(Instant at, SessionId session, long line, String pointer, String reason)
      implements AuditEvent {}
}
