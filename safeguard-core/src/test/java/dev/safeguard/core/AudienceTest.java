package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.StageException;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.LlmAnalyzer;
import dev.safeguard.api.stage.Localizer;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.core.localize.StandardLocalizer;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each reader's report holds, in every byte of every format. */
class AudienceTest {
  private static final int PUPILS = 200;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-20T16:00:00Z"), ZoneOffset.UTC);
  private static final List<ReportRenderer> FORMATS =
      List.of(Renderers.json(), Renderers.markdown(), Renderers.html());

  /** Answers to everything, raises every level and says why in words of its own. */
  private static final LlmAnalyzer LOUD =
      (pupil, egress) ->
          new LlmAnalysis(
              LlmStatus.ANSWERED,
              new LlmOpinion(
                  RiskLevel.CRITICAL,
                  0.9,
                  List.of(),
                  List.of(),
                  List.of(Recommendation.values()),
                  "Quuxword one",
                  "Quuxword two"),
              "openai",
              1,
              Disclosure.CODES,
              "ab".repeat(32));

  private static Pipeline pipeline() {
    return Safeguard.pipeline().clock(CLOCK).llmAnalyzer(LOUD).build();
  }

  private static Reader reader(Audience audience) {
    return new Reader(audience, Locale.ENGLISH);
  }

  private static SafeguardingReport report(
      Session session, StudentRecord record, Audience audience) {
    return session.report(session.analyze(record), record, reader(audience));
  }

  private static String bytes(SafeguardingReport report, ReportRenderer format) throws IOException {
    StringBuilder out = new StringBuilder();
    format.render(report, out);
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASS_TEACHER", "PUPIL", "PARENT"})
  void whatIsDisclosedChangesNoByte(Audience audience) throws IOException {
    int found = 0;
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      for (long seed = 0; seed < PUPILS; seed++) {
        DisclosedPupil pupil = DisclosedPupil.of(seed);
        SafeguardingReport with = report(session, pupil.disclosed(), audience);
        SafeguardingReport without = report(session, pupil.plain(), audience);
        for (ReportRenderer format : FORMATS) {
          assertEquals(bytes(without, format), bytes(with, format), "seed " + seed);
        }
        found += with.concerns().size();
      }
    }
    assertTrue(found > PUPILS, "hardly any pattern was there to tell: " + found);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASS_TEACHER", "PUPIL", "PARENT"})
  void nothingOfADisclosureStandsInAnyFormat(Audience audience) throws IOException {
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      for (long seed = 0; seed < PUPILS; seed++) {
        StudentRecord record = DisclosedPupil.of(seed).disclosed();
        SafeguardingReport whole = report(session, record, Audience.DSL);
        SafeguardingReport report = report(session, record, audience);
        for (ReportRenderer format : FORMATS) {
          String text = bytes(report, format);
          for (String planted :
              List.of(
                  DisclosedPupil.WORDS,
                  "Quuxword",
                  "Dad",
                  "kill",
                  "CONCERN_",
                  "ONLINE_",
                  "NOTE_",
                  "MENTION_",
                  "VICTIM_",
                  "WITNESS_",
                  "COMM_",
                  "CROSS_",
                  "SELF_HARM",
                  "self-harm",
                  "sexual",
                  "CAMHS",
                  "openai",
                  "abab")) {
            assertFalse(text.contains(planted), planted + " in " + format.extension());
          }
        }
        assertEquals(RiskLevel.LOW, report.risk().overallLevel());
        assertEquals(0, report.risk().score());
        assertNull(report.llmView());
        assertNotEquals(RiskLevel.LOW, whole.risk().overallLevel(), "seed " + seed);
      }
    }
  }

