package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.LlmServiceContract;
import dev.safeguard.tck.LlmWire;
import java.net.URI;
import java.util.Map;

/** The service contract, against the service's own form of answers. */
class OllamaLlmProviderContractTest extends LlmServiceContract {
  @Override
  protected LlmProvider provider() {
    return new OllamaLlmProvider();
  }

  @Override
  protected LlmWire wire() {
    return LlmWire.OLLAMA_CHAT;
  }

  @Override
  protected Map<String, String> settings(URI service) {
    return Map.of(
        "base-url",
        service.toString(),
        "model",
        "m",
        "api-key",
        "sk-test-9c1185a5c5e9fc54612808977e");
  }
}
