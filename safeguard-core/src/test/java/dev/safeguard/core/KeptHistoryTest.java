package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.history.AssessmentHistory;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.history.InMemoryHistory;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Assessments that the pipeline keeps from run to run, where the host wants it. */
class KeptHistoryTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 6);

  private final AssessmentHistory history = new InMemoryHistory();
  private final TokenIssuer pseudonyms = Safeguard.hostTokens(new byte[32]);
  private final String amira = pseudonyms.issue(TokenKind.STU, "Amira").toString();

  /** A record with more and more incidents, as it stands at the end of a week. */
  private static StudentRecord atEndOf(int week, String id) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i <= week; i++) {
      for (int k = 0; k <= i; k++) {
        incidents.add(
            new Incident(
                "I" + i + "." + k,
                "defiance",
                3,
                EventTime.on(FRIDAY.plusWeeks(i).minusDays(k % 5)),
                null,
                null,
                null,
                null,
                null,
                null,
                1));
      }
    }
    StudentRecord.Builder record = StudentRecord.builder(id).asOf(FRIDAY.plusWeeks(week));
    incidents.forEach(record::add);
    return record.build();
  }

  private static Analysis analyze(Pipeline pipeline, StudentRecord record) {
    try (Session session = pipeline.open(Site.standard())) {
      return session.analyze(record);
    }
  }

  @Test
  void weekAfterWeekTheTrendComesFromWhatWasKept() {
    try (Pipeline pipeline = Safeguard.pipeline().history(history, pseudonyms).build()) {
      for (int week = 0; week < 3; week++) {
        assertEquals(RiskTrend.NOT_ENOUGH_DATA, analyze(pipeline, atEndOf(week, "Amira")).trend());
      }
      for (int week = 3; week < 6; week++) {
        assertEquals(RiskTrend.ESCALATING, analyze(pipeline, atEndOf(week, "Amira")).trend());
      }
      assertEquals(6, history.of(amira).size());
      analyze(pipeline, atEndOf(5, "Amira"));
      assertEquals(6, history.of(amira).size(), "one day counts once");
      assertEquals(
          RiskTrend.NOT_ENOUGH_DATA,
          analyze(pipeline, atEndOf(1, "Amira")).trend(),
          "what came later is not known then");
      assertEquals(
          RiskTrend.NOT_ENOUGH_DATA,
          analyze(pipeline, atEndOf(5, "Ben")).trend(),
          "another pupil's history is another's");
      history.erase(amira);
      assertEquals(
          RiskTrend.NOT_ENOUGH_DATA, analyze(pipeline, atEndOf(5, "Amira")).trend(), "erased");
    }
  }

  @Test
  void aPupilWithoutDataLeavesNoAssessment() {
    try (Pipeline pipeline = Safeguard.pipeline().history(history, pseudonyms).build()) {
      StudentRecord nothing = StudentRecord.builder("Amira").asOf(FRIDAY).build();
      assertEquals(RiskTrend.NOT_ENOUGH_DATA, analyze(pipeline, nothing).trend());
      assertEquals(List.of(), history.of(amira));
    }
  }

  @Test
  void everyFormOfTheReportTellsIt() throws IOException {
    try (Pipeline pipeline = Safeguard.pipeline().history(history, pseudonyms).build();
        Session session = pipeline.open(Site.standard())) {
      for (int week = 0; week < 4; week++) {
        session.analyze(atEndOf(week, "Amira"));
      }
      StudentRecord record = atEndOf(4, "Amira");
      SafeguardingReport report =
          session.report(session.analyze(record), record, Reader.safeguardingLead());
      assertEquals(RiskTrend.ESCALATING, report.risk().trend());
      assertTrue(written(report, Renderers.json()).contains("\"trend_over_time\":\"escalating\""));
      assertTrue(written(report, Renderers.markdown()).contains("assessments rises"));
      assertTrue(written(report, Renderers.html()).contains("assessments rises"));
    }
  }

  @Test
  void withoutAHistoryNothingIsSaidOfIt() throws IOException {
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      assertNull(analyze(pipeline, atEndOf(5, "Amira")).trend());
      SafeguardingReport report = pipeline.report(atEndOf(5, "Amira"));
      assertTrue(written(report, Renderers.json()).contains("\"trend_over_time\":null"));
      assertFalse(written(report, Renderers.markdown()).contains("Over time"));
      assertFalse(written(report, Renderers.html()).contains("Over time"));
    }
  }

  @Test
  void aHistoryThatFailsTakesTheTrendAlone() throws IOException {
    AssessmentHistory failing = mock(AssessmentHistory.class);
    when(failing.of(any())).thenThrow(new IllegalStateException("down"));
    try (Pipeline pipeline = Safeguard.pipeline().history(failing, pseudonyms).build();
        Session session = pipeline.open(Site.standard())) {
      StudentRecord record = atEndOf(5, "Amira");
      Analysis analysis = session.analyze(record);
      verify(failing).add(any(), any());
      assertEquals(RiskTrend.UNAVAILABLE, analysis.trend());
      assertFalse(analysis.patterns().found().isEmpty());
      SafeguardingReport report = session.report(analysis, record, Reader.safeguardingLead());
      assertTrue(written(report, Renderers.html()).contains("could not be read"));
    }
  }

  private static String written(SafeguardingReport report, ReportRenderer form) throws IOException {
    StringBuilder out = new StringBuilder();
    form.render(report, out);
    return out.toString();
  }
}
