package dev.safeguard.example.quickstart;

import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.LlmProviderContract;
import java.util.Map;

/** The provider contract, as the author of a provider without a service runs it. */
class HouseLlmProviderContractTest extends LlmProviderContract {
  @Override
  protected LlmProvider provider() {
    return new HouseLlmProvider();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of();
  }
}
