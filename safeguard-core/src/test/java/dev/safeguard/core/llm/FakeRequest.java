package dev.safeguard.core.llm;

import dev.safeguard.llm.spi.LlmRequest;
import java.time.Duration;

/** A request with this user text. */
record FakeRequest(String user) implements LlmRequest {
  @Override
  public String system() {
    return "";
  }

  @Override
  public String answerSchema() {
    return "{}";
  }

  @Override
  public int maxAnswerTokens() {
    return 100;
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(1);
  }
}
