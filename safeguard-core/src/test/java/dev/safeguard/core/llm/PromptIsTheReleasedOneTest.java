package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.risk.RiskLevel;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PromptIsTheReleasedOneTest {

  @Test
  void explainsEveryKeyOfThePayload() {
    String system = Prompt.standard().system();
    for (String key : Payload.KEYS) {
      assertTrue(key.equals("pupil") || system.contains("\"" + key + "\""), key);
    }
  }

  @Test
  void promptAndSchemaNameTheWholeCatalogueAndEveryLevel() throws Exception {
    Prompt prompt = Prompt.standard();
    JsonNode properties = new ObjectMapper().readTree(prompt.answerSchema()).get("properties");
    assertEquals(names(RiskLevel.values()), texts(properties.at("/risk_level/enum")));
    assertEquals(
        names(Recommendation.values()), texts(properties.at("/recommendations/items/enum")));
    for (Recommendation recommendation : Recommendation.values()) {
      assertTrue(prompt.system().contains("\"" + recommendation + "\""));
    }
    properties
        .fieldNames()
        .forEachRemaining(
            field -> assertTrue(prompt.system().contains("\"" + field + "\""), field));
  }

  @Test
  void isShort() {
    assertTrue(Prompt.standard().system().length() < 3000);
  }

  @Test
  void aChangedResourceIsRefusedByName() throws Exception {
    for (String resource : List.of(Prompt.SYSTEM_RESOURCE, Prompt.SCHEMA_RESOURCE)) {
      byte[] original;
      try (InputStream in = Objects.requireNonNull(Prompt.class.getResourceAsStream(resource))) {
        original = in.readAllBytes();
      }
      byte[] changed =
          (new String(original, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
      ConfigurationException refused =
          assertThrows(
              ConfigurationException.class,
              () ->
                  Prompt.read(
                      name ->
                          name.equals(resource)
                              ? new ByteArrayInputStream(changed)
                              : Prompt.class.getResourceAsStream(name)));
      assertEquals(
          "resource " + resource + " is not the one that was released; restore the jar",
          refused.getMessage());
    }
  }

  @Test
  void aMissingOrUnreadableResourceIsRefused() throws Exception {
    assertEquals(
        "resource prompt-v1.txt is missing; restore the jar",
        assertThrows(ConfigurationException.class, () -> Prompt.read(name -> null)).getMessage());
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    assertEquals(
        "resource prompt-v1.txt cannot be read",
        assertThrows(ConfigurationException.class, () -> Prompt.read(name -> broken)).getMessage());
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
