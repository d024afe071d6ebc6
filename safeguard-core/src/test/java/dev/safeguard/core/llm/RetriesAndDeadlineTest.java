package dev.safeguard.core.llm;

import static dev.safeguard.core.llm.ScriptedClient.answer;
import static dev.safeguard.core.llm.ScriptedClient.fail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.llm.LlmPolicy;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How far the gate goes for an answer, and where it stops. */
@Timeout(60)
class RetriesAndDeadlineTest {
  private static final String PAYLOAD = Payload.of(RiskLevel.HIGH, Samples.three());
  private static final Reply UNAVAILABLE = new Reply.Unavailable(Sha256.hex(PAYLOAD));
  private static final Reply ANSWERED = new Reply.Answered("ok", Sha256.hex(PAYLOAD));

  private final SteppingTime time = new SteppingTime();
  private final List<AuditEvent> events = new ArrayList<>();
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
    assertEquals(UNAVAILABLE, egress.ask(PAYLOAD, List.of()));
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
        UNAVAILABLE, network(client, threads, Duration.ofMillis(50)).ask(PAYLOAD, List.of()));
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

  private Egress offline(ScriptedClient client) {
    return new EgressGate(
            new OpenedLlm("scripted", client, Set.of(LlmCapability.OFFLINE)),
            Disclosure.CODES,
            events::add,
            Clock.systemUTC(),
            LlmPolicy.defaults(),
            task -> {
              throw new AssertionError("runs on the caller's thread");
            },
            time)
        .forPupil(Samples.SESSION, Samples.STUDENT);
  }

  private Egress network(ScriptedClient client, Executor executor, Duration deadline) {
    return new EgressGate(
            new OpenedLlm("scripted", client, Set.of()),
            Disclosure.CODES,
            events::add,
            Clock.systemUTC(),
            LlmPolicy.defaults().withDeadline(deadline).withRetryDelay(Duration.ofMillis(1)),
            executor)
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
