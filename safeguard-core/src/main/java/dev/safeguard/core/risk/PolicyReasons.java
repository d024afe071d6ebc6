package dev.safeguard.core.risk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Contribution.Reason;
import dev.safeguard.api.risk.PolicyRule;
import dev.safeguard.api.risk.RedFlag;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why a policy has its numbers and red flags: what its file says beside each. They stand apart from
 * {@link RiskPolicy}, since stage 3 takes that and what it takes must reach no text.
 *
 * <p>Immutable and safe for concurrent use. Asking costs a look-up or two in a hash map.
 */
public final class PolicyReasons {
  private static final int KINDS = PatternKind.values().length;
  private static final RiskLevel[] LEVELS = RiskLevel.values();
  private static final PolicyReasons STANDARD = new PolicyReasons(RiskPolicies.tree());

  private final Map<Domain, PolicyRule> weights = new HashMap<>();
  private final Map<Domain, PolicyRule> limits = new HashMap<>();
  private final Map<PatternKind, PolicyRule> factors = new HashMap<>();
  private final Map<Vulnerability, PolicyRule> vulnerabilities = new HashMap<>();
  private final Map<RedFlag, PolicyRule> flags = new HashMap<>();
  private final Map<PatternCode, List<RedFlag>> flagsByCode = new HashMap<>();
  private final RiskPolicy policy;
  private final PolicyRule convergence;
  private final PolicyRule tendency;

  /** The rules of every pattern, by domain and then by kind; made once. */
  private final List<List<PolicyRule>> ofPatterns;

  /** The rules of a code's red flags, by the level that they lift to; made once. */
  private final Map<PatternCode, List<List<PolicyRule>>> ofFlags;

  /** From how many points on a level is reached. */
  private final double[] thresholds;

  private PolicyReasons(JsonNode file) {
    policy = PolicyReader.policy(file);
    for (Domain domain : Domain.values()) {
      weights.put(domain, rule("/domain_weights/" + domain, file));
    }
    for (PatternKind kind : PatternKind.values()) {
      factors.put(kind, rule("/kind_factors/" + kind, file));
    }
    listed("/domain_limits/", Domain.values(), file, limits);
    listed("/vulnerabilities/", Vulnerability.values(), file, vulnerabilities);
    convergence = rule("/convergence_points", file);
    tendency = rule("/tendency_factor", file);
    JsonNode groups = file.path("red_flags");
    for (int i = 0; i < groups.size(); i++) {
      PolicyRule rule = rule("/red_flags/" + i, file);
      for (RedFlag flag : PolicyReader.redFlags("/red_flags/" + i, groups.get(i))) {
        add(flag, rule);
      }
    }
    ofPatterns = ofPatterns();
    ofFlags = ofFlags();
    thresholds = thresholds(policy);
  }

  /** The standard's reasons for what is the standard's in a policy, and that of a site for else. */
  private PolicyReasons(RiskPolicy own) {
    RiskPolicy standard = RiskPolicies.standard();
    policy = own;
    laid(weights, STANDARD.weights, own.domainWeights(), standard.domainWeights());
    laid(factors, STANDARD.factors, own.kindFactors(), standard.kindFactors());
    listed("/domain_limits/", limits, STANDARD.limits, own.domainLimits(), standard.domainLimits());
    listed(
        "/vulnerabilities/",
        vulnerabilities,
        STANDARD.vulnerabilities,
        own.vulnerabilityPoints(),
        standard.vulnerabilityPoints());
    convergence =
        own.convergencePoints() == standard.convergencePoints()
            ? STANDARD.convergence
            : ofSite(STANDARD.convergence.pointer());
    tendency =
        own.tendencyFactor() == standard.tendencyFactor()
            ? STANDARD.tendency
            : ofSite(STANDARD.tendency.pointer());
    for (RedFlag flag : own.redFlags()) {
      add(flag, STANDARD.flags.getOrDefault(flag, ofSite("/red_flags")));
    }
    ofPatterns = ofPatterns();
    ofFlags = ofFlags();
    thresholds = thresholds(policy);
  }

