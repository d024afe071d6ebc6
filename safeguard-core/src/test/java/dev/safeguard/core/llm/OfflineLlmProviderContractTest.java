package dev.safeguard.core.llm;

import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.LlmProviderContract;
import java.util.Map;

/** The provider contract, as every author of a provider runs it. */
class OfflineLlmProviderContractTest extends LlmProviderContract {
  @Override
  protected LlmProvider provider() {
    return new OfflineLlmProvider();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of();
  }
}
