package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.report.Renderers;
import dev.safeguard.tck.FaultyServer;
import dev.safeguard.tck.FaultyServer.Reaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole pipeline against a service that fails in every way it can: each pupil has a report, in
 * time, at the local level or above, with nothing of the failure in it and no identity in what was
 * sent.
 */
@Timeout(120)
class StageUnderFaultsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
  private static final int PUPILS = 6;

  /** Of what the service answers, all that no report may hold. */
  private static final List<String> UNSAFE =
      List.of("Zebedee", "Quill", "01632", "STU_0123456789ABCDEFG", "alert(1)");

  private static final List<String> IDENTITIES =
      List.of("Amelia", "Okonkwo", "STU-9", "STU_", "2026", "Khan", "07700", "8B");

  private final FaultyServer server = FaultyServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private static String answer(String level) {
    return answer(level, "Trouble of one kind comes back.");
  }

  private static String answer(String level, String summary) {
    return "{\"risk_level\": \""
        + level
        + "\", \"confidence\": 0.7, \"patterns\": [], \"pattern_combinations\": [],"
        + " \"evidence_summary\": \""
        + summary
        + "\", \"recommendations\": [\"WELLBEING_CHECK\"], \"reasoning\": \"It is steady.\"}";
  }

  @Test
  void aGoodAnswerRaisesByOneAtMost() {
    server.react(ok(answer("CRITICAL")));
    for (Analysis analysis : run(policy(), LlmStatus.ANSWERED)) {
      assertEquals(analysis.local().level().raised(), analysis.level());
    }
  }

  @Test
  void aLowerLevelLowersNothing() {
    server.react(ok(answer("LOW")));
    for (Analysis analysis : run(policy(), LlmStatus.ANSWERED)) {
      assertEquals(analysis.local().level(), analysis.level());
    }
  }

  @Test
  void aSlowAnswerIsWaitedFor() {
    server.react(
        Reaction.slowly(Service.OPENAI.wire.answer(answer("HIGH")), Duration.ofMillis(300)));
    run(policy(), LlmStatus.ANSWERED);
  }

  @Test
  void silenceEndsAtTheDeadline() {
    server.react(Reaction.silence());
    run(policy().withDeadline(Duration.ofMillis(500)), LlmStatus.UNAVAILABLE);
  }

  @Test
  void anAnswerThatDripsEndsAtTheDeadline() {
    server.react(Reaction.drip(Service.OPENAI.wire.answer(answer("HIGH")), Duration.ofMillis(100)));
    run(policy().withDeadline(Duration.ofMillis(500)), LlmStatus.UNAVAILABLE);
  }

  @Test
  void aLimitIsWaitedForAsLongAsTheServiceAsks() {
    server.react(Reaction.rateLimited(Duration.ofSeconds(1)), ok(answer("HIGH")));
    long start = System.nanoTime();
    run(policy(), LlmStatus.ANSWERED);
    assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(900));
  }

  @Test
  void aLimitBeyondTheDeadlineIsNotWaitedFor() {
    server.react(Reaction.rateLimited(Duration.ofMinutes(10)));
    run(policy(), LlmStatus.UNAVAILABLE);
  }

  @Test
  void aServiceThatIsDownIsToldOfEachPupilAndLeftAlone() {
    server.react(Reaction.status(500));
    run(
        policy().withLimits(LlmPolicy.Limits.defaults().withBreaker(4, Duration.ofHours(1))),
        LlmStatus.UNAVAILABLE);
    // Two are at work at once, so one may be on its way when the fourth fails.
    assertTrue(server.received().size() <= 5, "asked " + server.received().size() + " times");
  }

  @Test
  void aDroppedConnectionIsUnavailable() {
    server.react(Reaction.drop());
    run(policy(), LlmStatus.UNAVAILABLE);
  }

  @Test
  void twoFailuresOfThreeAreOvercome() {
    List<Reaction> reactions = new ArrayList<>();
    for (int i = 0; i < 2 * PUPILS; i++) {
      reactions.add(Reaction.status(500));
      reactions.add(Reaction.drop());
      reactions.add(ok(answer("HIGH")));
    }
    server.react(reactions.toArray(new Reaction[0]));
    run(policy().withMaxAttempts(8), LlmStatus.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "half",
        "empty object",
        "none",
        "types",
        "tokens",
        "name",
        "number",
        "script",
        "large"
      })
  void whatCannotBeUsedIsAskedForAgainTwiceAndThenSaidToBeInvalid(String kind) {
    String text =
        switch (kind) {
          case "plain" -> "I would rather not say, but it looks bad.";
          case "half" -> answer("HIGH").substring(0, 60);
          case "empty object" -> "{}";
          case "none" -> " ";
          case "types" -> answer("HIGH").replace("0.7", "\"high\"").replace("[]", "7");
          case "tokens" -> answer("HIGH", "STU_0123456789ABCDEFG did it.");
          case "name" -> answer("HIGH", "Something was done to Zebedee Quill.");
          case "number" -> answer("HIGH", "Ring 01632 960123.");
          case "script" -> answer("HIGH", "<script>alert(1)</script>");
          default -> answer("HIGH", "x".repeat(200_000));
        };
    server.react(ok(text));
    run(policy(), LlmStatus.INVALID_ANSWER);
    assertEquals(3 * PUPILS, server.received().size());
    assertTrue(server.received().get(3 * PUPILS - 1).body().contains("FAULTS: "));
  }

  @Test
  void anAnswerThatIsMendedIsTaken() {
    server.react(ok("no"), ok(answer("HIGH")));
    run(policy(), LlmStatus.ANSWERED);
  }

  @Test
  void fencesAndExtraFieldsAreTolerated() {
    server.react(
        ok(
            "Sure!\n```json\n"
                + answer("HIGH").replace("{", "{\"Zebedee\": [1, {}],")
                + "\n```\nBye"));
    run(policy(), LlmStatus.ANSWERED);
  }

  @Test
  void fiftyMegabytesAndNothingAreUnavailable() {
    server.react(Reaction.ok("x".repeat(50 << 20)));
    run(policy(), LlmStatus.UNAVAILABLE);
    server.react(Reaction.ok(""));
    run(policy(), LlmStatus.UNAVAILABLE);
  }

  /** It is cut off long before the deadline: what is not read takes no memory. */
  @Test
  void anAnswerWithoutEndIsCutOff() {
    server.react(Reaction.flood());
    LlmPolicy policy = policy().withDeadline(Duration.ofSeconds(60));
    long start = System.nanoTime();
    run(policy, LlmStatus.UNAVAILABLE);
    assertTrue(System.nanoTime() - start < policy.deadline().toNanos(), "read to the deadline");
  }

  /**
   * The service answers only when as many wait as may be in flight, so that fewer at once would
   * never be answered.
   */
  @Test
  void manyAtOnceShareWhatMayBeInFlightAndLeaveNoThread() {
    int inFlight = 25;
    server.react(Reaction.together(inFlight, Service.OPENAI.wire.answer(answer("LOW"))));
    many(4 * inFlight, inFlight, Duration.ofSeconds(100));
  }

  /** The same by the clock: 200 pupils, 50 in flight, 3 s for an answer, in under 20 s. */
  @Test
  @EnabledIfSystemProperty(named = "safeguard.load", matches = "true")
  void twoHundredAtOnceAreDoneInTwentySeconds() {
    Duration slow = Duration.ofSeconds(3);
    server.react(Reaction.slowly(Service.OPENAI.wire.answer(answer("LOW")), slow));
    long start = System.nanoTime();
    many(200, 50, Duration.ofSeconds(20));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.compareTo(Duration.ofSeconds(20)) < 0, "took " + taken);
  }

  private void many(int pupils, int inFlight, Duration deadline) {
    int before = threads();
    LlmPolicy policy =
        LlmPolicy.defaults()
            .withDeadline(deadline)
            .withLimits(LlmPolicy.Limits.defaults().withMaxInFlight(inFlight));
    try (Pipeline pipeline = pipeline(policy, pupils);
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(pupils))) {
      assertEquals(
          pupils,
          outcomes.filter(o -> analysis(o).llm().status() == LlmStatus.ANSWERED).toList().size());
      assertEquals(pupils, session.llmUsage().requests());
      assertEquals(7L * pupils, session.llmUsage().inputTokens());
    }
    assertEquals(inFlight, server.mostAtOnce());
    long give = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (threads() > before && System.nanoTime() < give) {
      Thread.onSpinWait();
    }
    assertTrue(threads() <= before, threads() + " threads, " + before + " before");
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().startsWith("safeguard-"))
            .count();
  }

  private static LlmPolicy policy() {
    return LlmPolicy.defaults()
        .withDeadline(Duration.ofSeconds(10))
        .withRetryDelay(Duration.ofMillis(5))
        .withLimits(LlmPolicy.Limits.defaults().withBreaker(1000, Duration.ZERO));
  }

  private Pipeline pipeline(LlmPolicy policy, int parallelism) {
    return Safeguard.pipeline()
        .llm("openai", Map.of("base-url", server.uri().toString(), "model", "m"))
        .llmPolicy(policy)
        .parallelism(parallelism)
        .build();
  }

  /** What became of each pupil, after all that holds under any fault was held to it. */
  private List<Analysis> run(LlmPolicy policy, LlmStatus expected) {
    List<Analysis> analyses = new ArrayList<>();
    long start = System.nanoTime();
    try (Pipeline pipeline = pipeline(policy, 2);
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(PUPILS))) {
      outcomes.forEach(
          outcome -> {
            Outcome.Analyzed analyzed = (Outcome.Analyzed) outcome;
            Analysis analysis = analyzed.analysis();
            analyses.add(analysis);
            assertEquals(expected, analysis.llm().status());
            assertTrue(analysis.level().compareTo(analysis.local().level()) >= 0);
            SafeguardingReport report =
                session.report(analysis, analyzed.record(), Reader.safeguardingLead());
            assertEquals(analysis.level(), report.risk().overallLevel());
            holdsNothingUnsafe(report);
            if (expected != LlmStatus.ANSWERED) {
              assertNull(report.llmView());
              assertEquals(analysis.local().level(), analysis.level());
            }
          });
    }
    long most = policy.deadline().toNanos() * PUPILS + TimeUnit.SECONDS.toNanos(5);
    assertTrue(System.nanoTime() - start < most, "beyond the deadlines");
    assertEquals(PUPILS, analyses.size());
    for (FaultyServer.Received received : server.received()) {
      for (String identity : IDENTITIES) {
        // A length or a port may look like a year.
        String where =
            Character.isLetter(identity.charAt(0)) ? received.toString() : received.body();
        assertFalse(where.contains(identity), "a request holds " + identity);
      }
    }
    return analyses;
  }

  private static void holdsNothingUnsafe(SafeguardingReport report) {
    for (ReportRenderer renderer :
        List.of(Renderers.json(), Renderers.markdown(), Renderers.html())) {
      StringBuilder rendered = new StringBuilder();
      assertDoesNotThrow(() -> renderer.render(report, rendered));
      for (String unsafe : UNSAFE) {
        assertEquals(-1, rendered.indexOf(unsafe), "a report holds " + unsafe);
      }
    }
  }

  private static Analysis analysis(Outcome outcome) {
    return ((Outcome.Analyzed) outcome).analysis();
  }

  private static Reaction ok(String answer) {
    return Reaction.ok(Service.OPENAI.wire.answer(answer));
  }

  private static Stream<RecordResult> records(int count) {
    return IntStream.range(0, count).mapToObj(i -> RecordResult.of(pupil("STU-9" + i)));
  }

  private static StudentRecord pupil(String id) {
    StudentRecord.Builder record =
        StudentRecord.builder(id)
            .asOf(AS_OF)
            .className("8B")
            .givenName("Amelia")
            .familyName("Okonkwo");
    for (int i = 0; i < 6; i++) {
      record.add(
          Incident.of("disruptive", EventTime.on(AS_OF.minusDays(2 + 3L * i)))
              .withSeverity(3)
              .withDescription("Amelia shouted at Mr Khan, ring 07700 900123"));
    }
    return record.build();
  }
}
