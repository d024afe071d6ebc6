package dev.safeguard.core.localize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.LanguagePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the JSON resources of this package. */
final class TextResource {

  static JsonNode read(String name) {
    try (InputStream in = TextResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  /** Texts whose nested names are joined by dots; an array counts from 1. */
  static LanguagePack language(JsonNode root) {
    Map<String, String> texts = new HashMap<>();
    flatten("", root.get("texts"), texts);
    return new LanguagePack(Locale.forLanguageTag(root.get("language").asText()), texts);
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> texts) {
    if (node.isTextual()) {
      texts.put(prefix, node.asText());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(prefix + "." + (i + 1), node.get(i), texts);
      }
    } else {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
                      field.getValue(),
                      texts));
    }
  }

  static Jurisdiction jurisdiction(JsonNode root) {
    Map<RiskLevel, List<StepRule>> steps = new EnumMap<>(RiskLevel.class);
    for (RiskLevel level : RiskLevel.values()) {
      List<StepRule> rules = new ArrayList<>();
      for (JsonNode rule : root.get("nextSteps").get(level.name())) {
        String key = rule.get("key").asText();
        rules.add(
            new StepRule(
                rule.get("withinSchoolDays").asInt(),
                key + ".timeframe",
                key + ".action",
                key + ".responsible"));
      }
      steps.put(level, List.copyOf(rules));
    }
    Map<Locale, Map<String, String>> terms = new HashMap<>();
    root.get("terms")
        .properties()
        .forEach(
            language -> {
              Map<String, String> own = new HashMap<>();
              language
                  .getValue()
                  .properties()
                  .forEach(term -> own.put(term.getKey(), term.getValue().get("text").asText()));
              terms.put(Locale.forLanguageTag(language.getKey()), Map.copyOf(own));
            });
    return new Jurisdiction(root.get("code").asText(), steps, terms);
  }

  private TextResource() {}
}
