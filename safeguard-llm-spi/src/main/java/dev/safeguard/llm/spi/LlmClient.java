package dev.safeguard.llm.spi;

/**
 * A live connection to an LLM. Safe for concurrent use. Must not log, print or keep any part of a
 * request or an answer.
 */
public interface LlmClient extends AutoCloseable {

  /**
   * Asks once; retries are the caller's. Blocks until the whole answer is there or the request's
   * deadline has passed, which holds for the body of a response as well. Interrupting the thread
   * cancels the request.
   *
   * @throws LlmRetriableException if trying again later may help
   * @throws LlmException if it will not, or the deadline has passed
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if the client is closed
   */
  LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException;

  /** Frees connections and threads. Calling it twice does no more than once. */
  @Override
  void close();
}
