package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.RecordResult.Accepted;
import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoredFieldTest {
  @Test
  void unknownFieldGivesAWarningWithItsPointer() {
    assertEquals(
        List.of("/email", "/behavioral_incidents/0/mood", "/people/1/likes"),
        warnings(
            """
            {"student_id":"A","email":"x","behavioral_incidents":[{"mood":{"a":[{"b":1}]}}],
             "people":[{},{"likes":["x",["y"]]}]}
            """));
  }

  @Test
  void nameThatIsNoIdentifierIsNotShown() {
    assertEquals(
        List.of("/…", "/…", "/…", "/…", "/concerns/0/…", "/" + "a".repeat(40)),
        warnings(
            "{\"student_id\":\"A\",\"Sarah Johnson\":1,\"\":2,\"8B\":3,\""
                + "a".repeat(41)
                + "\":4,\"concerns\":[{\"a/b\":5}],\""
                + "a".repeat(40)
                + "\":6}"));
  }

  @Test
  void onlyTheFirstTwentyAreToldOneByOne() {
    StringBuilder json = new StringBuilder("{\"student_id\":\"A\"");
    for (int i = 0; i < 27; i++) {
      json.append(",\"f").append(i).append("\":null");
    }
    List<String> warnings = warnings(json + "}");
    assertEquals(21, warnings.size());
    assertEquals("/f0", warnings.get(0));
    assertEquals("/f19", warnings.get(19));
    assertEquals("and 7 more", warnings.get(20));
  }

  @Test
  void knownFieldsGiveNone() {
    assertTrue(warnings("{\"student_id\":\"A\",\"concerns\":[{}]}").isEmpty());
  }

  private static List<String> warnings(String json) {
    return ((Accepted) Reading.only(json)).warnings();
  }
}
