package dev.safeguard.api.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskPolicyTest {
  private final Map<Domain, Double> domains = new EnumMap<>(Domain.class);
  private final Map<PatternKind, Double> kinds = new EnumMap<>(PatternKind.class);
  private final Map<RiskLevel, Double> thresholds = new EnumMap<>(RiskLevel.class);
  private final Map<Vulnerability, Double> flags = new EnumMap<>(Vulnerability.class);

  private final Map<Domain, Double> limits = new EnumMap<>(Domain.class);

  RiskPolicyTest() {
    for (Domain domain : Domain.values()) {
      domains.put(domain, 10.0);
    }
    for (PatternKind kind : PatternKind.values()) {
      kinds.put(kind, 1.0);
    }
    thresholds.put(RiskLevel.MEDIUM, 20.0);
    thresholds.put(RiskLevel.HIGH, 40.0);
    thresholds.put(RiskLevel.CRITICAL, 60.0);
  }

  @Test
  void everyDomainKindAndLevelNeedsANumber() {
    assertEquals(1, policy().version());
    assertEquals(0, policy().threshold(RiskLevel.LOW));
    assertEquals(40, policy().threshold(RiskLevel.HIGH));
    domains.remove(Domain.ATTENDANCE);
    refused("domainWeights.ATTENDANCE must be a number of at least 0");
    domains.put(Domain.ATTENDANCE, 1.0);
    kinds.put(PatternKind.BURST, -1.0);
    refused("kindFactors.BURST must be a number of at least 0");
    kinds.put(PatternKind.BURST, Double.NaN);
    refused("kindFactors.BURST must be a number of at least 0");
    kinds.put(PatternKind.BURST, 1.5);
    refused("kindFactors.BURST must be at most 1");
    kinds.put(PatternKind.BURST, 1.0);
    limits.put(Domain.ACADEMIC, -1.0);
    refused("domainLimits.ACADEMIC must be a number of at least 0");
    limits.clear();
    flags.put(Vulnerability.SEN, -2.0);
    refused("vulnerabilityPoints.SEN must be a number of at least 0");
  }

  @Test
  void thresholdsRiseWithTheLevel() {
    thresholds.put(RiskLevel.HIGH, 20.0);
    refused("thresholds.HIGH must be above that of the level below");
    thresholds.remove(RiskLevel.HIGH);
    refused("thresholds.HIGH must be above that of the level below");
  }

  @ParameterizedTest
  @CsvSource({"LOW, MEDIUM", "MEDIUM, HIGH", "HIGH, CRITICAL", "CRITICAL, CRITICAL"})
  void aLevelIsRaisedByOne(RiskLevel from, RiskLevel to) {
    assertEquals(to, from.raised());
    assertEquals(to, from.max(to));
    assertEquals(to, to.max(from));
  }

  @Test
  void aConfidenceIsAShare() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new RiskAssessment(RiskLevel.LOW, 0, wrong, DataSufficiency.LIMITED, 0, List.of()));
    }
  }

  private RiskPolicy policy() {
    return new RiskPolicy(
        1, domains, limits, kinds, kinds, 30, 90, thresholds, List.of(), flags, 5, 1, 1);
  }

  private void refused(String message) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, this::policy).getMessage());
  }
}
