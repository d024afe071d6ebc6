package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.risk.PolicyComparison;
import dev.safeguard.core.risk.RiskPolicies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another policy would change in a cohort is one call. */
class PolicyComparisonTest {
  private static final String ONE_IS_ENOUGH =
      """
      {"red_flags": [{"level": "HIGH", "codes": ["CONCERN_BULLYING"], "why": "We see it late."}]}
      """;

  @Test
  void whoseLevelWouldBeAnotherIsNamedByToken() throws IOException {
    RiskPolicy stricter =
        RiskPolicies.withSite(
            new ByteArrayInputStream(ONE_IS_ENOUGH.getBytes(StandardCharsets.UTF_8)));
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      List<Analysis> cohort =
          List.of(
              session.analyze(Pupils.withConcern("A", "bullying").build()),
              session.analyze(Pupils.withConcern("B", "self-harm").build()),
              session.analyze(Pupils.empty("C")));
      PolicyComparison comparison =
          PolicyComparison.of(RiskPolicies.standard(), stricter, cohort.stream());
      assertEquals(3, comparison.pupils());
      assertEquals(1, comparison.changed().size());
      assertEquals(1, comparison.count(RiskLevel.MEDIUM, RiskLevel.HIGH));
      PolicyComparison.Change change = comparison.changed().get(0);
      assertEquals(cohort.get(0).record().student(), change.pupil());
      assertTrue(change.scoreAfter() > change.scoreBefore());
      assertEquals(
          List.of(),
          PolicyComparison.of(RiskPolicies.standard(), RiskPolicies.standard(), cohort.stream())
              .changed());
    }
  }
}
