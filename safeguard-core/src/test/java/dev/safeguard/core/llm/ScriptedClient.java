package dev.safeguard.core.llm;

import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A client that does what it is told, a step for each request, and keeps what it was asked. */
final class ScriptedClient implements LlmClient {

  /** What to do with one request. */
  interface Step {
    LlmResponse apply(LlmRequest request) throws LlmException, InterruptedException;
  }

  final List<LlmRequest> requests = new ArrayList<>();
  private final Deque<Step> steps;

  ScriptedClient(Step... steps) {
    this.steps = new ArrayDeque<>(List.of(steps));
  }

  static Step answer(String text) {
    return request -> LlmResponse.of(text);
  }

  static Step fail(LlmException failure) {
    return request -> {
      throw failure;
    };
  }

  @Override
  public LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException {
    Step step;
    synchronized (steps) {
      requests.add(request);
      step = steps.remove();
    }
    return step.apply(request);
  }

  @Override
  public void close() {}
}
