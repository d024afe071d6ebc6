package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Contribution.Reason;
import dev.safeguard.api.risk.PolicyRule;
import dev.safeguard.api.risk.RedFlag;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program can ask why a contribution weighs what it weighs. */
class PolicyReasonsTest {
  private static final String SITE =
      """
      {"kind_factors": {"BURST": {"value": 0.5, "why": "Our log is bursty."}},
       "vulnerabilities": {"EHCP": {"value": 1, "why": "Agreed with the governors."}},
       "red_flags": [{"level": "MEDIUM", "codes": ["VICTIM_BULLYING"], "why": "We always ask."}]}
      """;

  private static InputStream site() {
    return new ByteArrayInputStream(SITE.getBytes(StandardCharsets.UTF_8));
  }

  private static Contribution of(Reason reason, String token, PatternKind kind) {
    return new Contribution(reason, PatternCode.ofToken(token).orElseThrow(), kind, null, 1);
  }

  private static List<String> pointers(List<PolicyRule> rules) {
    return rules.stream().map(PolicyRule::pointer).toList();
  }

  @Test
  void aPatternRestsOnItsDomainAndItsKind() {
    List<PolicyRule> rules =
        PolicyReasons.standard()
            .of(of(Reason.PATTERN, "BEHAV_DISRUPTIVE", PatternKind.BURST), RiskLevel.MEDIUM);
    assertEquals(List.of("/domain_weights/BEHAVIOUR", "/kind_factors/BURST"), pointers(rules));
    assertEquals(
        "A tested change against the pupil's own past; one bad week may be over.",
        rules.get(1).why());
    assertEquals("professional default", rules.get(1).source());
  }

  @Test
  void wherePointsMayBeCutTheLimitIsTold() throws IOException {
    Contribution marks = of(Reason.PATTERN, "ACAD_DECLINING", PatternKind.DECLINE);
    List<String> pointers =
        List.of("/domain_weights/ACADEMIC", "/kind_factors/DECLINE", "/domain_limits/ACADEMIC");
    List<PolicyRule> standard = PolicyReasons.standard().of(marks, RiskLevel.MEDIUM);
    assertEquals(pointers, pointers(standard));
    assertTrue(standard.get(2).why().contains("never HIGH"), standard.get(2).why());
    String own = "{\"domain_limits\": {\"ACADEMIC\": {\"value\": 30, \"why\": \"We mark hard.\"}}}";
    byte[] site = own.getBytes(StandardCharsets.UTF_8);
    List<PolicyRule> told =
        PolicyReasons.withSite(new ByteArrayInputStream(site)).of(marks, RiskLevel.MEDIUM);
    assertEquals("We mark hard.", told.get(2).why());
    List<PolicyRule> byNumbers =
        PolicyReasons.of(RiskPolicies.withSite(new ByteArrayInputStream(site)))
            .of(marks, RiskLevel.MEDIUM);
    assertEquals(pointers, pointers(byNumbers));
    assertEquals("the site", byNumbers.get(2).source());
  }

  @Test
  void everyRedFlagOfTheStandardSaysWhyAndWhence() {
    for (RedFlag flag : RiskPolicies.standard().redFlags()) {
      Contribution from =
          new Contribution(Reason.RED_FLAG, flag.code(), PatternKind.INDICATOR, null, 1);
      List<PolicyRule> rules = PolicyReasons.standard().of(from, flag.level());
      assertEquals(1, rules.size(), flag.toString());
      assertFalse(rules.get(0).why().isBlank());
      assertFalse(rules.get(0).source().isBlank());
    }
  }

  @Test
  void ofSeveralRedFlagsForOnePatternItIsTheOneThatGivesTheLevel() {
    Contribution neglect = of(Reason.RED_FLAG, "NOTE_NEGLECT", PatternKind.INDICATOR);
    PolicyReasons reasons = PolicyReasons.standard();
    String single = reasons.of(neglect, RiskLevel.MEDIUM).get(0).why();
    String repeated = reasons.of(neglect, RiskLevel.HIGH).get(0).why();
    assertTrue(single.contains("less grave"), single);
    assertTrue(repeated.contains("seldom one event"), repeated);
  }

