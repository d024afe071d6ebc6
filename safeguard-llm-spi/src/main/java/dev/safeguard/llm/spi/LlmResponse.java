package dev.safeguard.llm.spi;

import java.util.Objects;

/**
 * An LLM's answer.
 *
 * @param text the answer as it came; {@link #toString()} does not hold it
 * @param finish why it ends where it does
 * @param inputTokens tokens the request took, or {@link #UNKNOWN}
 * @param outputTokens tokens the answer took, or {@link #UNKNOWN}
 */
public record LlmResponse(String text, Finish finish, int inputTokens, int outputTokens) {

  /** Value of a token count that the service did not tell. */
  public static final int UNKNOWN = -1;

  /** Why an answer ends. */
  public enum Finish {
    /** The model was done. */
    STOP,
    /** The answer was cut at its limit. */
    LENGTH,
    /** The service's own filter cut or withheld it. */
    FILTERED,
    OTHER
  }

  public LlmResponse {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(finish, "finish");
  }

  /** A complete answer of unknown cost. */
  public static LlmResponse of(String text) {
    return new LlmResponse(text, Finish.STOP, UNKNOWN, UNKNOWN);
  }

  /** Tells the length and the reason only. */
  @Override
  public String toString() {
    return "LlmResponse[" + text.length() + " characters, " + finish + "]";
  }
}
