package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pages ask for the labels that the texts bring, and for no others. */
class LabelsTest {

  /** Notes what is asked for. */
  private static final class Asked extends AbstractMap<String, String> {
    private final Map<String, String> labels;
    private final Set<String> asked;

    Asked(Map<String, String> labels, Set<String> asked) {
      this.labels = labels;
      this.asked = asked;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
      asked.add(String.valueOf(key));
      return labels.get(key);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return labels.entrySet();
    }
  }

  private static Set<String> askedFor(List<SafeguardingReport> reports) throws IOException {
    Set<String> asked = new TreeSet<>();
    for (SafeguardingReport plain : reports) {
      SafeguardingReport report = withLabels(plain, new Asked(plain.labels(), asked));
      for (ReportRenderer renderer : List.of(Renderers.html(), Renderers.markdown())) {
        renderer.render(report, new StringBuilder());
      }
    }
    return asked;
  }

  private static SafeguardingReport withLabels(
      SafeguardingReport from, Map<String, String> labels) {
    return new SafeguardingReport(
        from.generated(),
        from.student(),
        from.studentId(),
        from.studentName(),
        from.audience(),
        from.language(),
        from.scope(),
        from.risk(),
        from.concerns(),
        from.patternSummary(),
        from.supportingEvidence(),
        from.contributingFactors(),
        from.recommendedInterventions(),
        from.nextSteps(),
        from.llmView(),
        from.privacyNotice(),
        from.year(),
        from.gaps(),
        from.metadata(),
        labels);
  }

  private static List<SafeguardingReport> everyVariant() {
    Samples full = PupilWithEverything.samples();
    full.undatedTheft();
    Samples raised = PupilWithEverything.samples();
    raised.level = RiskLevel.CRITICAL;
    raised.local =
        new RiskAssessment(RiskLevel.HIGH, 60, 0.3, DataSufficiency.LIMITED, 3, List.of());
    raised.llm = Samples.answered("openai", RiskLevel.CRITICAL, "x");
    Samples medium = PupilWithEverything.samples();
    medium.local =
        new RiskAssessment(RiskLevel.MEDIUM, 30, 0.3, DataSufficiency.SUFFICIENT, 3, List.of());
    medium.level = RiskLevel.MEDIUM;
    medium.trend = RiskTrend.STABLE;
    medium.llm = LlmAnalysis.without(LlmStatus.WITHHELD, "openai", 0, Disclosure.NARRATIVE);
    Samples shared = PupilWithEverything.samples();
    shared.llm =
        Samples.answered("openai", RiskLevel.HIGH, "x")
            .withSharing(new LlmAnalysis.Sharing(7, LadderStep.TIMING));
    shared.record.givenName(null);
    return List.of(
        full.report(),
        full.report(Audience.CLASS_TEACHER),
        full.report(Audience.PARENT),
        raised.report(),
        medium.report(),
        shared.report(),
        Samples.empty().report());
  }

  @Test
  void everyLabelThatAPageAsksForIsThere() throws IOException {
    Set<String> missing = askedFor(everyVariant());
    missing.removeAll(Samples.empty().report().labels().keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyLabelIsAskedForUnlessItIsOfTheIndexOrNamesAValueThatTheVariantsDoNotHave()
      throws IOException {
    Set<String> unused = new TreeSet<>(Samples.empty().report().labels().keySet());
    unused.removeAll(askedFor(everyVariant()));
    unused.removeIf(
        key ->
            key.matches(
                "(index|month|level|domain|trend_name|risk_trend_name|ladder_step|status|disclosure_name)\\..*"));
    assertEquals(Set.of(), unused);
  }

  @Test
  void aLabelThatIsMissingIsShownByItsKey() throws IOException {
    SafeguardingReport bare = withLabels(PupilWithEverything.samples().report(), Map.of());
    StringBuilder out = new StringBuilder();
    Renderers.html().render(bare, out);
    assertTrue(out.toString().contains("<h2 id=\"now\">next_steps</h2>"));
  }
}
