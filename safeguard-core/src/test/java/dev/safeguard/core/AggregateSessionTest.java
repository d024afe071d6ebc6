package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Folds and their reports through the pipeline. */
class AggregateSessionTest {
  private static final Reader LEAD = Reader.safeguardingLead();
  private static final StudentRecord WORRYING = Pupils.worrying("PUPIL-77").build();

  private static AnalysisFold fold(Session session, @Nullable EarlierResult earlier) {
    AnalysisFold fold = session.fold(AggregateSettings.defaults());
    fold.add(session.analyze(WORRYING), "8B", earlier);
    fold.add(session.analyze(Pupils.empty("PUPIL-78")));
    return fold;
  }

  @Test
  void theLeadIsToldWhoAndNobodyElseIs() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      AnalysisFold fold = fold(session, null);
      assertEquals(2, fold.pupils());
      Alert alert = session.report(fold, AggregateKind.EARLY_WARNING, LEAD).alerts().get(0);
      assertEquals("PUPIL-77", alert.studentId());
      assertEquals("Year 8, 8B", alert.group());
      AggregateReport open =
          session.report(
              fold, AggregateKind.SCHOOL_INSIGHT, new Reader(Audience.GOVERNORS, Locale.ENGLISH));
      assertEquals(0, open.alerts().size());
      assertFalse(open.tables().toString().contains("PUPIL"));
    }
  }

  @Test
  void whatWasFoundLastTimeIsNotNew() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      Analysis before = session.analyze(WORRYING);
      AnalysisFold fold = fold(session, EarlierResult.of(before));
      assertEquals(0, session.report(fold, AggregateKind.EARLY_WARNING, LEAD).alerts().size());
    }
  }

  @Test
  void aRedFlagIsUrgentHoweverMuchItWeighsBesides() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      AnalysisFold fold = session.fold(AggregateSettings.defaults());
      Analysis analysis = session.analyze(Pupils.withConcern("PUPIL-79", "self-harm").build());
      assertTrue(
          analysis.local().contributions().stream()
              .noneMatch(from -> from.reason() == Contribution.Reason.RED_FLAG));
      fold.add(analysis);
      assertTrue(session.report(fold, AggregateKind.EARLY_WARNING, LEAD).alerts().get(0).urgent());
    }
  }

  @Test
  void aSecondDisclosureOfTheSameSortIsNewAndUrgent() {
    LocalDate today = Pupils.AS_OF;
    Concern first =
        new Concern(
            "C1", "sexual abuse", EventTime.on(today.minusDays(9)), "what was first said", "T1");
    Concern second =
        new Concern(
            "C2", "sexual abuse", EventTime.on(today.minusDays(1)), "what was said then", "T1");
    StudentRecord.Builder record = StudentRecord.builder("PUPIL-80").add(first);
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      Analysis lastWeek = session.analyze(record.asOf(today.minusDays(7)).build());
      Analysis quiet = session.analyze(record.asOf(today).build());
      Analysis now = session.analyze(record.add(second).build());
      assertEquals(List.of(), alerts(session, quiet, EarlierResult.of(lastWeek)));
      EarlierResult withoutCodes =
          new EarlierResult(today.minusDays(7), lastWeek.local().level(), null);
      for (EarlierResult earlier : List.of(EarlierResult.of(lastWeek), withoutCodes)) {
        List<Alert> alerts = alerts(session, now, earlier);
        assertEquals(1, alerts.size());
        assertTrue(alerts.get(0).urgent());
        assertTrue(alerts.get(0).reasons().get(0).startsWith("Recorded concern: sexual abuse"));
      }
    }
  }

  private static List<Alert> alerts(Session session, Analysis analysis, EarlierResult earlier) {
    AnalysisFold fold = session.fold(AggregateSettings.defaults());
    fold.add(analysis, "8B", earlier);
    return session.report(fold, AggregateKind.EARLY_WARNING, LEAD).alerts();
  }

  @Test
  void tokensOfAnotherSessionStayTokens() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session one = pipeline.open(Site.standard());
        Session other = pipeline.open(Site.standard())) {
      AnalysisFold fold = other.fold(AggregateSettings.defaults());
      fold.merge(fold(one, null));
      Alert alert = other.report(fold, AggregateKind.EARLY_WARNING, LEAD).alerts().get(0);
      assertNull(alert.studentId());
      assertTrue(alert.student().toString().startsWith("STU_"));
    }
  }

  @Test
  void alertsAreForTheLeadOnly() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      Reader governors = new Reader(Audience.GOVERNORS, Locale.ENGLISH);
      AnalysisFold fold = fold(session, null);
      assertThrows(
          ConfigurationException.class,
          () -> session.report(fold, AggregateKind.EARLY_WARNING, governors));
    }
  }

  @Test
  void aClosedSessionReportsNothingMore() {
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      Session session = pipeline.open(Site.standard());
      AnalysisFold fold = fold(session, null);
      session.close();
      assertThrows(
          IllegalStateException.class,
          () -> session.report(fold, AggregateKind.SCHOOL_INSIGHT, LEAD));
    }
  }
}
