package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.tck.FaultyServer;
import dev.safeguard.tck.FaultyServer.Reaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key comes from the settings, the environment or a supplier, and goes to the service alone. */
class KeysTest {
  /** Is set everywhere, and to something that can stand in a header field. */
  private static final String VARIABLE = "PATH";

  @ParameterizedTest
  @EnumSource
  void ofTheSettings(Service service) throws Exception {
    Asked asked = Asked.by(service, Map.of("api-key", "sk-1\n"));
    assertEquals(service.keyPrefix + "sk-1", asked.key(service));
  }

  @ParameterizedTest
  @EnumSource
  void ofTheEnvironment(Service service) throws Exception {
    Asked asked = Asked.by(service, Map.of("api-key-env", VARIABLE));
    assertEquals(service.keyPrefix + System.getenv(VARIABLE), asked.key(service));
  }

  @ParameterizedTest
  @EnumSource
  void noneWhereNoneIsGiven(Service service) throws Exception {
    assertEquals("", Asked.by(service, Map.of()).key(service));
  }

  @ParameterizedTest
  @EnumSource
  void ofASupplierAtEachRequest(Service service) throws Exception {
    Deque<String> keys = new ArrayDeque<>(List.of("sk-1", "sk-2"));
    try (FaultyServer server = FaultyServer.start();
        LlmClient client = open(service.provider(keys::remove), server)) {
      server.react(Reaction.ok(service.wire.answer("{}")));
      client.complete(new TestRequest());
      client.complete(new TestRequest());
      assertEquals(
          List.of(service.keyPrefix + "sk-1", service.keyPrefix + "sk-2"),
          server.received().stream().map(r -> r.header(service.keyField)).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSupplierThatFailsSendsNothingAndIsNotQuoted(Service service) {
    LlmProvider provider =
        service.provider(
            () -> {
              throw new IllegalStateException("sk-1");
            });
    try (FaultyServer server = FaultyServer.start();
        LlmClient client = open(provider, server)) {
      LlmException failure =
          assertThrows(LlmException.class, () -> client.complete(new TestRequest()));
      assertEquals("the key of the service cannot be had", failure.getMessage());
      assertEquals(List.of(), server.received());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNeededAtTheAddressOfTheVendor(Service service) {
    if (service == Service.OLLAMA) {
      service.provider().open(new LlmConfiguration(Map.of("model", "m"))).close();
    } else {
      assertEquals(
          "setting 'api-key' is missing: the service at the default address needs one",
          refusal(service.provider(), Map.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk-1\nx-other: 1", "sk-\u00001", "sk-\u00e9"})
  void whatNoHeaderFieldCanHoldIsNotSentAndNotQuoted(String key) {
    try (FaultyServer server = FaultyServer.start();
        LlmClient client = open(Service.ANTHROPIC.provider(() -> key), server)) {
      LlmException failure =
          assertThrows(LlmException.class, () -> client.complete(new TestRequest()));
      assertEquals("the key of the service holds what no header field can", failure.getMessage());
      assertEquals(List.of(), server.received());
    }
  }

  @Test
  void aVariableThatIsNotSetIsNotQuoted() {
    assertEquals(
        "the environment variable that setting 'api-key-env' names is not set",
        refusal(new OpenAiLlmProvider(), Map.of("api-key-env", "sk-misplaced")));
  }

  @Test
  void twoKeysAreRefused() {
    assertEquals(
        "settings 'api-key' and 'api-key-env' are both given; leave one out",
        refusal(new OpenAiLlmProvider(), Map.of("api-key", "sk-1", "api-key-env", VARIABLE)));
    assertEquals(
        "the key is given twice; leave 'api-key' and 'api-key-env' out",
        refusal(new GeminiLlmProvider(() -> "sk-2"), Map.of("api-key", "sk-1")));
  }

  @Test
  void nothingPrintsAKey() {
    String printed = ApiKey.bearer(() -> "sk-1") + " " + new OllamaLlmProvider(() -> "sk-1") + " ";
    assertFalse(printed.contains("sk-1"), printed);
  }

  private static LlmClient open(LlmProvider provider, FaultyServer server) {
    return provider.open(
        new LlmConfiguration(Map.of("base-url", server.uri().toString(), "model", "m")));
  }

  private static String refusal(LlmProvider provider, Map<String, String> settings) {
    Map<String, String> values = new HashMap<>(settings);
    values.put("model", "m");
    return String.valueOf(
        assertThrows(
                LlmConfigurationException.class, () -> provider.open(new LlmConfiguration(values)))
            .getMessage());
  }
}
