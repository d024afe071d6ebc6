package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmSetting;
import dev.safeguard.tck.FaultyServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each setting of the provider reaches the service. */
class OpenAiSettingsTest {
  private final FaultyServer server = FaultyServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theModelTheKeyAndTheAddressAreTheOnesGiven() throws Exception {
    FaultyServer.Received received = ask(Map.of("api-key", "sk-1"));
    assertEquals("/v1/chat/completions", received.path());
    assertEquals("Bearer sk-1", received.authorization());
    assertTrue(body(received).contains("\"model\":\"m\""));
  }

  @Test
  void withoutAKeyNoneIsSent() throws Exception {
    assertEquals("", ask(Map.of()).authorization());
  }

  @Test
  void theTemperatureIsTheModelsOwnUnlessGiven() throws Exception {
    assertFalse(body(ask(Map.of())).contains("temperature"));
    assertTrue(body(ask(Map.of("temperature", "0.5"))).contains("\"temperature\":0.5"));
  }

  @Test
  void theSchemaIsStrictUnlessTextIsAskedFor() throws Exception {
    String strict = body(ask(Map.of()));
    assertTrue(strict.contains("\"strict\":true"), strict);
    assertTrue(strict.contains("\"risk_level\""), strict);
    assertFalse(body(ask(Map.of("answer-format", "text"))).contains("response_format"));
  }

  @Test
  void theLimitStandsInTheFieldThatIsAskedFor() throws Exception {
    assertTrue(body(ask(Map.of())).contains("\"max_tokens\":99"));
    String reasoning = body(ask(Map.of("token-limit", "max_completion_tokens")));
    assertTrue(reasoning.contains("\"max_completion_tokens\":99"), reasoning);
    assertFalse(reasoning.contains("\"max_tokens\""), reasoning);
  }

  @Test
  void aChoiceThatDoesNotExistIsRefusedAndNotQuoted() {
    LlmConfigurationException refused =
        assertThrows(
            LlmConfigurationException.class, () -> open(Map.of("answer-format", "sk-misplaced")));
    assertEquals("setting 'answer-format' must be 'schema' or 'text'", refused.getMessage());
  }

  private FaultyServer.Received ask(Map<String, String> settings) throws Exception {
    server.react(FaultyServer.Reaction.ok(FaultyServer.chatCompletion("{}")));
    try (LlmClient client = open(settings)) {
      client.complete(new TestRequest());
    }
    return server.received().get(server.received().size() - 1);
  }

  private LlmClient open(Map<String, String> settings) {
    Map<String, String> values = new HashMap<>();
    for (LlmSetting setting : new OpenAiLlmProvider().settings()) {
      if (setting.defaultValue() != null) {
        values.put(setting.key(), setting.defaultValue());
      }
    }
    values.put("base-url", server.uri().toString());
    values.put("model", "m");
    values.putAll(settings);
    return new OpenAiLlmProvider().open(new LlmConfiguration(values));
  }

  private static String body(FaultyServer.Received received) {
    return received.body().replaceAll("\\s*\\n\\s*", "").replace("\" : ", "\":");
  }
}
