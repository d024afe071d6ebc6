package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A domain may count early and still not count for more than its limit. */
class DomainLimitTest {
  private static final Pattern FALLS = decline("ACAD_DECLINING");
  private static final Pattern MATHS_FALLS = decline("ACAD_MATHS_STRUGGLE");

  private static Pattern decline(String token) {
    return Found.pattern(token, PatternKind.DECLINE, 2, 1, 1);
  }

  private static RiskPolicy site(String limits) throws IOException {
    String site = "{\"domain_limits\": {" + limits + "}}";
    return RiskPolicies.withSite(new ByteArrayInputStream(site.getBytes(StandardCharsets.UTF_8)));
  }

  private static RiskAssessment assess(RiskPolicy policy, Pattern... patterns) {
    return new StandardRiskAssessor()
        .assess(Found.record(Set.of(), 20), new Patterns(List.of(patterns), Set.of()), policy);
  }

  @Test
  void resultsAloneAreNeverHighHoweverManyFall() {
    RiskAssessment assessment = Found.assess(FALLS, MATHS_FALLS);
    assertEquals(42, assessment.score());
    assertEquals(RiskLevel.MEDIUM, assessment.level());
    List<Contribution> contributions = assessment.contributions();
    assertEquals(2, contributions.size());
    assertEquals(42, contributions.get(0).points() + contributions.get(1).points());
    assertEquals(21, contributions.get(0).points(), 1e-5, "shared by how loudly each speaks");
  }

  @Test
  void whatIsBelowTheLimitCountsInFull() {
    Pattern slight = Found.pattern("ACAD_DECLINING", PatternKind.DECLINE, 2, 0.4, 1);
    RiskAssessment assessment = Found.assess(slight);
    assertTrue(assessment.score() < 42);
    assertEquals(
        assessment.score(),
        Found.assess(slight, Found.pattern("BEHAV_OVERALL", PatternKind.BURST, 2, 0, 1)).score());
  }

  @Test
  void aSiteMayChangeALimit() throws IOException {
    RiskPolicy higher = site("\"ACADEMIC\": {\"value\": 50, \"why\": \"Ours is a sixth form.\"}");
    assertEquals(50, assess(higher, FALLS, MATHS_FALLS).score());
    assertEquals(RiskLevel.HIGH, assess(higher, FALLS, MATHS_FALLS).level());
  }

  @Test
  void aSiteMayLimitADomainThatTheStandardDoesNot() throws IOException {
    RiskPolicy limited = site("\"BEHAVIOUR\": {\"value\": 12, \"why\": \"Our log is noisy.\"}");
    Pattern burst = Found.pattern("BEHAV_OVERALL", PatternKind.BURST, 5, 1, 1);
    assertTrue(Found.assess(burst).score() > 12);
    assertEquals(12, assess(limited, burst).score());
    assertEquals(42, assess(limited, FALLS, MATHS_FALLS).score(), "the standard's stays");
  }

  @Test
  void aLimitOfNoDomainIsRefusedByItsPlace() {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> site("\"MARKS\": {\"value\": 12, \"why\": \"x\"}"));
    assertEquals("risk policy /domain_limits/MARKS: is no Domain", e.getMessage());
  }
}
