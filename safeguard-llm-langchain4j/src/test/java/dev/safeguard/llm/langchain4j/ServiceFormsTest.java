package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.tck.LlmWire;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each provider says what it is told to where its service looks for it. */
class ServiceFormsTest {

  @Test
  void anthropicHasMessagesALimitAndASchemaWithoutBounds() throws Exception {
    Asked asked = anthropic(Map.of("temperature", "0.5"));
    assertEquals("/v1/messages", asked.path());
    assertEquals("2023-06-01", asked.header("anthropic-version"));
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
    assertFalse(anthropic(Map.of("answer-format", "text")).body().has("output_config"));
  }

  @Test
  void geminiHasContentsALimitASchemaAndThinkingIfGiven() throws Exception {
    Asked asked = gemini(Map.of("temperature", "0.5", "thinking-tokens", "0"));
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
    JsonNode plain = gemini(Map.of("answer-format", "text")).body().at("/generationConfig");
    assertFalse(plain.hasNonNull("responseJsonSchema"), plain.toString());
    assertFalse(plain.hasNonNull("thinkingConfig"), plain.toString());
  }

  @Test
  void ollamaHasAChatALimitAWindowAndASchema() throws Exception {
    Asked asked = ollama(Map.of("temperature", "0.5"));
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
        1024, ollama(Map.of("context-tokens", "1024")).body().at("/options/num_ctx").asInt());
    assertTrue(ollama(Map.of("answer-format", "text")).body().at("/format").isMissingNode());
  }

  private static Asked anthropic(Map<String, String> settings) throws Exception {
    return Asked.by(new AnthropicLlmProvider(), LlmWire.ANTHROPIC_MESSAGES, settings);
  }

  private static Asked gemini(Map<String, String> settings) throws Exception {
    return Asked.by(new GeminiLlmProvider(), LlmWire.GEMINI_GENERATE_CONTENT, settings);
  }

  private static Asked ollama(Map<String, String> settings) throws Exception {
    return Asked.by(new OllamaLlmProvider(), LlmWire.OLLAMA_CHAT, settings);
  }
}