  /** Those of another with each rule in other words. */
  private PolicyReasons(PolicyReasons other, UnaryOperator<PolicyRule> words) {
    policy = other.policy;
    other.weights.forEach((domain, rule) -> weights.put(domain, words.apply(rule)));
    other.limits.forEach((domain, rule) -> limits.put(domain, words.apply(rule)));
    other.factors.forEach((kind, rule) -> factors.put(kind, words.apply(rule)));
    other.vulnerabilities.forEach((flag, rule) -> vulnerabilities.put(flag, words.apply(rule)));
    other.flags.forEach((flag, rule) -> flags.put(flag, words.apply(rule)));
    flagsByCode.putAll(other.flagsByCode);
    convergence = words.apply(other.convergence);
    tendency = words.apply(other.tendency);
    ofPatterns = ofPatterns();
    ofFlags = ofFlags();
    thresholds = thresholds(policy);
  }

  private List<List<PolicyRule>> ofPatterns() {
    List<List<PolicyRule>> pairs = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      for (PatternKind kind : PatternKind.values()) {
        List<PolicyRule> rules = new ArrayList<>(3);
        add(rules, weights.get(domain));
        add(rules, factors.get(kind));
        add(rules, limits.get(domain));
        pairs.add(List.copyOf(rules));
      }
    }
    return pairs;
  }

  /** The reasons of the standard policy. */
  public static PolicyReasons standard() {
    return STANDARD;
  }

  /**
   * The reasons of the standard policy with a site's own laid over it, read from the same text as
   * {@link RiskPolicies#withSite}.
   *
   * @throws dev.safeguard.api.ConfigurationException as there
   * @throws IOException if it cannot be read
   */
  public static PolicyReasons withSite(InputStream site) throws IOException {
    return new PolicyReasons(SitePolicy.over(RiskPolicies.tree(), PolicyReader.tree(site)));
  }

  /**
   * What can be told of a policy by its numbers alone: the standard's reason where it agrees with
   * the standard, and elsewhere that the site has set it, without why.
   */
  public static PolicyReasons of(RiskPolicy policy) {
    return policy.equals(RiskPolicies.standard()) ? STANDARD : new PolicyReasons(policy);
  }

  /**
   * The same in another language.
   *
   * @param words gives the words for a reason or a source of the policy, and for what it has none
   *     what it was given
   */
  public PolicyReasons in(UnaryOperator<String> words) {
    return new PolicyReasons(
        this,
        rule ->
            new PolicyRule(rule.pointer(), words.apply(rule.why()), words.apply(rule.source())));
  }

  /**
   * The rules that a contribution of {@link StandardRiskAssessor} rests on. A pattern has the
   * weight of its domain, the factor of its kind and, if there is one, the limit of its domain. Of
   * several red flags for one pattern it is those that give the level to which it lifts, from
   * however many records on, or, where they have faded, the least above.
   *
   * @param assessment that holds it
   */
  public List<PolicyRule> of(Contribution from, RiskAssessment assessment) {
    return of(from, from.reason() == Reason.RED_FLAG ? lifted(assessment) : assessment.level());
  }

  /** To which level a red flag lifts; vulnerabilities, which count on top of it, may go farther. */
  private RiskLevel lifted(RiskAssessment assessment) {
    double points = assessment.score();
    List<Contribution> contributions = assessment.contributions();
    for (int i = 0; i < contributions.size(); i++) {
      Contribution contribution = contributions.get(i);
      points -= contribution.reason() == Reason.VULNERABILITY ? contribution.points() : 0;
    }
    int lifted = thresholds.length - 1;
    while (lifted > 0 && points < thresholds[lifted]) {
      lifted--;
    }
    return LEVELS[lifted];
  }

  private static double[] thresholds(RiskPolicy policy) {
    double[] thresholds = new double[LEVELS.length];
    for (RiskLevel level : LEVELS) {
      thresholds[level.ordinal()] = StandardRiskAssessor.rounded(policy.threshold(level));
    }
    return thresholds;
  }

  /**
   * The same.
   *
   * @param level to which a red flag lifts
   */
  List<PolicyRule> of(Contribution from, RiskLevel level) {
    PatternCode code = from.code();
    PatternKind kind = from.kind();
    return switch (from.reason()) {
      case PATTERN ->
          code == null || kind == null
              ? List.of()
              : ofPatterns.get(code.family().domain().ordinal() * KINDS + kind.ordinal());
      case RED_FLAG -> {
        List<List<PolicyRule>> rules = code == null ? null : ofFlags.get(code);
        yield rules == null ? List.of() : rules.get(level.ordinal());
      }
      case CONVERGENCE -> List.of(convergence);
      case TENDENCY -> List.of(tendency);
      case VULNERABILITY -> {
        PolicyRule rule =
            from.vulnerability() == null ? null : vulnerabilities.get(from.vulnerability());
        yield rule == null ? List.of() : List.of(rule);
      }
    };
  }

  private Map<PatternCode, List<List<PolicyRule>>> ofFlags() {
    Map<PatternCode, List<List<PolicyRule>>> all = new HashMap<>();
    flagsByCode.forEach(
        (code, ofCode) -> {
          List<List<PolicyRule>> byLevel = new ArrayList<>();
          for (RiskLevel level : LEVELS) {
            byLevel.add(flags(ofCode, level));
          }
          all.put(code, byLevel);
        });
    return all;
  }

  private List<PolicyRule> flags(List<RedFlag> ofCode, RiskLevel level) {
    List<PolicyRule> rules = new ArrayList<>(2);
    RiskLevel least = null;
    for (RedFlag flag : ofCode) {
      if (flag.level().compareTo(level) >= 0
          && (least == null || flag.level().compareTo(least) < 0)) {
        least = flag.level();
      }
    }
    for (RedFlag flag : ofCode) {
      if (flag.level() == least) {
        add(rules, flags.get(flag));
      }
    }
    return List.copyOf(rules);
  }

  private static void add(List<PolicyRule> rules, @Nullable PolicyRule rule) {
    if (rule != null) {
      rules.add(rule);
    }
  }

  private void add(RedFlag flag, PolicyRule rule) {
    flags.put(flag, rule);
    flagsByCode.computeIfAbsent(flag.code(), code -> new ArrayList<>()).add(flag);
  }

  private static <K> void laid(
      Map<K, PolicyRule> into, Map<K, PolicyRule> rules, Map<K, Double> own, Map<K, Double> known) {
    rules.forEach(
        (key, rule) ->
            into.put(
                key, Objects.equals(known.get(key), own.get(key)) ? rule : ofSite(rule.pointer())));
  }

  /** Of what a site may list that the standard does not. */
  private static <K> void listed(
      String at,
      Map<K, PolicyRule> into,
      Map<K, PolicyRule> rules,
      Map<K, Double> own,
      Map<K, Double> known) {
    own.forEach(
        (key, number) -> {
          PolicyRule rule = rules.get(key);
          boolean same = rule != null && number.equals(known.get(key));
          into.put(key, same ? rule : ofSite(at + key));
        });
  }

  private static <K> void listed(String at, K[] keys, JsonNode file, Map<K, PolicyRule> into) {
    for (K key : keys) {
      if (!file.at(at + key).isMissingNode()) {
        into.put(key, rule(at + key, file));
      }
    }
  }

  private static PolicyRule rule(String pointer, JsonNode file) {
    JsonNode rule = file.at(pointer);
    return new PolicyRule(pointer, rule.path("why").asText(), rule.path("source").asText());
  }

  private static PolicyRule ofSite(String pointer) {
    return new PolicyRule(pointer, "", SitePolicy.BY_SITE);
  }
}
