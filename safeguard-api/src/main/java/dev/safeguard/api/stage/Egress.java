package dev.safeguard.api.stage;

import dev.safeguard.api.site.Disclosure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of the process, held by the gate. It adds the prompt's instructions and the
 * answer's schema, which no caller can change, checks every byte, records what left, and refuses
 * the rest. Bound to one pupil; not for sharing between threads.
 */
public interface Egress {

  /** What may leave. */
  Disclosure disclosure();

  /** Name of the LLM provider behind it. */
  String provider();

  /**
   * Asks the LLM about one payload.
   *
   * @param payload a JSON object; under {@code CODES} it may hold closed codes and numbers only
   * @param faults what was wrong with the answer before, when asking again; empty the first time
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  Reply ask(String payload, List<AnswerFault> faults) throws InterruptedException;

  /** How many requests have been made for this pupil so far, retries included. */
  int requests();

  /** What became of a request. */
  sealed interface Reply {

    /**
     * The LLM answered.
     *
     * @param text its answer, unchecked
     * @param payloadSha256 lower-case hexadecimal SHA-256 of the payload's UTF-8 bytes
     */
    record Answered(String text, String payloadSha256) implements Reply {
      public Answered {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(payloadSha256, "payloadSha256");
      }

      /** Tells the hash only. */
      @Override
      public String toString() {
        return "Answered[" + payloadSha256 + "]";
      }
    }

    /** The gate refused; nothing left. */
    record Refused() implements Reply {}

    /**
     * No answer came: the request left in vain, or could not leave in time or at all, since the
     * service counts as down or the session has made all the requests it may.
     *
     * @param payloadSha256 lower-case hexadecimal SHA-256 of the payload's UTF-8 bytes, or null if
     *     it did not leave
     */
    record Unavailable(@Nullable String payloadSha256) implements Reply {}
  }

  /** What can be wrong with an answer; told to the LLM by name when it is asked again. */
  enum AnswerFault {
    NOT_JSON,
    TOO_LARGE,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_LEVEL,
    CONFIDENCE_OUT_OF_RANGE,
    UNKNOWN_PATTERN,
    UNKNOWN_RECOMMENDATION,
    FORBIDDEN_TEXT
  }
}
