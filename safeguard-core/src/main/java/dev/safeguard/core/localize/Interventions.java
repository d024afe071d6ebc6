package dev.safeguard.core.localize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.Analysis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * What may help: by the rules of {@code interventions.json}, in the order there, and behind them
 * what only the LLM recommended.
 */
final class Interventions {
  private static final List<Rule> RULES = rules();

  private final Map<Recommendation, RecommendedIntervention> byRule =
      new EnumMap<>(Recommendation.class);
  private final Map<Recommendation, RecommendedIntervention> byLlm =
      new EnumMap<>(Recommendation.class);

  Interventions(Texts texts) {
    for (Recommendation id : Recommendation.values()) {
      String key = "recommendation." + id;
      String name = texts.text(key + ".name");
      List<String> actions = new ArrayList<>();
      for (String action : texts.keysUnder(key + ".actions.")) {
        actions.add(texts.text(action));
      }
      byRule.put(id, new RecommendedIntervention(id, name, actions, false));
      byLlm.put(id, new RecommendedIntervention(id, name, actions, true));
    }
  }

  List<RecommendedIntervention> of(Analysis analysis) {
    int domains = 0;
    for (Pattern pattern : analysis.patterns().found()) {
      domains |= bit(pattern.domain());
    }
    boolean limited = analysis.local().sufficiency() != DataSufficiency.SUFFICIENT;
    List<RecommendedIntervention> found = new ArrayList<>(8);
    EnumSet<Recommendation> taken = EnumSet.noneOf(Recommendation.class);
    for (Rule rule : RULES) {
      if (rule.suits(domains, analysis.level(), limited) && taken.add(rule.id)) {
        found.add(byRule.get(rule.id));
      }
    }
    LlmOpinion opinion = analysis.llm().opinion();
    if (opinion != null) {
      for (Recommendation id : opinion.recommendations()) {
        if (taken.add(id)) {
          found.add(byLlm.get(id));
        }
      }
    }
    return found;
  }

  private record Rule(
      Recommendation id, RiskLevel from, int domains, int unless, boolean onlyOnLimitedData) {

    boolean suits(int found, RiskLevel level, boolean limited) {
      return (found & domains) != 0
          && (found & unless) == 0
          && level.compareTo(from) >= 0
          && (limited || !onlyOnLimitedData);
    }
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : TextResource.read("interventions.json").get("rules")) {
      rules.add(
          new Rule(
              Recommendation.valueOf(rule.get("id").asText()),
              RiskLevel.valueOf(rule.get("from").asText()),
              bits(rule.path("domains")),
              bits(rule.path("unless")),
              rule.path("onlyOnLimitedData").asBoolean()));
    }
    return List.copyOf(rules);
  }

  private static int bits(JsonNode domains) {
    int bits = 0;
    for (JsonNode domain : domains) {
      bits |= bit(Domain.valueOf(domain.asText()));
    }
    return bits;
  }

  private static int bit(Domain domain) {
    return 1 << domain.ordinal();
  }
}
