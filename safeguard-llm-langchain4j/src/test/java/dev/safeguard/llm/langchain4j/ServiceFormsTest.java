package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each provider says what it is told to where its service looks for it. */
class ServiceFormsTest {

  @Test
  void openAiHasMessagesALimitAndAStrictSchema() throws Exception {
    Asked asked = Asked.by(Service.OPENAI, Map.of("temperature", "0.5"));
    assertEquals("/v1/chat/completions", asked.path());
    JsonNode body = asked.body();
    assertEquals("m", body.at("/model").asText());
    assertEquals("system", body.at("/messages/0/content").asText());
    assertEquals("user", body.at("/messages/1/content").asText());
    assertEquals(0.5, body.at("/temperature").asDouble());
    JsonNode format = body.at("/response_format/json_schema");
    assertTrue(format.at("/strict").asBoolean(), body.toString());
    assertEquals("string", format.at("/schema/properties/risk_level/type").asText());
    assertFalse(
        Asked.by(Service.OPENAI, Map.of("answer-format", "text")).body().has("response_format"));
  }

  @Test
  void theLimitOfOpenAiStandsInTheFieldThatIsAskedFor() throws Exception {
    JsonNode body = Asked.by(Service.OPENAI, Map.of()).body();
    assertEquals(99, body.at("/max_tokens").asInt());
    assertFalse(body.has("max_completion_tokens"), body.toString());
    JsonNode reasoning =
        Asked.by(Service.OPENAI, Map.of("token-limit", "max_completion_tokens")).body();
    assertEquals(99, reasoning.at("/max_completion_tokens").asInt());
    assertFalse(reasoning.has("max_tokens"), reasoning.toString());
  }

  @Test
  void anthropicHasMessagesALimitAndASchemaWithoutBounds() throws Exception {
    Asked asked = Asked.by(Service.ANTHROPIC, Map.of("temperature", "0.5"));
    assertEquals("/v1/messages", asked.path());
    assertEquals("2023-06-01", asked.received().header("anthropic-version"));
    JsonNode body = asked.body();
    assertEquals("m", body.at("/model").asText());
    assertEquals("system", body.at("/system/0/text").asText());
    assertEquals("user", body.at("/messages/0/content/0/text").asText());
    assertEquals(99, body.at("/max_tokens").asInt());
    assertEquals(0.5, body.at("/temperature").asDouble());
    JsonNode schema = body.at("/output_config/format/schema");
    assertEquals("string", schema.at("/properties/risk_level/type").asText());
    JsonNode confidence = schema.at("/properties/confidence");
    assertEquals("number", confidence.at("/type").asText());
    assertFalse(confidence.has("minimum") || confidence.has("maximum"), confidence.toString());
    assertFalse(
        Asked.by(Service.ANTHROPIC, Map.of("answer-format", "text")).body().has("output_config"));
  }

  @Test
  void geminiHasContentsALimitASchemaAndThinkingIfGiven() throws Exception {
    Asked asked = Asked.by(Service.GEMINI, Map.of("temperature", "0.5", "thinking-tokens", "0"));
    assertEquals("/v1/models/m:generateContent", asked.path());
    JsonNode body = asked.body();
    assertEquals("system", body.at("/systemInstruction/parts/0/text").asText());
    assertEquals("user", body.at("/contents/0/parts/0/text").asText());
    JsonNode config = body.at("/generationConfig");
    assertEquals(99, config.at("/maxOutputTokens").asInt());
    assertEquals(0.5, config.at("/temperature").asDouble());
    assertEquals("application/json", config.at("/responseMimeType").asText());
    assertEquals("string", config.at("/responseJsonSchema/properties/risk_level/type").asText());
    assertEquals(0, config.at("/thinkingConfig/thinkingBudget").asInt(-1));
    JsonNode plain =
        Asked.by(Service.GEMINI, Map.of("answer-format", "text")).body().at("/generationConfig");
    assertFalse(plain.hasNonNull("responseJsonSchema"), plain.toString());
    assertFalse(plain.hasNonNull("thinkingConfig"), plain.toString());
  }

  @Test
  void ollamaHasAChatALimitAWindowAndASchema() throws Exception {
    Asked asked = Asked.by(Service.OLLAMA, Map.of("temperature", "0.5"));
    assertEquals("/v1/api/chat", asked.path());
    JsonNode body = asked.body();
    assertFalse(body.at("/stream").asBoolean(true));
    assertEquals("system", body.at("/messages/0/content").asText());
    assertEquals("user", body.at("/messages/1/content").asText());
    assertEquals(99, body.at("/options/num_predict").asInt());
    assertEquals(8192, body.at("/options/num_ctx").asInt());
    assertEquals(0.5, body.at("/options/temperature").asDouble());
    assertEquals("string", body.at("/format/properties/risk_level/type").asText());
    assertEquals(
        1024,
        Asked.by(Service.OLLAMA, Map.of("context-tokens", "1024"))
            .body()
            .at("/options/num_ctx")
            .asInt());
    assertTrue(
        Asked.by(Service.OLLAMA, Map.of("answer-format", "text"))
            .body()
            .at("/format")
            .isMissingNode());
  }

  @ParameterizedTest
  @EnumSource
  void theTemperatureIsTheModelsOwnUnlessGiven(Service service) throws Exception {
    JsonNode temperature = Asked.by(service, Map.of()).body().findValue("temperature");
    assertTrue(temperature == null || temperature.isNull(), "temperature " + temperature);
  }

  @ParameterizedTest
  @EnumSource
  void anAddressMayEndInASlash(Service service) throws Exception {
    assertEquals(Asked.by(service, Map.of()).path(), Asked.at("/", service, Map.of()).path());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OPENAI | answer-format | 'schema' or 'text'",
        "ANTHROPIC | answer-format | 'schema' or 'text'",
        "GEMINI | answer-format | 'schema' or 'text'",
        "OLLAMA | answer-format | 'schema' or 'text'",
        "OPENAI | token-limit | 'max_tokens' or 'max_completion_tokens'"
      })
  void aChoiceThatDoesNotExistIsRefusedAndNotQuoted(Service service, String key, String choices) {
    LlmConfiguration wrong =
        new LlmConfiguration(
            Map.of("base-url", "http://127.0.0.1:1", "model", "m", key, "sk-misplaced"));
    assertEquals(
        "setting '" + key + "' must be " + choices,
        assertThrows(LlmConfigurationException.class, () -> service.provider().open(wrong))
            .getMessage());
  }

  /**
   * A pipeline refuses most of them before a provider is asked; a host may open a client itself.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "ftp://127.0.0.1/v1",
        "http://",
        "http://127.0.0.1/v1 sk-misplaced",
        "https://127.0.0.1/openai?api-version=sk-misplaced"
      })
  void anAddressThatCannotBeAskedIsRefusedAndNotQuoted(String address) {
    LlmConfiguration wrong = new LlmConfiguration(Map.of("base-url", address, "model", "m"));
    for (Service service : Service.values()) {
      assertEquals(
          "setting 'base-url' must be an absolute http or https address without a query",
          assertThrows(LlmConfigurationException.class, () -> service.provider().open(wrong))
              .getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModelIsNeeded(Service service) {
    assertEquals(
        "setting 'model' is missing",
        assertThrows(
                LlmConfigurationException.class,
                () -> service.provider(() -> "sk-1").open(new LlmConfiguration(Map.of())))
            .getMessage());
  }
}
