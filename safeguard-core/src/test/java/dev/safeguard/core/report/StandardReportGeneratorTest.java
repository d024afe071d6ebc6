package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardReportGeneratorTest {

  @Test
  void theReportHoldsTheWordsBesideTheNumbers() {
    LocalizedAnalysis localized = PupilWithEverything.samples().localized();
    SafeguardingReport report =
        new StandardReportGenerator().generate(localized, Samples.GENERATED);
    assertEquals(Samples.GENERATED, report.generated());
    assertEquals(62.4, report.risk().score());
    assertEquals(localized.headline(), report.risk().headline());
    assertEquals(localized.concerns(), report.concerns());
    assertEquals("GB-ENG", report.metadata().jurisdiction());
    assertEquals(Samples.AS_OF, report.metadata().asOf());
    assertEquals(10, report.metadata().patternsFound());
    assertSame(localized.labels(), report.labels());
  }

  @Test
  void theWordsOfTheLlmAreKeptApart() {
    LlmView view = PupilWithEverything.samples().report().llmView();
    assertNotNull(view);
    assertEquals(RiskLevel.HIGH, view.level());
    assertEquals("The codes point to a change in several areas at once", view.evidenceSummary());
    assertNull(Samples.empty().report().llmView());
  }

  @Test
  void nothingOfThePupilIsInToString() {
    SafeguardingReport report = PupilWithEverything.samples().report();
    String text = report.toString() + report.concerns() + report.llmView();
    for (String secret :
        List.of("Sarah", "Sal", "Johnson", "STU12345", "I8", "March", "several areas")) {
      assertFalse(text.contains(secret), secret);
    }
  }
}
