package dev.safeguard.core.llm;

import static dev.safeguard.core.llm.ScriptedClient.answer;
import static dev.safeguard.core.llm.ScriptedClient.fail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.Egress.Reply;
import dev.safeguard.core.crypto.Sha256;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmRetriableException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How far the gate goes for an answer, and where it stops. */
@Timeout(60)
class RetriesAndDeadlineTest {
  private static final String PAYLOAD = Payload.of(RiskLevel.HIGH, Samples.three());
  private static final Reply NOT_SENT = new Reply.Unavailable(null);
  private static final Reply UNAVAILABLE = new Reply.Unavailable(Sha256.hex(PAYLOAD));
  private static final Reply ANSWERED = new Reply.Answered("ok", Sha256.hex(PAYLOAD));

  private final SteppingTime time = new SteppingTime();
  private final List<AuditEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void aRetriableFailureIsTriedAgainWithDoublingPauses() throws Exception {
    ScriptedClient client = new ScriptedClient(fail(busy(null)), fail(busy(null)), answer("ok"));
    Egress egress = offline(client);
    assertEquals(ANSWERED, egress.ask(PAYLOAD, List.of()));
    assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), time.pauses);
    assertEquals(3, egress.requests());
    assertEquals(3, events.size());
  }

  @Test
  void theServicesOwnDelayIsHonoured() throws Exception {
    ScriptedClient client = new ScriptedClient(fail(busy(Duration.ofSeconds(7))), answer("ok"));
    assertEquals(ANSWERED, offline(client).ask(PAYLOAD, List.of()));
    assertEquals(List.of(Duration.ofSeconds(7)), time.pauses);
  }

  @Test
  void aDelayBeyondTheDeadlineIsNotWaitedFor() throws Exception {
    ScriptedClient client = new ScriptedClient(fail(busy(Duration.ofDays(365_000))));
    assertEquals(UNAVAILABLE, offline(client).ask(PAYLOAD, List.of()));
    assertEquals(List.of(), time.pauses);
  }

  @Test
  void attemptsEndWhereThePolicySays() throws Exception {
    ScriptedClient client =
        new ScriptedClient(fail(busy(null)), fail(busy(null)), fail(busy(null)));
    Egress egress = offline(client);
    assertEquals(UNAVAILABLE, egress.ask(PAYLOAD, List.of()));
    assertEquals(3, egress.requests());
  }

  @Test
  void otherFailuresAreNotTriedAgain() throws Exception {
    for (ScriptedClient.Step step :
        List.<ScriptedClient.Step>of(
            fail(new LlmException("no")),
            request -> {
              throw new IllegalStateException("closed");
            },
            request -> {
              throw new NoClassDefFoundError("a/dependency");
            },
            RetriesAndDeadlineTest::nothing)) {
      Egress egress = offline(new ScriptedClient(step));
      assertEquals(UNAVAILABLE, egress.ask(PAYLOAD, List.of()));
      assertEquals(1, egress.requests());
    }
  }

  @Test
  void theDeadlineIsForThePupilAndNotForTheQuestion() throws Exception {
    ScriptedClient client =
        new ScriptedClient(
            request -> {
              time.pass(Duration.ofSeconds(12));
              return answer("first").apply(request);
            },
            request -> {
              assertEquals(Duration.ofSeconds(8), request.deadline());
              time.pass(Duration.ofSeconds(12));
              return answer("ok").apply(request);
            });
    Egress egress = offline(client);
    time.pass(Duration.ofMinutes(9));
    egress.ask(PAYLOAD, List.of());
    assertEquals(ANSWERED, egress.ask(PAYLOAD, List.of()));
    assertEquals(NOT_SENT, egress.ask(PAYLOAD, List.of()));
    assertEquals(2, egress.requests());
  }

  @Test
  void aClientWithANetworkRunsOnTheExecutor() throws Exception {
    CompletableFuture<Thread> ranOn = new CompletableFuture<>();
    ScriptedClient client =
        new ScriptedClient(
            request -> {
              ranOn.complete(Thread.currentThread());
              return answer("ok").apply(request);
            });
    assertEquals(
        ANSWERED, network(client, threads, Duration.ofSeconds(30)).ask(PAYLOAD, List.of()));
    assertFalse(ranOn.get() == Thread.currentThread());
  }

  @Test
  void failuresComeBackFromTheExecutorAsTheyAre() throws Exception {
    ScriptedClient client = new ScriptedClient(fail(busy(null)), answer("ok"));
    assertEquals(
        ANSWERED, network(client, threads, Duration.ofSeconds(30)).ask(PAYLOAD, List.of()));
    ScriptedClient broken =
        new ScriptedClient(
            request -> {
              throw new IllegalStateException("closed");
            });
    assertEquals(
        UNAVAILABLE, network(broken, threads, Duration.ofSeconds(30)).ask(PAYLOAD, List.of()));
  }

  @Test
  void aSilentServiceIsCancelledAtTheDeadline() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    ScriptedClient client = new ScriptedClient(request -> silence(cancelled));
    assertEquals(
        UNAVAILABLE, network(client, threads, Duration.ofSeconds(1)).ask(PAYLOAD, List.of()));
    assertTrue(cancelled.await(10, TimeUnit.SECONDS));
  }

  @Test
  void interruptionCancelsTheCall() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedClient client =
        new ScriptedClient(
            request -> {
              asked.countDown();
              return silence(cancelled);
            });
    Egress egress = network(client, threads, Duration.ofMinutes(5));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () ->
                thrown.complete(
                    assertThrows(Exception.class, () -> egress.ask(PAYLOAD, List.of()))));
    caller.start();
    asked.await();
    caller.interrupt();
    assertInstanceOf(InterruptedException.class, thrown.get(10, TimeUnit.SECONDS));
    assertTrue(cancelled.await(10, TimeUnit.SECONDS));
  }

  @Test
  void nothingLeavesOnAnInterruptedThread() {
    ScriptedClient client = new ScriptedClient(answer("ok"));
    Egress egress = offline(client);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> egress.ask(PAYLOAD, List.of()));
    assertEquals(List.of(), client.requests);
    assertEquals(List.of(), events);
  }

  @Test
  void aFullExecutorMeansUnavailable() throws Exception {
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };
    assertEquals(
        UNAVAILABLE,
        network(new ScriptedClient(), full, Duration.ofSeconds(1)).ask(PAYLOAD, List.of()));
  }

  @Test
  void theMachinesOwnTimePassesAndCanBeWaitedFor() throws Exception {
    long before = Waiting.REAL.nanoTime();
    Waiting.REAL.pause(Duration.ofMillis(2));
    assertTrue(Waiting.REAL.nanoTime() - before >= 1_000_000);
  }

  @Test
  void delaysAreStretchedAndShortenedAtRandom() {
    Set<Duration> delays = new HashSet<>();
    LlmService service =
        new LlmService(
            new OpenedLlm("scripted", new ScriptedClient(), Set.of()),
            LlmPolicy.defaults(),
            threads,
            null);
    for (int i = 0; i < 100; i++) {
      Duration delay = service.backOff(2);
      assertTrue(delay.toMillis() >= 500 && delay.toMillis() <= 1500, "delay " + delay);
      delays.add(delay);
    }
    assertTrue(delays.size() > 50, "only " + delays.size() + " delays differ");
  }

  @Test
  void aServiceThatIsDownIsLeftAloneForAWhile() throws Exception {
    ScriptedClient client = new ScriptedClient(fail(busy(null)), fail(busy(null)));
    LlmPolicy policy =
        quick().withLimits(LlmPolicy.Limits.defaults().withBreaker(2, Duration.ofHours(1)));
    EgressGate gate = network(client, policy, Waiting.REAL);
    assertEquals(UNAVAILABLE, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(NOT_SENT, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(2, client.requests.size());
    assertEquals(2, events.size());
    assertEquals(2, gate.usage().requests());
  }

  @Test
  void oneRequestTriesWhetherTheServiceIsUpAgain() throws Exception {
    ScriptedClient client =
        new ScriptedClient(fail(busy(null)), fail(busy(null)), answer("ok"), answer("ok"));
    LlmPolicy policy =
        quick()
            .withMaxAttempts(2)
            .withLimits(LlmPolicy.Limits.defaults().withBreaker(2, Duration.ZERO));
    EgressGate gate = network(client, policy, Waiting.REAL);
    assertEquals(UNAVAILABLE, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(ANSWERED, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(ANSWERED, pupil(gate).ask(PAYLOAD, List.of()));
  }

  @Test
  void aSessionMakesNoMoreRequestsThanItMay() throws Exception {
    ScriptedClient client = new ScriptedClient(answer("ok"), fail(busy(null)));
    LlmPolicy policy = quick().withLimits(LlmPolicy.Limits.defaults().withMaxRequests(2));
    EgressGate gate = network(client, policy, Waiting.REAL);
    assertEquals(ANSWERED, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(UNAVAILABLE, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(NOT_SENT, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(2, gate.usage().requests());
  }

  @Test
  void requestsAreSpreadOverTheMinute() throws Exception {
    ScriptedClient client = new ScriptedClient(answer("ok"), answer("ok"), answer("ok"));
    // The third turn is in twenty seconds, and the fourth in thirty.
    LlmPolicy policy =
        quick()
            .withDeadline(Duration.ofSeconds(25))
            .withLimits(LlmPolicy.Limits.defaults().withMaxPerMinute(6));
    EgressGate gate = network(client, policy, time);
    assertEquals(ANSWERED, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(ANSWERED, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(1, time.pauses.size());
    assertTrue(time.pauses.get(0).toSeconds() >= 5, "pause " + time.pauses);
    assertEquals(ANSWERED, pupil(gate).ask(PAYLOAD, List.of()));
    assertEquals(NOT_SENT, pupil(gate).ask(PAYLOAD, List.of()), "its turn is beyond the deadline");
  }

  @Test
  void noMoreRequestsAreInFlightThanMayBe() throws Exception {
    CountDownLatch two = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ScriptedClient.Step step =
        request -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          two.countDown();
          go.await();
          now.decrementAndGet();
          return answer("ok").apply(request);
        };
    ScriptedClient client = new ScriptedClient(step, step, step, step, step, step);
    LlmPolicy policy = quick().withLimits(LlmPolicy.Limits.defaults().withMaxInFlight(2));
    EgressGate gate = network(client, policy, Waiting.REAL);
    List<Future<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      replies.add(threads.submit(() -> pupil(gate).ask(PAYLOAD, List.of())));
    }
    two.await();
    go.countDown();
    for (Future<Reply> reply : replies) {
      assertEquals(ANSWERED, reply.get(20, TimeUnit.SECONDS));
    }
    assertEquals(2, most.get());
  }

  @Test
  void tokensAreCountedAsFarAsTheServiceTells() throws Exception {
    ScriptedClient client =
        new ScriptedClient(
            request -> new LlmResponse("ok", LlmResponse.Finish.STOP, 700, 90), answer("ok"));
    EgressGate gate = network(client, quick(), Waiting.REAL);
    pupil(gate).ask(PAYLOAD, List.of());
    pupil(gate).ask(PAYLOAD, List.of());
    assertEquals(new LlmUsage(2, 700, 90, 1, 0, 0, 0), gate.usage());
  }

  private static LlmPolicy quick() {
    return LlmPolicy.defaults().withRetryDelay(Duration.ofMillis(1));
  }

  private EgressGate network(ScriptedClient client, LlmPolicy policy, Waiting waiting) {
    return new EgressGate(
        new LlmService(new OpenedLlm("scripted", client, Set.of()), policy, threads, null, waiting),
        Disclosure.CODES,
        events::add,
        Clock.systemUTC());
  }

  private static Egress pupil(EgressGate gate) {
    return gate.forPupil(Samples.SESSION, Samples.STUDENT);
  }

  private Egress offline(ScriptedClient client) {
    return new EgressGate(
            new LlmService(
                new OpenedLlm("scripted", client, Set.of(LlmCapability.OFFLINE)),
                LlmPolicy.defaults(),
                task -> {
                  throw new AssertionError("runs on the caller's thread");
                },
                null,
                time),
            Disclosure.CODES,
            events::add,
            Clock.systemUTC())
        .forPupil(Samples.SESSION, Samples.STUDENT);
  }

  private Egress network(ScriptedClient client, Executor executor, Duration deadline) {
    return new EgressGate(
            new LlmService(
                new OpenedLlm("scripted", client, Set.of()),
                LlmPolicy.defaults().withDeadline(deadline).withRetryDelay(Duration.ofMillis(1)),
                executor,
                null),
            Disclosure.CODES,
            events::add,
            Clock.systemUTC())
        .forPupil(Samples.SESSION, Samples.STUDENT);
  }

  private static LlmRetriableException busy(@Nullable Duration delay) {
    return new LlmRetriableException("busy", delay);
  }

  private static LlmResponse silence(CountDownLatch cancelled) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      throw new AssertionError("nobody counts it down");
    } catch (InterruptedException e) {
      cancelled.countDown();
      throw e;
    }
  }

  @SuppressWarnings("NullAway") // What a careless client may do.
  private static LlmResponse nothing(LlmRequest request) {
    return null;
  }
}
