package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.audit.InMemoryAuditLog;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an LLM is given, for records with hostile names in every field that takes text. */
class NothingIdentifiableLeavesTest {
  private static final String[] NAMES = {
    "Amelia Okonkwo-Brown",
    "Zoë",
    "O'Connor",
    "山田太郎",
    "محمد",
    "$&\\1(.*)",
    "{\"name\":\"Jo\"}",
    "%s%n",
    "PUPIL_STU_",
    "🙂🙃",
    "x".repeat(10_000),
    "B801200005001",
    "07700 900123",
    "a@example.org"
  };

  private static final class Recorder implements LlmClient {
    final List<String> texts = new ArrayList<>();

    @Override
    public synchronized LlmResponse complete(LlmRequest request) throws LlmException {
      texts.add(request.system() + "\n" + request.user() + "\n" + request.answerSchema());
      throw new LlmException("no answer");
    }

    @Override
    public void close() {}
  }

  @Test
  void noTextOfAnyRecordIsInAnyRequest() {
    Recorder recorder = new Recorder();
    Random random = new Random(1);
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .llm("recorder", recorder)
                .llmPolicy(
                    LlmPolicy.defaults()
                        .withLimits(LlmPolicy.Limits.defaults().withBreaker(10_000, Duration.ZERO)))
                .build();
        Session session = pipeline.open(Site.standard())) {
      for (int i = 0; i < 500; i++) {
        Analysis analysis = session.analyze(hostile(random));
        assertEquals(LlmStatus.UNAVAILABLE, analysis.llm().status());
      }
    }
    assertTrue(recorder.texts.size() >= 500);
    for (String text : recorder.texts) {
      for (String name : NAMES) {
        assertFalse(text.contains(name), "a request holds " + name);
      }
      assertFalse(text.contains("STU_"), "a request holds a token");
      assertFalse(text.contains("2026"), "a request holds a date");
    }
  }

  private static StudentRecord hostile(Random random) {
    EventTime time = EventTime.on(Pupils.AS_OF.minusDays(1 + random.nextInt(40)));
    StudentRecord.Builder record =
        StudentRecord.builder(name(random))
            .asOf(Pupils.AS_OF)
            .yearGroup(name(random))
            .className(name(random))
            .givenName(name(random))
            .familyName(name(random))
            .preferredName(name(random))
            .upn(name(random))
            .addVulnerability(name(random));
    for (int i = 0; i < 4; i++) {
      record
          .add(
              new Incident(
                  null,
                  name(random),
                  3,
                  time,
                  name(random),
                  name(random),
                  null,
                  name(random),
                  name(random),
                  name(random),
                  1))
          .add(new Communication(null, name(random), null, time, name(random)))
          .add(new OnlineSafetyEvent(null, name(random), 4, time, name(random)))
          .add(new Concern(null, name(random), time, name(random), name(random)))
          .add(new Concern(null, "neglect " + name(random), time, name(random), null))
          .add(new Intervention(null, name(random), time.date(), null));
    }
    return record.build();
  }

  private static String name(Random random) {
    return NAMES[random.nextInt(NAMES.length)];
  }

  @Test
  void eachRequestIsAuditedByItsHashBeforeItLeaves() {
    InMemoryAuditLog audit = new InMemoryAuditLog();
    try (Pipeline pipeline = Safeguard.pipeline().audit(audit).build();
        Session session = pipeline.open(Site.standard())) {
      Analysis analysis = session.analyze(Pupils.worrying("STU1").build());
      assertEquals(2, audit.events().size());
      AuditEvent.RequestLeft left = (AuditEvent.RequestLeft) audit.events().get(0);
      AuditEvent.Analyzed done = (AuditEvent.Analyzed) audit.events().get(1);
      assertEquals(analysis.llm().payloadSha256(), left.payloadSha256());
      assertEquals(analysis.level(), done.level());
      assertEquals(session.id(), done.session());
    }
  }

  @Test
  void anAnalysisInALogTellsNothingThatWasFound() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      Analysis analysis = session.analyze(Pupils.worrying("STU1").build());
      String logged =
          analysis + " " + analysis.record() + " " + analysis.patterns() + " " + analysis.llm();
      assertTrue(analysis.patterns().found().size() > 0);
      analysis
          .patterns()
          .found()
          .forEach(p -> assertFalse(logged.contains(p.code().token()), logged));
      assertFalse(logged.contains("2026"), logged);
      assertFalse(logged.contains("reasoning"), logged);
    }
  }

  @Test
  void whatCannotBeAuditedDoesNotLeave() throws Exception {
    AuditLog broken = mock(AuditLog.class);
    doThrow(new IllegalStateException("disk full")).when(broken).append(any());
    LlmClient client = mock(LlmClient.class);
    try (Pipeline pipeline = Safeguard.pipeline().audit(broken).llm("mock", client).build();
        Session session = pipeline.open(Site.standard())) {
      StudentRecord record = Pupils.worrying("STU1").build();
      assertThrows(IllegalStateException.class, () -> session.analyze(record));
    }
    verify(client, never()).complete(any());
    verify(client).close();
  }

  @Test
  void anLlmThatNeverAnswersCostsNoMoreThanItsDeadline() {
    LlmClient silent =
        new LlmClient() {
          @Override
          public LlmResponse complete(LlmRequest request) throws InterruptedException {
            new java.util.concurrent.CountDownLatch(1).await();
            throw new IllegalStateException("never");
          }

          @Override
          public void close() {}
        };
    LlmPolicy policy = LlmPolicy.defaults().withDeadline(Duration.ofMillis(50));
    try (Pipeline pipeline = Safeguard.pipeline().llm("silent", silent).llmPolicy(policy).build();
        Session session = pipeline.open(Site.standard())) {
      Analysis analysis = session.analyze(Pupils.worrying("STU1").build());
      assertEquals(LlmStatus.UNAVAILABLE, analysis.llm().status());
      assertEquals(analysis.local().level(), analysis.level());
    }
  }
}
