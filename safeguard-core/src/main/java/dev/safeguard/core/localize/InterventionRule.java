package dev.safeguard.core.localize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.report.CataloguedIntervention;
import dev.safeguard.api.risk.RiskLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of {@code interventions.json}: what it is, and which patterns it suits. */
record InterventionRule(CataloguedIntervention entry, List<Suits> suits) {
  /** Those of the resource, in the order in which reports are to name them. */
  static final List<InterventionRule> ALL = read();

  /** From a level on, if one of these was found and none of those; each set is of ordinals. */
  private record Suits(
      RiskLevel from, int domains, long families, int kinds, int unless, boolean onLimitedData) {

    boolean holds(Found found, RiskLevel level) {
      return ((found.domains & domains) != 0
              || (found.families & families) != 0
              || (found.kinds & kinds) != 0)
          && (found.domains & unless) == 0
          && level.compareTo(from) >= 0
          && (found.limited || !onLimitedData);
    }
  }

  /** What was found in one pupil, as sets of ordinals. */
  static final class Found {
    private final boolean limited;
    private int domains;
    private long families;
    private int kinds;

    Found(List<Pattern> patterns, boolean limited) {
      this.limited = limited;
      for (int i = 0; i < patterns.size(); i++) {
        Pattern pattern = patterns.get(i);
        domains |= 1 << pattern.domain().ordinal();
        families |= 1L << pattern.code().family().ordinal();
        kinds |= 1 << pattern.kind().ordinal();
      }
    }
  }

  Recommendation id() {
    return entry.id();
  }

  boolean suits(Found found, RiskLevel level) {
    for (int i = 0; i < suits.size(); i++) {
      if (suits.get(i).holds(found, level)) {
        return true;
      }
    }
    return false;
  }

  private static List<InterventionRule> read() {
    try (InputStream in = InterventionRule.class.getResourceAsStream("interventions.json")) {
      List<InterventionRule> rules = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in).get("interventions")) {
        List<Suits> suits = new ArrayList<>();
        for (JsonNode rule : node.get("suits")) {
          suits.add(
              new Suits(
                  RiskLevel.valueOf(rule.get("from").asText()),
                  (int) bits(Domain.class, rule.path("domains")),
                  bits(PatternFamily.class, rule.path("families")),
                  (int) bits(PatternKind.class, rule.path("kinds")),
                  (int) bits(Domain.class, rule.path("unless")),
                  rule.path("onlyOnLimitedData").asBoolean()));
        }
        rules.add(new InterventionRule(entry(node), List.copyOf(suits)));
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("resource interventions.json cannot be read", e);
    }
  }

  private static CataloguedIntervention entry(JsonNode node) {
    String resource = textOrNull(node.path("resource"));
    return new CataloguedIntervention(
        Recommendation.valueOf(node.get("id").asText()),
        node.get("what").asText(),
        node.get("when").asText(),
        resource == null ? null : InterventionType.valueOf(resource),
        node.get("needsResource").asBoolean(),
        node.at("/evidence/grade").asText(),
        node.at("/evidence/source").asText(),
        textOrNull(node.path("caution")));
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static <E extends Enum<E>> long bits(Class<E> type, JsonNode names) {
    long bits = 0;
    for (JsonNode name : names) {
      bits |= 1L << Enum.valueOf(type, name.asText()).ordinal();
    }
    return bits;
  }
}
