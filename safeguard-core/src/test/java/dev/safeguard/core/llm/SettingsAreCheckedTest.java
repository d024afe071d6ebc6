package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsAreCheckedTest {
  private static final List<LlmSetting> DECLARED =
      List.of(
          LlmSetting.required("model", LlmSetting.Type.TEXT, "Name of the model"),
          LlmSetting.optional(
              "base-url", LlmSetting.Type.URI, "https://api.example.org/v1", "Address"),
          LlmSetting.optional("api-key", LlmSetting.Type.SECRET, null, "Key"),
          LlmSetting.optional("seed", LlmSetting.Type.INTEGER, null, "Seed"),
          LlmSetting.optional("temperature", LlmSetting.Type.DECIMAL, "0.5", "Temperature"));

  @Test
  void defaultsAreFilledIn() {
    assertEquals(
        Map.of("model", "m", "base-url", "https://api.example.org/v1", "temperature", "0.5"),
        check(Map.of("model", "m")));
  }

  @Test
  void givenValuesReplaceDefaults() {
    Map<String, String> given =
        Map.of(
            "model", "m",
            "base-url", "HTTP://127.0.0.1:8080/v1?x=1",
            "api-key", "sk",
            "seed", "-7",
            "temperature", "1e-1");
    assertEquals(given, check(given));
  }

  @Test
  void aMissingSettingIsNamedWithWhatItIsFor() {
    assertEquals(
        "LLM provider 'p': setting 'model' is missing: Name of the model", refused(Map.of()));
  }

  @Test
  void anUnknownSettingListsThoseThereAre() {
    assertEquals(
        "LLM provider 'p': there is no setting 'modle';"
            + " there are [api-key, base-url, model, seed, temperature]",
        refused(Map.of("model", "m", "modle", "gpt")));
  }

  @Test
  void aMisspeltOneIsNamedBeforeTheOneThatIsMissingForIt() {
    assertTrue(
        refused(Map.of("modle", "gpt"))
            .startsWith("LLM provider 'p': there is no setting 'modle'"));
  }

  @Test
  void aDryRunDoesWithoutWhatIsMissingAndHoldsTheRestToTheSame() {
    Settings.checkGiven("p", DECLARED, Map.of());
    for (Map<String, String> wrong : List.of(Map.of("modle", "gpt"), Map.of("seed", "x"))) {
      assertThrows(ConfigurationException.class, () -> Settings.checkGiven("p", DECLARED, wrong));
    }
  }

  @Test
  void aValueOfTheWrongTypeIsNamedAndNotQuoted() {
    for (String value : new String[] {"", "1.5", "sk-secret", "99999999999"}) {
      assertEquals(
          "LLM provider 'p': setting 'seed' must be a whole number",
          refused(Map.of("model", "m", "seed", value)));
    }
    for (String value : new String[] {"", "0,5", "NaN", "sk-secret", "1e999"}) {
      assertEquals(
          "LLM provider 'p': setting 'temperature' must be a number",
          refused(Map.of("model", "m", "temperature", value)));
    }
    for (String value :
        new String[] {
          "", "localhost:8080", "/v1", "ftp://host/", "http://", "https:///v1", "http://a b", "sk"
        }) {
      assertEquals(
          "LLM provider 'p': setting 'base-url' must be an absolute http or https address",
          refused(Map.of("model", "m", "base-url", value)));
    }
  }

  private static Map<String, String> check(Map<String, String> given) {
    return Settings.check("p", DECLARED, given);
  }

  private static String refused(Map<String, String> given) {
    return String.valueOf(
        assertThrows(ConfigurationException.class, () -> check(given)).getMessage());
  }
}
