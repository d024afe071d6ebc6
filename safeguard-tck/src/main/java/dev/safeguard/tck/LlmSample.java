package dev.safeguard.tck;

import dev.safeguard.llm.spi.LlmRequest;
import java.time.Duration;

/**
 * A request as the pipeline makes it, about no pupil: for tests of clients.
 *
 * @param user the question
 * @param deadline time that is left for it
 */
public record LlmSample(String user, Duration deadline) implements LlmRequest {
  /** Words that no provider would print by chance. */
  static final String SYSTEM_MARK = "quokka-instructions";

  static final String USER_MARK = "BEHAV_DISRUPTIVE";
  static final String SCHEMA_MARK = "evidence_summary";

  static final String ANSWER_MARK = "Wombat";

  static final String ANSWER =
      "{\"risk_level\":\"MEDIUM\",\"confidence\":0.7,\"patterns\":[\"BEHAV_DISRUPTIVE\"],"
          + "\"pattern_combinations\":[],\"evidence_summary\":\""
          + ANSWER_MARK
          + " – déjà vu ☂ 𝔘\","
          + "\"recommendations\":[\"BEHAVIORAL_SUPPORT\"],\"reasoning\":\"One pattern.\"}";

  private static final String QUESTION =
      "{\"pupil\":\"PUPIL\",\"local_level\":\"MEDIUM\",\"patterns\":[{\"code\":\""
          + USER_MARK
          + "\",\"kind\":\"recurrence\",\"severity\":3,\"trend\":\"rising\",\"count\":5,"
          + "\"strength\":0.7,\"first\":6,\"last\":0}]}";

  /** A question of one pattern. */
  public static LlmSample withDeadline(Duration deadline) {
    return new LlmSample(QUESTION, deadline);
  }

  @Override
  public String system() {
    return "You are a test, " + SYSTEM_MARK + ". Answer in JSON: “ø” ☂ 𝔘.";
  }

  @Override
  public String answerSchema() {
    return "{\"type\":\"object\",\"properties\":{\"risk_level\":{\"type\":\"string\"},\""
        + SCHEMA_MARK
        + "\":{\"type\":\"string\"}},\"required\":[\"risk_level\",\""
        + SCHEMA_MARK
        + "\"],\"additionalProperties\":false}";
  }

  @Override
  public int maxAnswerTokens() {
    return 777;
  }

  /** Tells the deadline only. */
  @Override
  public String toString() {
    return "LlmSample[" + deadline + "]";
  }
}
