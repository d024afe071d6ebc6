package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.llm.spi.LlmResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one session asks of an LLM, and holds it to a limit. Safe for concurrent use. */
final class SessionUsage {
  private final int maxRequests;
  private final AtomicInteger requests = new AtomicInteger();
  private final LongAdder inputTokens = new LongAdder();
  private final LongAdder outputTokens = new LongAdder();
  private final LongAdder untold = new LongAdder();
  private final LongAdder answeredPupils = new LongAdder();
  private final LongAdder requestsSaved = new LongAdder();
  private final LongAdder refusedAnswers = new LongAdder();

  SessionUsage(int maxRequests) {
    this.maxRequests = maxRequests;
  }

  /** Counts a request, unless the session has made all it may. */
  boolean takeRequest() {
    int before = requests.getAndUpdate(made -> made < maxRequests ? made + 1 : made);
    return before < maxRequests;
  }

  void giveBackRequest() {
    requests.decrementAndGet();
  }

  void answered(LlmResponse response) {
    if (response.inputTokens() == LlmResponse.UNKNOWN
        || response.outputTokens() == LlmResponse.UNKNOWN) {
      untold.increment();
    }
    inputTokens.add(Math.max(0, response.inputTokens()));
    outputTokens.add(Math.max(0, response.outputTokens()));
  }

  /**
   * Counts a pupil with an answer.
   *
   * @param asked whether a request was made for this one
   */
  void pupilAnswered(boolean asked) {
    answeredPupils.increment();
    if (!asked) {
      requestsSaved.increment();
    }
  }

  /** Counts an answer that could not be used. */
  void answerRefused() {
    refusedAnswers.increment();
  }

  LlmUsage soFar() {
    return new LlmUsage(
        requests.get(),
        inputTokens.sum(),
        outputTokens.sum(),
        untold.sum(),
        answeredPupils.sum(),
        requestsSaved.sum(),
        refusedAnswers.sum());
  }
}