  @Test
  void aRedFlagThatHasFadedIsStillTheOneThatLifted() {
    Contribution danger = of(Reason.RED_FLAG, "CONCERN_IMMEDIATE_DANGER", PatternKind.INDICATOR);
    List<PolicyRule> rules = PolicyReasons.standard().of(danger, RiskLevel.HIGH);
    assertEquals(List.of("/red_flags/0"), pointers(rules));
  }

  @ParameterizedTest
  @CsvSource({"VICTIM_OVERALL, 3", "NOTE_NEGLECT, 2"})
  void aRedFlagIsToldByItsRuleHoweverFarVulnerabilitiesGoOnTopOfIt(String token, int records) {
    Set<Vulnerability> several =
        EnumSet.of(
            Vulnerability.CHILD_PROTECTION_PLAN,
            Vulnerability.LOOKED_AFTER,
            Vulnerability.CHILD_IN_NEED,
            Vulnerability.EXPLOITATION_RISK);
    Pattern pattern = Found.pattern(token, PatternKind.INDICATOR, 1, 0, 1, records);
    RiskAssessment alone = Found.assess(pattern);
    RiskAssessment assessment = Found.assess(several, List.of(pattern));
    assertEquals(RiskLevel.MEDIUM, alone.level());
    assertEquals(RiskLevel.HIGH, assessment.level());
    assertEquals(PolicyReasons.standard().of(flag(alone), RiskLevel.MEDIUM), rules(assessment));
    assertEquals(1, rules(assessment).size());
  }

  private static Contribution flag(RiskAssessment assessment) {
    return assessment.contributions().stream()
        .filter(from -> from.reason() == Reason.RED_FLAG)
        .findFirst()
        .orElseThrow();
  }

  private static List<PolicyRule> rules(RiskAssessment assessment) {
    return PolicyReasons.standard().of(flag(assessment), assessment);
  }

  @Test
  void aSiteIsToldInItsOwnWords() throws IOException {
    PolicyReasons reasons = PolicyReasons.withSite(site());
    PolicyRule burst =
        reasons.of(of(Reason.PATTERN, "BEHAV_DISRUPTIVE", PatternKind.BURST), RiskLevel.LOW).get(1);
    assertEquals(new PolicyRule("/kind_factors/BURST", "Our log is bursty.", "the site"), burst);
    List<PolicyRule> bullied =
        reasons.of(of(Reason.RED_FLAG, "VICTIM_BULLYING", PatternKind.INDICATOR), RiskLevel.MEDIUM);
    assertEquals(2, bullied.size(), "the standard's from three records on, and the site's");
    assertEquals("We always ask.", bullied.get(1).why());
  }

  @Test
  void byNumbersAloneWhatASiteHasSetIsTheSites() throws IOException {
    PolicyReasons reasons = PolicyReasons.of(RiskPolicies.withSite(site()));
    List<PolicyRule> rules =
        reasons.of(of(Reason.PATTERN, "BEHAV_DISRUPTIVE", PatternKind.BURST), RiskLevel.LOW);
    assertEquals("professional default", rules.get(0).source());
    assertEquals(new PolicyRule("/kind_factors/BURST", "", "the site"), rules.get(1));
    Contribution listed = new Contribution(Reason.VULNERABILITY, null, null, Vulnerability.EHCP, 1);
    assertEquals("the site", reasons.of(listed, RiskLevel.LOW).get(0).source());
  }

  @Test
  void whatIsNoPatternHasItsRuleToo() {
    PolicyReasons reasons = PolicyReasons.standard();
    Contribution together = new Contribution(Reason.CONVERGENCE, null, null, null, 1);
    Contribution seems = new Contribution(Reason.TENDENCY, null, null, null, 1);
    assertEquals(List.of("/convergence_points"), pointers(reasons.of(together, RiskLevel.LOW)));
    assertEquals(List.of("/tendency_factor"), pointers(reasons.of(seems, RiskLevel.LOW)));
  }
}
