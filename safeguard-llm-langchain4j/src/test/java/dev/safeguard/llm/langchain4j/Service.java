package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.LlmWire;
import java.util.function.Supplier;

/** The services that there is a provider for, and where each looks for its key. */
enum Service {
  OPENAI(LlmWire.OPENAI_CHAT_COMPLETIONS, "Authorization", "Bearer "),
  ANTHROPIC(LlmWire.ANTHROPIC_MESSAGES, "x-api-key", ""),
  GEMINI(LlmWire.GEMINI_GENERATE_CONTENT, "x-goog-api-key", ""),
  OLLAMA(LlmWire.OLLAMA_CHAT, "Authorization", "Bearer ");

  final LlmWire wire;
  final String keyField;
  final String keyPrefix;

  Service(LlmWire wire, String keyField, String keyPrefix) {
    this.wire = wire;
    this.keyField = keyField;
    this.keyPrefix = keyPrefix;
  }

  LlmProvider provider() {
    return switch (this) {
      case OPENAI -> new OpenAiLlmProvider();
      case ANTHROPIC -> new AnthropicLlmProvider();
      case GEMINI -> new GeminiLlmProvider();
      case OLLAMA -> new OllamaLlmProvider();
    };
  }

  LlmProvider provider(Supplier<String> key) {
    return switch (this) {
      case OPENAI -> new OpenAiLlmProvider(key);
      case ANTHROPIC -> new AnthropicLlmProvider(key);
      case GEMINI -> new GeminiLlmProvider(key);
      case OLLAMA -> new OllamaLlmProvider(key);
    };
  }
}
