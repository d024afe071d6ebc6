package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema says what the reader takes, as far as a schema can; held by the keywords it uses. */
class PolicySchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "minLength",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "enum");

  private static JsonNode resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RiskPolicies.class.getResourceAsStream(name), name)) {
      return MAPPER.readTree(in);
    }
  }

  private static JsonNode schema() throws IOException {
    return resource("risk-policy.schema.json");
  }

  private static List<String> wrong(String json) throws IOException {
    List<String> wrong = new ArrayList<>();
    check("", MAPPER.readTree(json), schema(), schema(), wrong);
    return wrong;
  }

  private static void check(
      String at, JsonNode node, JsonNode rule, JsonNode root, List<String> wrong) {
    if (rule.has("$ref")) {
      check(at, node, root.at(rule.get("$ref").asText().substring(1)), root, wrong);
      return;
    }
    rule.fieldNames().forEachRemaining(keyword -> assertEquals(true, KNOWN.contains(keyword)));
    boolean typed =
        switch (rule.path("type").asText("any")) {
          case "object" -> node.isObject();
          case "array" -> node.isArray();
          case "string" -> node.isTextual() && node.asText().length() >= least(rule, "minLength");
          case "integer" -> node.isIntegralNumber();
          case "number" -> node.isNumber();
          case "boolean" -> node.isBoolean();
          default -> true;
        };
    double number = node.asDouble();
    boolean inRange =
        !node.isNumber()
            || (number >= rule.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && number > rule.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY)
                && number <= rule.path("maximum").asDouble(Double.POSITIVE_INFINITY));
    boolean listed =
        !rule.has("enum") || Set.copyOf(texts(rule.get("enum"))).contains(node.asText());
    if (!typed || !inRange || !listed || node.size() < least(rule, "minItems")) {
      wrong.add(at);
    }
    for (String name : texts(rule.path("required"))) {
      if (!node.has(name)) {
        wrong.add(at + "/" + name);
      }
    }
    for (String name : names(node)) {
      JsonNode property = rule.path("properties").path(name);
      if (!property.isMissingNode()) {
        check(at + "/" + name, node.get(name), property, root, wrong);
      } else if (!rule.path("additionalProperties").asBoolean(true)) {
        wrong.add(at + "/" + name);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(at + "/" + i, node.get(i), rule.get("items"), root, wrong);
    }
  }

  private static int least(JsonNode rule, String keyword) {
    return rule.path(keyword).asInt(0);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> constants(Enum<?>[] values) {
    return new TreeSet<>(Stream.of(values).map(Enum::name).toList());
  }

  @Test
  void theStandardPolicyMatches() throws IOException {
    JsonNode standard = resource("risk-policy.json");
    assertEquals(List.of(), wrong(standard.toString()));
    assertEquals(names(standard), names(schema().get("properties")));
  }

  @Test
  void whatASiteWritesMatches() throws IOException {
    String site =
        """
        {"version": 2,
         "thresholds": {"MEDIUM": {"value": 25, "why": "Our team sees every HIGH and few MEDIUM."}},
         "vulnerabilities": {"EHCP": {"value": 1, "why": "Agreed.", "source": "governors"}},
         "red_flags": [{"level": "MEDIUM", "records": 2, "codes": ["VICTIM_BULLYING"], "why": "…"}]}
        """;
    assertEquals(List.of(), wrong(site));
    assertEquals(List.of(), wrong("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"thresholds\": {\"LOW\": {\"value\": 1, \"why\": \"x\"}}} | /thresholds/LOW",
        "{\"treshold\": 1} | /treshold",
        "{\"version\": 1.5} | /version",
        "{\"steady_share\": {\"value\": 2, \"why\": \"x\"}} | /steady_share/value",
        "{\"steady_share\": {\"value\": \"1\", \"why\": \"x\"}} | /steady_share/value",
        "{\"steady_share\": {\"value\": 1}} | /steady_share/why",
        "{\"recency_half_life_days\": {\"value\": 0, \"why\": \"x\"}} | /recency_half_life_days/value",
        "{\"red_flags\": [{\"level\": \"LOW\", \"codes\": [\"X\"], \"why\": \"x\"}]} | /red_flags/0/level",
        "{\"red_flags\": [{\"level\": \"HIGH\", \"codes\": [], \"why\": \"x\"}]} | /red_flags/0/codes"
      })
  void whatIsWrongIsFoundAtItsPlace(String json, String place) throws IOException {
    assertEquals(List.of(place), wrong(json));
  }

  @Test
  void everyCodeThatAPolicyCanNameIsInIt() throws IOException {
    JsonNode properties = schema().get("properties");
    assertEquals(constants(Domain.values()), names(properties.at("/domain_weights/properties")));
    assertEquals(constants(PatternKind.values()), names(properties.at("/kind_factors/properties")));
    assertEquals(
        constants(PatternKind.values()), names(properties.at("/severity_shares/properties")));
    assertEquals(
        constants(Vulnerability.values()), names(properties.at("/vulnerabilities/properties")));
  }
}
