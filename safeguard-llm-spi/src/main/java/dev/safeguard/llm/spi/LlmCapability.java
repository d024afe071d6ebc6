package dev.safeguard.llm.spi;

/** What a client may be able to do. What is not declared is not counted on. */
public enum LlmCapability {
  /** Holds the model to the request's JSON Schema. The prompt tells its shape in words as well. */
  STRUCTURED_OUTPUT,
  /** Tells how many tokens a request and its answer took. */
  USAGE,
  /**
   * Works in this process: opens no connection, not even to this machine. The pipeline calls such a
   * client on the thread that analyses, keeps none of its answers, and limits neither its rate nor
   * its time: the request's deadline is the client's alone to keep.
   */
  OFFLINE
}
