package dev.safeguard.example.localization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IslandReportTest {
  private static SafeguardingReport report(String language) {
    StudentRecord record =
        StudentRecord.builder("STU1")
            .asOf(LocalDate.of(2026, 3, 20))
            .add(new Concern("C1", "weapon", EventTime.parse("2026-03-18"), null, null))
            .build();
    Site site = Site.builder().jurisdiction("XN").build();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(site)) {
      return session.report(
          session.analyze(record),
          record,
          new Reader(Audience.DSL, Locale.forLanguageTag(language)));
    }
  }

  @Test
  void theIslandsWordsAndClocksAreInTheReport() {
    SafeguardingReport report = report("en");
    assertEquals("Look at this today", report.risk().headline());
    assertEquals(
        List.of(
            new NextStep(
                "Within one working day",
                LocalDate.of(2026, 3, 23),
                "Ask the harbour office to visit, and be there yourself.",
                "The keeper of children")),
        report.nextSteps());
    assertEquals("The Island Children Code", report.labels().get("guidance"));
  }

  @Test
  void inWelshToo() {
    SafeguardingReport report = report("cy");
    assertEquals("Edrychwch ar hyn heddiw", report.risk().headline());
    assertEquals("Ceidwad y plant", report.nextSteps().get(0).responsible());
  }
}
