package dev.safeguard.example.localization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.core.Safeguard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IslandReportTest {
  private static final EventTime DAY = EventTime.parse("2026-03-18");

  private static SafeguardingReport report(String language) {
    return report(language, new Concern("C1", "weapon", DAY, null, null), SchoolProfile.NONE);
  }

  private static SafeguardingReport report(String language, Concern concern, SchoolProfile school) {
    StudentRecord record =
        StudentRecord.builder("STU1").asOf(LocalDate.of(2026, 3, 20)).add(concern).build();
    Site site = Site.builder().jurisdiction("XN").profile(school).build();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The keeper pushed him",
        "pushed by our Keeper of Children",
        "The second keeper pushed him",
        "gwthiodd ceidwad y plant ef"
      })
  void whomTheIslandCallsTheKeeperIsPassedByWhereANoteSaysSo(String note) {
    SchoolProfile school =
        SchoolProfile.builder()
            .staff(StaffMember.of("T1", "Ms Lisa Rivers"))
            .staff(StaffMember.of("T3", "Dr Farida Marsh"))
            .role(StaffRole.SAFEGUARDING_LEAD, List.of("T1"))
            .role(StaffRole.HEAD_TEACHER, List.of("T3"))
            .allegationsTo(StaffRole.HEAD_TEACHER)
            .build();
    SafeguardingReport report =
        report("en", new Concern("C1", "allegation against staff", DAY, note, null), school);
    assertTrue(report.nextSteps().get(0).responsible().startsWith("Dr Farida Marsh"));
    for (NextStep step : report.nextSteps()) {
      assertFalse((step.action() + step.responsible()).contains("Rivers"), step.toString());
    }
  }

  @Test
  void inWelshToo() {
    SafeguardingReport report = report("cy");
    assertEquals("Edrychwch ar hyn heddiw", report.risk().headline());
    assertEquals("Ceidwad y plant", report.nextSteps().get(0).responsible());
  }
}
