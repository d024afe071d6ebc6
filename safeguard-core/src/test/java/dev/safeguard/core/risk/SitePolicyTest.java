package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.risk.RedFlag;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site changes parts of the policy, and only what is its own to change. */
class SitePolicyTest {
  private static final RiskPolicy STANDARD = RiskPolicies.standard();

  private static RiskPolicy read(String json) throws IOException {
    return RiskPolicies.withSite(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theStandardFileAndAnEmptyOneChangeNothing() throws IOException {
    try (InputStream in = RiskPolicies.class.getResourceAsStream("risk-policy.json")) {
      assertEquals(STANDARD, RiskPolicies.withSite(in));
    }
    assertEquals(STANDARD, read("{}"));
  }

  @Test
  void aPartReplacesThatPartOnly() throws IOException {
    RiskPolicy site =
        read(
            """
            {"version": 8,
             "domain_weights": {"ACADEMIC": {"value": 30, "why": "Our marks are rough."}},
             "tendency_factor": {"value": 0, "why": "Not shown here."},
             "vulnerabilities": {"YOUNG_CARER": {"value": 5, "why": "We have many."},
                                 "EHCP": {"value": 1, "why": "Agreed with the governors."}}}
            """);
    assertEquals(8, site.version());
    assertEquals(30, site.domainWeights().get(Domain.ACADEMIC));
    assertEquals(
        STANDARD.domainWeights().get(Domain.BEHAVIOUR), site.domainWeights().get(Domain.BEHAVIOUR));
    assertEquals(0, site.tendencyFactor());
    assertEquals(5, site.vulnerabilityPoints().get(Vulnerability.YOUNG_CARER));
    assertEquals(1, site.vulnerabilityPoints().get(Vulnerability.EHCP));
    assertEquals(STANDARD.redFlags(), site.redFlags());
  }

  @Test
  void redFlagsAreAddedToTheStandardOnes() throws IOException {
    RiskPolicy site =
        read(
            """
            {"red_flags": [{"level": "MEDIUM", "codes": ["VICTIM_BULLYING"], "why": "We look."}]}
            """);
    RedFlag added =
        new RedFlag(
            PatternCode.ofToken("VICTIM_BULLYING").orElseThrow(),
            1,
            1,
            RedFlag.ALWAYS,
            RiskLevel.MEDIUM);
    assertTrue(site.redFlags().contains(added));
    assertTrue(site.redFlags().containsAll(STANDARD.redFlags()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|risk policy: must be an object",
        "{\"weights\": {}}|risk policy /weights: is unknown",
        "{\"domain_weights\": {\"ARTS\": {\"value\": 1}}}|risk policy /domain_weights/ARTS: is unknown",
        "{\"domain_weights\": 3}|risk policy /domain_weights: must be an object",
        "{\"domain_weights\": {\"ACADEMIC\": 3}}|risk policy /domain_weights/ACADEMIC: must be an object",
        "{\"domain_weights\": {\"ACADEMIC\": {\"value\": 3}}}"
            + "|risk policy /domain_weights/ACADEMIC/why: must say something",
        "{\"thresholds\": {\"HIGH\": {\"value\": 10, \"why\": \"x\"}}}"
            + "|risk policy: thresholds.HIGH must be above that of the level below",
        "{\"vulnerabilities\": {\"TALL\": {\"value\": 1, \"why\": \"x\"}}}"
            + "|risk policy /vulnerabilities/TALL: is no Vulnerability",
        "{\"red_flags\": [{\"level\": \"LOW\", \"codes\": [\"BEHAV_WEAPON\"], \"records\": 2, \"why\": \"x\"}]}"
            + "|risk policy: redFlags.BEHAV_WEAPON must give more than LOW",
        "{\"red_flags\": [{\"level\": \"HIGH\", \"codes\": [\"BEHAV_WEAPON\"], \"records\": 0, \"why\": \"x\"}]}"
            + "|risk policy /red_flags/29/records: must be a whole number of at least 1"
      })
  void whatIsWrongIsNamedByItsPlace(String json, String message) {
    ConfigurationException e = assertThrows(ConfigurationException.class, () -> read(json));
    assertEquals(message, e.getMessage());
  }

  @Test
  void aNumberThatIsNotTheSitesCannotBeChanged() throws IOException {
    String standard = "{\"n\": {\"value\": 2, \"site_may_change\": false}}";
    assertEquals(2, over(standard, "{\"n\": {\"value\": 2}}"));
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> over(standard, "{\"n\": {\"value\": 3}}"));
    assertEquals("risk policy /n: is not the site's to change", e.getMessage());
  }

  private static int over(String standard, String site) throws IOException {
    return SitePolicy.over(tree(standard), tree(site)).at("/n/value").asInt();
  }

  private static ObjectNode tree(String json) throws IOException {
    return PolicyReader.tree(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
