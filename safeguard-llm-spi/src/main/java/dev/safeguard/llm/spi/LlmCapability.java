package dev.safeguard.llm.spi;

/** What a client may be able to do. What is not declared is not asked for. */
public enum LlmCapability {
  /** Holds the model to the JSON Schema of the request; without it the schema is in the prompt. */
  STRUCTURED_OUTPUT,
  /** Tells how many tokens a request and its answer took. */
  USAGE,
  /** Works without a network: nothing leaves the machine. */
  OFFLINE
}
