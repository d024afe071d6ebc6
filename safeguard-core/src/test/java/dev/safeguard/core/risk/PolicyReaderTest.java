package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void theStandardPolicyReads() throws IOException {
    assertEquals(RiskPolicies.standard(), PolicyReader.read(bytes(standard().toString())));
    assertEquals(9, RiskPolicies.standard().version());
  }

  @Test
  void anyFaultIsNamedByItsPlace() throws IOException {
    refused("/version: must be a whole number of at least 1", r -> r.put("version", 0));
    refused("/weights: is unknown", r -> r.put("weights", 1));
    refused("/domain_weights: must be an object", r -> r.put("domain_weights", 1));
    refused(
        "/domain_weights/BEHAVIOUR/value: must be a number", r -> weight(r).put("value", "forty"));
    refused("/domain_weights/BEHAVIOUR/why: must say something", r -> weight(r).put("why", " "));
    refused(
        "/domain_weights/BEHAVIOUR/source: must say something", r -> weight(r).remove("source"));
    refused(
        "/domain_weights/BEHAVIOUR/site_may_change: must be true or false",
        r -> weight(r).remove("site_may_change"));
    refused("/domain_weights/BEHAVIOUR/wei: is unknown", r -> weight(r).put("wei", 1));
    refused(
        "/domain_weights/BEHAVIOR: is no Domain",
        r -> ((ObjectNode) r.get("domain_weights")).set("BEHAVIOR", weight(r)));
    refused("/red_flags: must be an array", r -> r.put("red_flags", 1));
    refused("/red_flags/0/level: is no RiskLevel", r -> flag(r).put("level", "SEVERE"));
    refused("/red_flags/0/codes: must be an array of pattern tokens", r -> flag(r).remove("codes"));
    refused(
        "/red_flags/0/records: must be a whole number of at least 1",
        r -> flag(r).put("records", 0));
    refused(
        "/red_flags/0/severity: must be a whole number of 1 to 5", r -> flag(r).put("severity", 6));
    refused(
        "/red_flags/0/within_days: must be a whole number of at least 0",
        r -> flag(r).put("within_days", 1.5));
    refused(
        "/red_flags/0/codes/0: is no pattern token",
        r -> flag(r).putArray("codes").add("CONCERN_AMELIA"));
    refused(
        "/red_flags/0/codes/1: stands twice",
        r -> flag(r).putArray("codes").add("BEHAV_WEAPON").add("BEHAV_WEAPON"));
  }

  @Test
  void aNumberOutOfRangeIsNamed() throws IOException {
    ObjectNode policy = standard();
    weight(policy).put("value", -1);
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> PolicyReader.read(bytes(policy.toString())));
    assertEquals(
        "risk policy: domainWeights.BEHAVIOUR must be a number of at least 0", e.getMessage());
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (String text : new String[] {"", "{", "[]", "{\"version\": 1, \"version\": 2}"}) {
      assertThrows(ConfigurationException.class, () -> PolicyReader.read(bytes(text)));
    }
  }

  private void refused(String message, Consumer<ObjectNode> change) throws IOException {
    ObjectNode policy = standard();
    change.accept(policy);
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> PolicyReader.read(bytes(policy.toString())));
    assertEquals("risk policy " + message, e.getMessage());
  }

  private static ObjectNode weight(JsonNode policy) {
    return (ObjectNode) policy.at("/domain_weights/BEHAVIOUR");
  }

  private static ObjectNode flag(JsonNode policy) {
    return (ObjectNode) policy.at("/red_flags/0");
  }

  private ObjectNode standard() throws IOException {
    try (InputStream in = RiskPolicies.class.getResourceAsStream("risk-policy.json")) {
      return (ObjectNode) mapper.readTree(in);
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