  @Test
  void theSafeguardingLeadsReportHoldsWhatTheOthersDoNot() throws IOException {
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      String text =
          bytes(report(session, DisclosedPupil.of(3).disclosed(), Audience.DSL), Renderers.json());
      assertTrue(text.contains("Quuxword one"));
      assertTrue(text.contains("\"audience\":\"dsl\",\"language\":\"en\",\"scope\":null"), text);
      assertTrue(text.contains("NOTE_") && text.contains("Dad hits me"), text);
    }
  }

  @Test
  void aPastoralLeadIsToldOfBullyingAndNeitherOfAbuseNorOfAllegations() throws IOException {
    StudentRecord.Builder bullied =
        Pupils.worrying("STU1")
            .add(new Concern("C1", "bullying", EventTime.on(Pupils.AS_OF), null, null));
    StudentRecord plain = bullied.build();
    StudentRecord disclosed =
        bullied
            .add(new Concern("C2", "neglect", EventTime.on(Pupils.AS_OF), "Zorblatt", "T1"))
            .add(
                new Concern(
                    "C3", "allegation against staff", EventTime.on(Pupils.AS_OF), "x", "T2"))
            .add(new Communication("M1", "police", Urgency.URGENT, EventTime.on(Pupils.AS_OF), "z"))
            .addVulnerability("child protection plan")
            .build();
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      SafeguardingReport lead = report(session, disclosed, Audience.PASTORAL_LEAD);
      for (ReportRenderer format : FORMATS) {
        assertEquals(
            bytes(report(session, plain, Audience.PASTORAL_LEAD), format), bytes(lead, format));
      }
      assertTrue(bytes(lead, Renderers.json()).contains("CONCERN_BULLYING"));
      assertEquals(Routing.SAFEGUARDING_LEAD, lead.risk().routing());
      assertEquals(
          Routing.STAFF_ALLEGATION, report(session, disclosed, Audience.DSL).risk().routing());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SENIOR_LEADERS", "GOVERNORS", "EXTERNAL"})
  void thereIsNoReportOfOnePupilForThoseWhoGetFigures(Audience audience) {
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      StudentRecord record = Pupils.empty("STU1");
      Analysis analysis = session.analyze(record);
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> session.report(analysis, record, reader(audience)));
      assertEquals(
          "there is no report of one pupil for "
              + audience
              + "; aggregate reports are for this audience",
          e.getMessage());
    }
  }

  @Test
  void aLocalizerOfOnesOwnIsHandedNoMoreThanTheReaderMaySee() {
    StandardLocalizer standard = new StandardLocalizer(LocalizationProviders.discover());
    AtomicReference<StudentRecord> seen = new AtomicReference<>();
    Localizer nosy =
        (analysis, record, reader, site, tokens) -> {
          seen.set(record);
          assertEquals(0, analysis.record().concerns().size());
          assertEquals(0, analysis.record().indicators().size());
          return standard.localize(analysis, record, reader, site, tokens);
        };
    StudentRecord record = DisclosedPupil.of(3).disclosed();
    try (Pipeline pipeline = Safeguard.pipeline().localizer(nosy).build();
        Session session = pipeline.open(Site.standard())) {
      report(session, record, Audience.CLASS_TEACHER);
    }
    StudentRecord handed = seen.get();
    assertEquals(
        0,
        handed.concerns().size()
            + handed.onlineSafety().size()
            + handed.communications().size()
            + handed.people().size()
            + handed.vulnerabilities().size());
    assertTrue(
        handed.incidents().stream()
            .allMatch(
                incident ->
                    incident.description() == null
                        && incident.action() == null
                        && incident.reportedBy() == null));
  }

  @Test
  void aLocalizerThatPutsAnotherAnalysisIntoWordsIsStopped() {
    StandardLocalizer standard = new StandardLocalizer(LocalizationProviders.discover());
    AtomicReference<Analysis> whole = new AtomicReference<>();
    Localizer smuggler =
        (analysis, record, reader, site, tokens) ->
            standard.localize(whole.get(), record, reader, site, tokens);
    StudentRecord record = Pupils.worrying("STU1").build();
    try (Pipeline pipeline = Safeguard.pipeline().localizer(smuggler).build();
        Session session = pipeline.open(Site.standard())) {
      whole.set(session.analyze(record));
      StageException e =
          assertThrows(
              StageException.class,
              () -> session.report(whole.get(), record, reader(Audience.CLASS_TEACHER)));
      assertEquals(Stage.LOCALIZATION, e.stage());
    }
  }

  @Test
  void aClassTeacherIsToldWhatHelpsInClassAndWhomToTell() {
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      SafeguardingReport report =
          report(session, Pupils.worrying("STU1").build(), Audience.CLASS_TEACHER);
      assertEquals("No level in this report", report.risk().headline());
      assertTrue(String.valueOf(report.scope()).contains("tells no level"));
      assertEquals(
          List.of(
              Recommendation.ATTENDANCE_SUPPORT,
              Recommendation.BEHAVIORAL_SUPPORT,
              Recommendation.ACADEMIC_SUPPORT),
          report.recommendedInterventions().stream().map(help -> help.id()).toList());
      assertEquals(
          List.of("The same day that anything worries you", "Within one week"),
          report.nextSteps().stream().map(step -> step.timeframe()).toList());
      assertEquals(List.of(), report.contributingFactors());
      assertNull(report.risk().lower());
    }
  }

  @Test
  void aCopyOnRequestHoldsNeitherAdviceNorSteps() {
    try (Pipeline pipeline = pipeline();
        Session session = pipeline.open(Site.standard())) {
      SafeguardingReport copy = report(session, Pupils.worrying("STU1").build(), Audience.PARENT);
      assertEquals(List.of(), copy.recommendedInterventions());
      assertEquals(List.of(), copy.nextSteps());
      assertFalse(copy.concerns().isEmpty());
    }
  }
}
