package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordSource;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What leaves of a cohort, who shares it, and who is withheld. */
@Timeout(60)
class CohortTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  /** Holds every pupil to be critical. */
  private final LlmClient alarmist =
      new LlmClient() {
        @Override
        public LlmResponse complete(LlmRequest request) throws LlmException {
          asked.add(request.user());
          if (failures.getAndDecrement() > 0) {
            throw new LlmException("not now");
          }
          return new LlmResponse(
              """
              {"risk_level": "CRITICAL", "confidence": 0.5, "patterns": [],
               "pattern_combinations": [], "evidence_summary": "a", "recommendations": [],
               "reasoning": "b"}""",
              LlmResponse.Finish.STOP,
              100,
              20);
        }

        @Override
        public void close() {}
      };

  @Test
  void equalPayloadsAreAskedOnceAndTheAnswerIsShared() {
    List<StudentRecord> records = alike(6);
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults());
        Session session = pipeline.open(Site.standard())) {
      List<Analysis> analyses = run(session, records, 5);
      assertEquals(1, asked.size());
      for (Analysis analysis : analyses) {
        assertEquals(LlmStatus.ANSWERED, analysis.llm().status());
        assertEquals(new LlmAnalysis.Sharing(6, LadderStep.EXACT), analysis.llm().sharing());
        assertTrue(analysis.raisedByLlm());
        assertNotNull(analysis.llm().payloadSha256());
      }
      assertEquals(1, analyses.stream().mapToInt(a -> a.llm().attempts()).sum());
      assertEquals(new LlmUsage(1, 100, 20, 0, 6, 5, 0), session.llmUsage());
    }
  }

  @Test
  void whatFewerShareIsCoarsenedAndThenRaisesNoLevel() {
    List<StudentRecord> records = new ArrayList<>(alike(3));
    records.addAll(alike(3, 40, "later"));
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults());
        Session session = pipeline.open(Site.standard())) {
      for (Analysis analysis : run(session, records, 5)) {
        assertEquals(LlmStatus.ANSWERED, analysis.llm().status());
        LlmAnalysis.Sharing sharing = analysis.llm().sharing();
        assertNotNull(sharing);
        assertEquals(6, sharing.pupils());
        assertTrue(sharing.step().compareTo(LadderStep.EXACT) > 0, "step " + sharing.step());
        assertEquals(analysis.local().level(), analysis.level());
        assertFalse(analysis.raisedByLlm());
      }
      assertEquals(1, asked.size());
    }
  }

  @Test
  void whoSharesWithTooFewIsWithheldAndKeepsTheLocalResult() {
    List<StudentRecord> records = new ArrayList<>(alike(5));
    records.add(Pupils.withConcern("alone", "neglect").build());
    records.add(Pupils.empty("nothing"));
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults());
        Session session = pipeline.open(Site.standard())) {
      List<Analysis> analyses = run(session, records, 5);
      assertEquals(LlmStatus.WITHHELD, analyses.get(5).llm().status());
      assertEquals(new LlmAnalysis.Sharing(1, LadderStep.KIND), analyses.get(5).llm().sharing());
      assertEquals(analyses.get(5).local().level(), analyses.get(5).level());
      assertEquals(LlmStatus.NOT_NEEDED, analyses.get(6).llm().status());
      assertEquals(1, asked.size());
    }
  }

  @Test
  void onlyThoseWhoAreNotServedCountAtTheNextStep() {
    // Five share the exact payload; the four others would reach nine with them at a later step.
    List<StudentRecord> records = new ArrayList<>(alike(5));
    records.addAll(alike(4, 40, "later"));
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults());
        Session session = pipeline.open(Site.standard())) {
      List<Analysis> analyses = run(session, records, 5);
      for (Analysis analysis : analyses.subList(5, 9)) {
        assertEquals(LlmStatus.WITHHELD, analysis.llm().status());
        assertEquals(new LlmAnalysis.Sharing(4, LadderStep.KIND), analysis.llm().sharing());
      }
    }
  }

  @Test
  void onePupilInManyRecordsIsOnePupil() {
    List<StudentRecord> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      records.add(pupil("same", 0));
    }
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults());
        Session session = pipeline.open(Site.standard())) {
      for (Analysis analysis : run(session, records, 5)) {
        assertEquals(LlmStatus.WITHHELD, analysis.llm().status());
      }
      assertEquals(List.of(), asked);
    }
  }

  @Test
  void aRecordThatWasNotCountedIsWithheld() {
    List<List<StudentRecord>> readings = new ArrayList<>();
    readings.add(alike(5));
    List<StudentRecord> second = new ArrayList<>(alike(4));
    second.add(Pupils.withConcern("new", "neglect").build());
    readings.add(second);
    RecordSource changing = () -> readings.remove(0).stream().map(RecordResult::of);
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults());
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeCohort(changing, 5)) {
      List<Analysis> analyses = analyses(outcomes);
      assertEquals(LlmStatus.WITHHELD, analyses.get(4).llm().status());
      assertEquals(LlmStatus.ANSWERED, analyses.get(3).llm().status());
    }
  }

  @Test
  void aLaterSessionIsAnsweredFromTheCache() {
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults())) {
      try (Session first = pipeline.open(Site.standard())) {
        run(first, alike(5), 5);
      }
      try (Session second = pipeline.open(Site.standard())) {
        for (Analysis analysis : run(second, alike(2), 5)) {
          assertEquals(LlmStatus.CACHED, analysis.llm().status());
          assertEquals(0, analysis.llm().attempts());
        }
        assertEquals(new LlmUsage(0, 0, 0, 0, 2, 2, 0), second.llmUsage());
      }
    }
    assertEquals(1, asked.size());
  }

  @Test
  void theCacheCanBeTurnedOff() {
    LlmPolicy.Limits none = LlmPolicy.Limits.defaults().withCache(0, Duration.ofDays(1));
    LlmPolicy.Limits tooOld = LlmPolicy.Limits.defaults().withCache(10, Duration.ZERO);
    for (LlmPolicy.Limits limits : List.of(none, tooOld)) {
      asked.clear();
      try (Pipeline pipeline = pipeline(LlmPolicy.defaults().withLimits(limits))) {
        for (int i = 0; i < 2; i++) {
          try (Session session = pipeline.open(Site.standard())) {
            run(session, alike(5), 5);
          }
        }
      }
      assertEquals(2, asked.size());
    }
  }

  @Test
  void aDryRunGivesWhatWouldLeaveAndAsksNobody() {
    List<LlmRequest> requests = new CopyOnWriteArrayList<>();
    try (Pipeline pipeline =
            Safeguard.pipeline().llm("alarmist", alarmist).dryRun(requests::add).build();
        Session session = pipeline.open(Site.standard())) {
      for (Analysis analysis : run(session, alike(6), 5)) {
        assertEquals(LlmStatus.DISABLED, analysis.llm().status());
        assertFalse(analysis.raisedByLlm());
      }
      assertEquals(LlmStatus.DISABLED, session.analyze(pupil("one", 0)).llm().status());
      assertEquals(2, session.llmUsage().requests());
    }
    assertEquals(List.of(), asked);
    assertEquals(2, requests.size());
    assertTrue(requests.get(0).user().startsWith("{\"pupil\":\"PUPIL\""));
    assertEquals(requests.get(0).user(), requests.get(1).user());
  }

  @Test
  void kNeedsCodesTheStandardStageAndTwo() {
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults())) {
      try (Session session = pipeline.open(Site.standard())) {
        assertRefused("k must be at least 2", session, 1);
      }
      for (Disclosure other : List.of(Disclosure.NONE, Disclosure.NARRATIVE)) {
        try (Session session = pipeline.open(Site.builder().disclosure(other).build())) {
          assertRefused(
              "a cohort shares payloads of codes only; set the site's disclosure to CODES",
              session,
              5);
        }
      }
    }
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .llmAnalyzer(
                    (pupil, egress) ->
                        LlmAnalysis.without(LlmStatus.NOT_NEEDED, "x", 0, Disclosure.CODES))
                .build();
        Session session = pipeline.open(Site.standard())) {
      assertRefused(
          "a cohort needs the standard stage 4; leave PipelineBuilder.llmAnalyzer out", session, 5);
    }
  }

  @Test
  void whereAskingFailsTheNextOfThemAsksThreeInAll() {
    failures.set(2);
    assertEquals(List.of(3, 4), requestsAndAnswered(LlmPolicy.Limits.defaults()));
    failures.set(100);
    assertEquals(List.of(3, 0), requestsAndAnswered(LlmPolicy.Limits.defaults()));
  }

  @Test
  void askingAgainKeepsToTheMostCallsAndLeavesAServiceAloneThatIsDown() {
    failures.set(100);
    assertEquals(
        List.of(2, 0), requestsAndAnswered(LlmPolicy.Limits.defaults().withMaxRequests(2)));
    assertEquals(
        List.of(1, 0),
        requestsAndAnswered(LlmPolicy.Limits.defaults().withBreaker(1, Duration.ofHours(1))));
  }

  private List<Integer> requestsAndAnswered(LlmPolicy.Limits limits) {
    try (Pipeline pipeline = pipeline(LlmPolicy.defaults().withLimits(limits));
        Session session = pipeline.open(Site.standard())) {
      List<Analysis> analyses = run(session, alike(6), 5);
      int requests = (int) session.llmUsage().requests();
      assertEquals(requests, analyses.stream().mapToInt(a -> a.llm().attempts()).sum());
      return List.of(
          requests,
          (int) analyses.stream().filter(a -> a.llm().status() == LlmStatus.ANSWERED).count());
    }
  }

  private static void assertRefused(String message, Session session, int k) {
    assertEquals(
        message,
        assertThrows(ConfigurationException.class, () -> session.analyzeCohort(Stream::empty, k))
            .getMessage());
  }

  private Pipeline pipeline(LlmPolicy policy) {
    return Safeguard.pipeline().llm("alarmist", alarmist).llmPolicy(policy).parallelism(4).build();
  }

  private static List<Analysis> run(Session session, List<StudentRecord> records, int k) {
    try (Stream<Outcome> outcomes =
        session.analyzeCohort(() -> records.stream().map(RecordResult::of), k)) {
      return analyses(outcomes);
    }
  }

  private static List<Analysis> analyses(Stream<Outcome> outcomes) {
    return outcomes.map(o -> ((Outcome.Analyzed) o).analysis()).toList();
  }

  private static List<StudentRecord> alike(int count) {
    return alike(count, 0, "pupil");
  }

  private static List<StudentRecord> alike(int count, int daysEarlier, String prefix) {
    List<StudentRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(pupil(prefix + i, daysEarlier));
    }
    return records;
  }

  /** Five incidents of one type, so that only the time differs where it does. */
  private static StudentRecord pupil(String id, int daysEarlier) {
    StudentRecord.Builder record =
        StudentRecord.builder(id).asOf(Pupils.AS_OF).givenName("Amelia").familyName("Khan");
    for (int i = 0; i < 5; i++) {
      record.add(
          Incident.of("disruptive", EventTime.on(Pupils.AS_OF.minusDays(1 + daysEarlier + 7L * i)))
              .withSeverity(2));
    }
    return record.build();
  }
}
