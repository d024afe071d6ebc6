package dev.safeguard.api.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisLevelTest {

  @ParameterizedTest
  @CsvSource({
    "LOW, LOW, LOW",
    "LOW, MEDIUM, MEDIUM",
    "LOW, CRITICAL, MEDIUM",
    "MEDIUM, LOW, MEDIUM",
    "HIGH, CRITICAL, CRITICAL",
    "CRITICAL, LOW, CRITICAL",
    "CRITICAL, CRITICAL, CRITICAL"
  })
  void theLocalLevelIsAFloorAndTheLlmRaisesItByOneAtMost(
      RiskLevel local, RiskLevel llm, RiskLevel expected) {
    RiskAssessment assessment =
        new RiskAssessment(local, 1, 0.5, DataSufficiency.SUFFICIENT, 1, List.of());
    LlmAnalysis answer =
        new LlmAnalysis(
            LlmStatus.ANSWERED,
            new LlmOpinion(llm, 0.5, List.of(), List.of(), List.of(), "", ""),
            "test",
            1,
            Disclosure.CODES,
            "00");
    assertEquals(expected, Analysis.combine(assessment, answer));
  }

  @ParameterizedTest
  @CsvSource({"LOW", "CRITICAL"})
  void withoutAnAnswerTheLocalLevelStands(RiskLevel local) {
    RiskAssessment assessment =
        new RiskAssessment(local, 1, 0.5, DataSufficiency.SUFFICIENT, 1, List.of());
    assertEquals(
        local,
        Analysis.combine(
            assessment, LlmAnalysis.without(LlmStatus.UNAVAILABLE, "test", 1, Disclosure.CODES)));
  }
}
