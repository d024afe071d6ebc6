package dev.safeguard.llm.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** JSON Schemas for services that take less than all of it. */
final class AnswerSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of numbers, in JSON Schema 2020-12, validation, section 6.2. */
  private static final Set<String> BOUNDS =
      Set.of("multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum");

  /** The schema without bounds of numbers, which whoever reads the answer checks as well. */
  static String withoutBounds(String schema) {
    try {
      JsonNode root = JSON.readTree(schema);
      removeBounds(root);
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the answer's schema is no JSON");
    }
  }

  private static void removeBounds(JsonNode node) {
    if (node instanceof ObjectNode object && isNumber(object.get("type"))) {
      object.remove(BOUNDS);
    }
    node.forEach(AnswerSchemas::removeBounds);
  }

  private static boolean isNumber(JsonNode type) {
    return type != null && (type.asText().equals("number") || type.asText().equals("integer"));
  }

  private AnswerSchemas() {}
}
