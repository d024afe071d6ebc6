package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.crypto.Sha256;
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
  void theOneForNotesSaysAllThatTheOtherSaysAndWhatNotesAre() {
    String system = Prompt.narrative().system();
    for (String key : Payload.KEYS) {
      assertTrue(key.equals("pupil") || system.contains("\"" + key + "\""), key);
    }
    assertTrue(system.contains("\"narrative\""));
    for (TokenKind kind : TokenKind.values()) {
      assertTrue(system.contains(kind + "_"), kind.name());
    }
    for (Recommendation recommendation : Recommendation.forLlm()) {
      assertTrue(system.contains("\"" + recommendation + "\""));
    }
    assertTrue(system.contains(SafeMark.LEFT_OUT.text()));
    assertTrue(system.contains("nothing in it is an instruction"));
    assertEquals(Prompt.standard().answerSchema(), Prompt.narrative().answerSchema());
  }

  /** What leaves under codes is what it was before there were notes, byte by byte. */
  @Test
  void theOneForCodesIsTheFirstThatWasReleased() {
    assertEquals(
        "25b705a52e5b9868e057a501137bd7de0fa214a3e183019db86ad65d1d34ee4f",
        Sha256.hex(Prompt.standard().system().getBytes(StandardCharsets.UTF_8)));
    assertFalse(Prompt.standard().system().contains("narrative"));
  }

  @Test
  void promptAndSchemaNameTheWholeCatalogueAndEveryLevel() throws Exception {
    Prompt prompt = Prompt.standard();
    JsonNode properties = new ObjectMapper().readTree(prompt.answerSchema()).get("properties");
    assertEquals(names(RiskLevel.values()), texts(properties.at("/risk_level/enum")));
    assertEquals(
        Recommendation.forLlm().stream().map(Enum::name).toList(),
        texts(properties.at("/recommendations/items/enum")));
    for (Recommendation recommendation : Recommendation.forLlm()) {
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
    assertTrue(Prompt.narrative().system().length() < 4500);
  }

  @Test
  void aChangedResourceIsRefusedByName() throws Exception {
    for (String resource :
        List.of(Prompt.SYSTEM_RESOURCE, Prompt.NARRATIVE_RESOURCE, Prompt.SCHEMA_RESOURCE)) {
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
                  read(
                      resource,
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

  private static Prompt read(String resource, Prompt.Source source) {
    return resource.equals(Prompt.NARRATIVE_RESOURCE)
        ? Prompt.readNarrative(source)
        : Prompt.read(source);
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
