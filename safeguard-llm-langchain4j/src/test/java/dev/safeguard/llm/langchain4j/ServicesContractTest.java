package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.LlmServiceContract;
import dev.safeguard.tck.LlmWire;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The service contract, against each service's own form of answers. */
@ParameterizedClass
@EnumSource
class ServicesContractTest extends LlmServiceContract {
  private final Service service;

  ServicesContractTest(Service service) {
    this.service = service;
  }

  @Override
  protected LlmProvider provider() {
    return service.provider();
  }

  @Override
  protected LlmWire wire() {
    return service.wire;
  }

  @Override
  protected Map<String, String> settings(URI address) {
    return Map.of(
        "base-url",
        address.toString(),
        "model",
        "m",
        "api-key",
        "sk-test-9c1185a5c5e9fc54612808977e");
  }
}
