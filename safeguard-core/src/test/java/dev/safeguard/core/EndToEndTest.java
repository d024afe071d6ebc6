package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndToEndTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-20T23:30:00Z"), ZoneOffset.UTC);

  private final Pipeline pipeline = Safeguard.pipeline().clock(CLOCK).build();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void oneCallGivesTheSafeguardingLeadsReport() {
    SafeguardingReport report = pipeline.report(Pupils.worrying("STU1").build());
    assertEquals("STU1", report.studentId());
    assertTrue(report.risk().overallLevel().compareTo(RiskLevel.MEDIUM) >= 0);
    assertEquals(LlmStatus.ANSWERED, report.metadata().llmStatus());
    assertEquals("offline", report.metadata().llmProvider());
    assertFalse(report.concerns().isEmpty());
    assertFalse(report.nextSteps().isEmpty());
    assertEquals(CLOCK.instant(), report.generated());
  }

  @Test
  void everyConcernLeadsBackToItsRecords() {
    SafeguardingReport report = pipeline.report(Pupils.worrying("STU1").build());
    report
        .concerns()
        .forEach(
            concern -> {
              assertFalse(concern.evidence().isEmpty(), concern.code().token());
              concern.evidence().forEach(e -> assertTrue(e.pointer().matches("/[a-z_]+/[0-9]+")));
            });
  }

  @Test
  void aPupilWithoutDataIsNotJudged() {
    SafeguardingReport report = pipeline.report(Pupils.empty("STU1"));
    assertEquals(RiskLevel.LOW, report.risk().overallLevel());
    assertNull(report.risk().confidence());
    assertEquals(DataSufficiency.NONE, report.risk().sufficiency());
    assertEquals(LlmStatus.NOT_NEEDED, report.metadata().llmStatus());
  }

  @Test
  void oneGraveDisclosureIsEnough() {
    for (String category :
        List.of("self-harm", "sexual abuse", "FGM", "weapon", "missing", "immediate danger")) {
      SafeguardingReport report = pipeline.report(Pupils.withConcern("S", category).build());
      assertTrue(report.risk().overallLevel().compareTo(RiskLevel.HIGH) >= 0, category);
    }
  }

  @Test
  void anAllegationAgainstStaffGoesElsewhereBeforeAnythingElse() {
    SafeguardingReport report =
        pipeline.report(Pupils.withConcern("S", "allegation against staff").build());
    assertEquals(Routing.STAFF_ALLEGATION, report.risk().routing());
    assertTrue(report.nextSteps().get(0).action().contains("allegation"));
    assertEquals(Pupils.AS_OF, report.nextSteps().get(0).due());
    SafeguardingReport other =
        pipeline.report(Pupils.withConcern("S", "suicidal ideation").build());
    assertEquals(Routing.SAFEGUARDING_LEAD, other.risk().routing());
    assertEquals(report.nextSteps().size() - 1, other.nextSteps().size());
  }

  @Test
  void aReportSaysWhatWouldLowerItsLevel() {
    SafeguardingReport report = pipeline.report(Pupils.withConcern("S", "self-harm").build());
    assertEquals(
        List.of("CONCERN_SELF_HARM"),
        Objects.requireNonNull(report.risk().lower()).than().without().stream()
            .map(PatternCode::token)
            .toList());
    assertEquals(
        "It would be lower without: a recorded concern (self-harm). The level would then be: Low concern.",
        report.risk().lower().text());
    assertNull(pipeline.report(Pupils.empty("S")).risk().lower());
  }

  @Test
  void disclosureNoneAsksNobody() {
    Site site = Site.builder().disclosure(Disclosure.NONE).build();
    try (Session session = pipeline.open(site)) {
      Analysis analysis = session.analyze(Pupils.worrying("STU1").build());
      assertEquals(LlmStatus.DISABLED, analysis.llm().status());
    }
  }

  @Test
  void theOrderOfRecordsAndTheNamesInThemNeverMatter() {
    StudentRecord record = Pupils.worrying("STU1").build();
    StudentRecord other = shuffledAndRenamed(record);
    try (Session session = pipeline.open(Site.standard())) {
      Analysis a = session.analyze(record);
      Analysis b = session.analyze(other);
      assertEquals(a.local(), b.local());
      assertEquals(a.level(), b.level());
      assertEquals(a.llm(), b.llm());
      assertEquals(
          a.patterns().found().stream().map(p -> p.code() + " " + p.kind() + p.strength()).toList(),
          b.patterns().found().stream()
              .map(p -> p.code() + " " + p.kind() + p.strength())
              .toList());
    }
  }

  private static StudentRecord shuffledAndRenamed(StudentRecord record) {
    Random random = new Random(1);
    StudentRecord.Builder builder =
        StudentRecord.builder(record.studentId())
            .asOf(record.asOf())
            .yearGroup(record.yearGroup())
            .givenName("Will")
            .familyName("Hope");
    shuffled(record.incidents(), random)
        .forEach(i -> builder.add(i.withDescription("Will shouted at Ms Fox")));
    shuffled(record.assessments(), random).forEach(builder::add);
    shuffled(record.attendance(), random).forEach(builder::add);
    shuffled(record.communications(), random).forEach(builder::add);
    return builder.build();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Test
  void theSameRecordGivesTheSameReportButForTokenAndSession() throws IOException {
    StudentRecord record = Pupils.worrying("STU1").build();
    SafeguardingReport a = pipeline.report(record);
    SafeguardingReport b = pipeline.report(record);
    assertNotEquals(a.student(), b.student());
    assertEquals(json(a), json(b));
  }

  private static String json(SafeguardingReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.json().render(report, out);
    return out.toString()
        .replace(report.student().toString(), "TOKEN")
        .replace(report.metadata().sessionId(), "SESSION");
  }

  @Test
  void withoutAnAsOfDateTheClockDecidesOnTheSchoolsSide() {
    Incident today = Incident.of("fight", EventTime.parse("2026-03-20T15:00:00"));
    StudentRecord record = StudentRecord.builder("S").add(today).build();
    assertEquals(LocalDate.of(2026, 3, 20), pipeline.report(record).metadata().asOf());
    Site elsewhere = Site.builder().zone(java.time.ZoneId.of("Pacific/Auckland")).build();
    try (Session session = pipeline.open(elsewhere)) {
      assertEquals(LocalDate.of(2026, 3, 21), session.analyze(record).record().asOf());
    }
  }

  @Test
  void anAsOfDateOfThePipelineStandsBeforeTheClock() {
    LocalDate day = LocalDate.of(2026, 1, 9);
    try (Pipeline fixed = Safeguard.pipeline().clock(CLOCK).asOf(day).build()) {
      assertEquals(day, fixed.report(StudentRecord.builder("S").build()).metadata().asOf());
    }
  }

  @Test
  void aRecordBeyondItsAsOfDateIsRefused() {
    StudentRecord record =
        StudentRecord.builder("S")
            .asOf(Pupils.AS_OF)
            .add(Incident.of("fight", EventTime.on(Pupils.AS_OF.plusDays(1))))
            .build();
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> pipeline.report(record));
    assertEquals("/behavioral_incidents/0/timestamp: lies after the as-of date", e.getMessage());
  }

  @Test
  void aPupilHasOneTokenInASessionAndAnotherInTheNext() {
    StudentRecord record = Pupils.empty("STU1");
    try (Session a = pipeline.open(Site.standard());
        Session b = pipeline.open(Site.standard())) {
      assertEquals(a.analyze(record).record().student(), a.analyze(record).record().student());
      assertNotEquals(a.analyze(record).record().student(), b.analyze(record).record().student());
      assertNotEquals(a.id(), b.id());
    }
  }

  @Test
  void aReportIsMadeFromTheAnalysisOfItsOwnPupilAndSessionOnly() {
    StudentRecord one = Pupils.empty("STU1");
    StudentRecord two = Pupils.empty("STU2");
    Reader reader = Reader.safeguardingLead();
    try (Session a = pipeline.open(Site.standard());
        Session b = pipeline.open(Site.standard())) {
      Analysis analysis = a.analyze(one);
      assertThrows(IllegalArgumentException.class, () -> a.report(analysis, two, reader));
      assertThrows(IllegalArgumentException.class, () -> b.report(analysis, one, reader));
    }
  }

  @Test
  void whatIsClosedWorksNoMore() {
    Session session = pipeline.open(Site.standard());
    session.close();
    assertThrows(IllegalStateException.class, () -> session.analyze(Pupils.empty("S")));
    pipeline.close();
    assertThrows(IllegalStateException.class, () -> pipeline.open(Site.standard()));
  }

  @Test
  void nothingPrintsAChild() {
    StudentRecord record = Pupils.worrying("STU1").build();
    try (Session session = pipeline.open(Site.standard())) {
      Analysis analysis = session.analyze(record);
      SafeguardingReport report = session.report(analysis, record, Reader.safeguardingLead());
      String printed = record + " " + analysis + " " + report + " " + session + " " + pipeline;
      for (String secret : List.of("Amelia", "Okonkwo", "Khan", "STU1", "900123")) {
        assertFalse(printed.contains(secret), secret);
      }
    }
  }
}
