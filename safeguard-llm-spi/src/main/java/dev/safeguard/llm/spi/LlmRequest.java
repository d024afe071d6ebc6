package dev.safeguard.llm.spi;

import java.time.Duration;

/**
 * What is asked of an LLM. Only the egress gate makes one, so a client cannot be called with
 * anything that the gate has not checked. {@code toString} holds none of the texts.
 */
public interface LlmRequest {

  /** The instructions, for the model's system role. */
  String system();

  /** The question, for the user role. */
  String user();

  /** JSON Schema (2020-12) that the answer has to fit. */
  String answerSchema();

  /** The most tokens that the answer may take. */
  int maxAnswerTokens();

  /** Time that is left for this request, from now. */
  Duration deadline();
}
