package dev.safeguard.llm.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.FaultyServer;
import dev.safeguard.tck.LlmWire;
import java.util.HashMap;
import java.util.Map;

/** What a provider with some settings asks its service. */
record Asked(FaultyServer.Received received) {

  /** Asks once, with an address, a model and these settings. */
  static Asked by(LlmProvider provider, LlmWire wire, Map<String, String> settings)
      throws Exception {
    try (FaultyServer server = FaultyServer.start()) {
      server.react(FaultyServer.Reaction.ok(wire.answer("{}")));
      Map<String, String> values = new HashMap<>(settings);
      values.put("base-url", server.uri().toString());
      values.put("model", "m");
      try (LlmClient client = provider.open(new LlmConfiguration(values))) {
        client.complete(new TestRequest());
      }
      return new Asked(server.received().get(0));
    }
  }

  String path() {
    return received.path();
  }

  String header(String name) {
    return received.header(name);
  }

  JsonNode body() throws Exception {
    return new ObjectMapper().readTree(received.body());
  }
}
