package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmRequest;
import java.time.Duration;

/** A request of a few words. */
record TestRequest() implements LlmRequest {
  @Override
  public String system() {
    return "system";
  }

  @Override
  public String user() {
    return "user";
  }

  @Override
  public String answerSchema() {
    return "{\"type\":\"object\",\"properties\":{\"risk_level\":{\"type\":\"string\"},"
        + "\"confidence\":{\"type\":\"number\",\"minimum\":0,\"maximum\":1}},"
        + "\"required\":[\"risk_level\",\"confidence\"],\"additionalProperties\":false}";
  }

  @Override
  public int maxAnswerTokens() {
    return 99;
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(20);
  }
}
