package dev.safeguard.tck;

import dev.safeguard.llm.spi.LlmProvider;
import java.net.URI;
import java.util.Map;

/** The service contract holds for a provider with nothing but the JDK. */
class PlainHttpProviderTest extends LlmServiceContract {
  @Override
  protected LlmProvider provider() {
    return new PlainHttpProvider();
  }

  @Override
  protected Map<String, String> settings(URI service) {
    return Map.of("base-url", service.toString(), "api-key", "sk-test-5f1e2d3c4b5a69788796");
  }
}
