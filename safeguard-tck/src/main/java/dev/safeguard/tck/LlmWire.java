package dev.safeguard.tck;

/**
 * How a well-known service writes an answer, for a {@link FaultyServer} that stands in for it.
 * Every answer says that the question took 7 tokens and the answer 11.
 */
public enum LlmWire {
  /** OpenAI's chat completions, which many services speak. */
  OPENAI_CHAT_COMPLETIONS(
      "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":"
          + "[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":",
      "},\"finish_reason\":\"",
      "\"}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":11,\"total_tokens\":18}}",
      "stop",
      "length"),

  /** Anthropic's messages. */
  ANTHROPIC_MESSAGES(
      "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":"
          + "[{\"type\":\"text\",\"text\":",
      "}],\"stop_sequence\":null,\"stop_reason\":\"",
      "\",\"usage\":{\"input_tokens\":7,\"output_tokens\":11}}",
      "end_turn",
      "max_tokens"),

  /** Gemini's generateContent. */
  GEMINI_GENERATE_CONTENT(
      "{\"responseId\":\"r1\",\"modelVersion\":\"m\",\"candidates\":[{\"index\":0,\"content\":"
          + "{\"role\":\"model\",\"parts\":[{\"text\":",
      "}]},\"finishReason\":\"",
      "\"}],\"usageMetadata\":{\"promptTokenCount\":7,\"candidatesTokenCount\":11,"
          + "\"totalTokenCount\":18}}",
      "STOP",
      "MAX_TOKENS"),

  /** Ollama's {@code /api/chat}, not streamed. */
  OLLAMA_CHAT(
      "{\"model\":\"m\",\"created_at\":\"2026-03-20T08:00:00.000000Z\",\"message\":"
          + "{\"role\":\"assistant\",\"content\":",
      "},\"done\":true,\"done_reason\":\"",
      "\",\"total_duration\":1,\"prompt_eval_count\":7,\"eval_count\":11}",
      "stop",
      "length");

  private final String beforeAnswer;
  private final String beforeReason;
  private final String afterReason;
  private final String done;
  private final String cut;

  LlmWire(String beforeAnswer, String beforeReason, String afterReason, String done, String cut) {
    this.beforeAnswer = beforeAnswer;
    this.beforeReason = beforeReason;
    this.afterReason = afterReason;
    this.done = done;
    this.cut = cut;
  }

  /** The body of a response with a whole answer. */
  public String answer(String text) {
    return body(text, done);
  }

  /** The body of a response with an answer that ends at its limit. */
  public String cutAnswer(String text) {
    return body(text, cut);
  }

  private String body(String text, String reason) {
    return beforeAnswer + FaultyServer.quoted(text) + beforeReason + reason + afterReason;
  }
}
