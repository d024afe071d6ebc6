package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.FaultyServer.Reaction;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service contract holds for a provider over the JDK's HTTP client. */
class PlainHttpProviderTest extends LlmServiceContract {
  @Override
  protected LlmProvider provider() {
    return new PlainHttpProvider();
  }

  @Override
  protected Map<String, String> settings(URI service) {
    return Map.of("base-url", service.toString(), "api-key", "sk-test-5f1e2d3c4b5a69788796");
  }

  @Test
  void whatIsEscapedInTheServicesJsonIsReadAsItWasMeant() throws Exception {
    String escaped = "{\\\"a\\\":\\n \\u00e9\\t\\\\}";
    try (FaultyServer server = FaultyServer.start();
        LlmClient client =
            provider().open(new LlmConfiguration(Map.of("base-url", server.uri().toString())))) {
      server.react(
          Reaction.ok(
              "{\"choices\": [{\"message\": {\"content\": \""
                  + escaped
                  + "\"}, \"finish_reason\": \"stop\"}]}"));
      assertEquals(
          "{\"a\":\n \u00e9\t\\}",
          client.complete(LlmSample.withDeadline(Duration.ofSeconds(10))).text());
    }
  }
}
