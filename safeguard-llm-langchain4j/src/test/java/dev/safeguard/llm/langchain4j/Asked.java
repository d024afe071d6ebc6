package dev.safeguard.llm.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.tck.FaultyServer;
import java.util.HashMap;
import java.util.Map;

/** What the provider of a service, with some settings, asks it. */
record Asked(FaultyServer.Received received) {

  /** Asks once, at an address, for a model, and with these settings. */
  static Asked by(Service service, Map<String, String> settings) throws Exception {
    return at("", service, settings);
  }

  /** The same at an address that ends in this. */
  static Asked at(String end, Service service, Map<String, String> settings) throws Exception {
    try (FaultyServer server = FaultyServer.start()) {
      server.react(FaultyServer.Reaction.ok(service.wire.answer("{}")));
      Map<String, String> values = new HashMap<>(settings);
      values.put("base-url", server.uri() + end);
      values.put("model", "m");
      try (LlmClient client = service.provider().open(new LlmConfiguration(values))) {
        client.complete(new TestRequest());
      }
      return new Asked(server.received().get(0));
    }
  }

  String path() {
    return received.path();
  }

  /** The key as it came, or empty. */
  String key(Service service) {
    return received.header(service.keyField);
  }

  JsonNode body() throws Exception {
    return new ObjectMapper().readTree(received.body());
  }
}
