package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmRetriableException;
import dev.safeguard.tck.FaultyServer.Reaction;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a provider that speaks to a service has to keep to, tested against a {@link FaultyServer}
 * that stands in for the service. The server speaks as an OpenAI-compatible one; override {@link
 * #wire} for one of the other well-known forms, or {@link #serviceBody} and {@link #cutServiceBody}
 * for one of its own.
 */
public abstract class LlmServiceContract extends LlmProviderContract {
  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration SETTLING = Duration.ofSeconds(10);

  /** Nothing, no JSON, and the outermost shell of each form without what is in it. */
  private static final List<String> GARBAGE =
      List.of(
          "",
          "<html>",
          "{}",
          "[1]",
          "null",
          "{\"cho",
          "{\"choices\":[]}",
          "{\"content\":[]}",
          "{\"candidates\":[]}",
          "{\"candidates\":[{\"finishReason\":\"SAFETY\"}]}",
          "{\"message\":{}}",
          "{\"error\":\"no\"}");

  private static final int LARGE = 3 << 20;
  private static final int CLIENTS = 8;

  private FaultyServer server;

  /** For subclasses. */
  @SuppressWarnings("NullAway.Init") // JUnit starts the server before each test.
  protected LlmServiceContract() {}

  /** Settings that point the provider at a service with this address. */
  protected abstract Map<String, String> settings(URI service);

  /** The form in which the service writes its answers. */
  protected LlmWire wire() {
    return LlmWire.OPENAI_CHAT_COMPLETIONS;
  }

  /** The body with which the service gives an answer. */
  protected String serviceBody(String answer) {
    return wire().answer(answer);
  }

  /** The body with which the service gives an answer that ends at its limit. */
  protected String cutServiceBody(String answer) {
    return wire().cutAnswer(answer);
  }

  @BeforeEach
  final void startServer() {
    server = FaultyServer.start();
  }

  @AfterEach
  final void stopServer() {
    server.close();
  }

  @Override
  protected final Map<String, String> settings() {
    return settings(server.uri());
  }

  @Override
  final void expectAnswers() {
    server.react(Reaction.ok(serviceBody(LlmSample.ANSWER)));
  }

  @Override
  final boolean wasAsked() {
    return !server.received().isEmpty();
  }

  @Test
  void givesTheAnswerAsItCame() throws Exception {
    expectAnswers();
    try (LlmClient client = open()) {
      assertEquals(LlmSample.ANSWER, client.complete(LlmSample.withDeadline(AMPLE)).text());
    }
  }

  @Test
  void saysThatAnAnswerIsCutAtItsLimit() throws Exception {
    server.react(Reaction.ok(cutServiceBody("{\"risk_level\"")));
    try (LlmClient client = open()) {
      LlmResponse response = client.complete(LlmSample.withDeadline(AMPLE));
      assertEquals(LlmResponse.Finish.LENGTH, response.finish());
      assertEquals("{\"risk_level\"", response.text());
    }
  }

  @Test
  void sendsBothTextsAndTheLimitOnce() throws Exception {
    expectAnswers();
    try (LlmClient client = open()) {
      client.complete(LlmSample.withDeadline(AMPLE));
    }
    List<FaultyServer.Received> received = server.received();
    assertEquals(1, received.size());
    String body = received.get(0).body();
    assertTrue(body.contains(LlmSample.SYSTEM_MARK), "the system text is missing");
    assertTrue(body.contains(LlmSample.USER_MARK), "the user text is missing");
    assertTrue(body.contains("777"), "the limit of answer tokens is missing");
    assertTrue(body.contains("“ø” ☂ 𝔘") || body.contains("\\u201c"), "characters are garbled");
  }

  @Test
  void sendsTheSchemaExactlyWhenItDeclaresStructuredOutput() throws Exception {
    expectAnswers();
    try (LlmClient client = open()) {
      client.complete(LlmSample.withDeadline(AMPLE));
    }
    assertEquals(
        provider().capabilities().contains(LlmCapability.STRUCTURED_OUTPUT),
        server.received().get(0).body().contains(LlmSample.SCHEMA_MARK));
  }

  @Test
  void opensWithoutAskingTheService() {
    server.react(Reaction.status(500));
    open().close();
    assertEquals(List.of(), server.received());
  }

  @Test
  void answersAtOnceAreNotMixedUp() throws Exception {
    server.react(Reaction.reply(asked -> serviceBody(turnIn(asked.body()))));
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (LlmClient client = open()) {
      List<Callable<String>> calls = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 5 * CLIENTS; i++) {
        String turn = "turn-" + i + ";";
        expected.add(turn);
        calls.add(() -> client.complete(new LlmSample(turn, AMPLE)).text());
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
      assertEquals(expected, answers);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String turnIn(String body) {
    int start = body.indexOf("turn-");
    return body.substring(start, body.indexOf(';', start) + 1);
  }

  @Test
  void waitsForASlowAnswer() throws Exception {
    server.react(Reaction.slowly(serviceBody(LlmSample.ANSWER), SOON));
    try (LlmClient client = open()) {
      assertEquals(LlmSample.ANSWER, client.complete(LlmSample.withDeadline(AMPLE)).text());
    }
  }

  @Test
  void givesUpAtTheDeadline() {
    givesUpAtTheDeadlineOf(Reaction.silence());
  }

  /** A time-out that ends with the header fields, or starts anew at each byte, is no deadline. */
  @Test
  void givesUpAtTheDeadlineThoughBytesKeepComing() {
    givesUpAtTheDeadlineOf(Reaction.drip(serviceBody(LlmSample.ANSWER), Duration.ofMillis(100)));
  }

  private void givesUpAtTheDeadlineOf(Reaction reaction) {
    server.react(reaction);
    try (LlmClient client = open()) {
      long start = System.nanoTime();
      assertThrows(LlmException.class, () -> client.complete(LlmSample.withDeadline(SOON)));
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis >= SOON.toMillis() / 2, "gave up after " + millis + " ms");
      assertTrue(millis < 10_000, "gave up after " + millis + " ms");
    }
  }

  @Test
  void interruptionCancels() throws Exception {
    server.react(Reaction.silence());
    try (LlmClient client = open()) {
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () ->
                  thrown.complete(
                      assertThrows(
                          Exception.class, () -> client.complete(LlmSample.withDeadline(AMPLE)))));
      caller.start();
      while (server.received().isEmpty()) {
        Thread.onSpinWait();
      }
      caller.interrupt();
      assertInstanceOf(InterruptedException.class, thrown.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aLimitIsRetriableAfterTheTimeTheServiceAsksFor() {
    server.react(Reaction.rateLimited(Duration.ofSeconds(7)));
    LlmException failure = failure();
    assertEquals(
        Optional.of(Duration.ofSeconds(7)),
        assertInstanceOf(LlmRetriableException.class, failure).delay());
    assertEquals(1, server.received().size(), "retries are the caller's");
  }

  @Test
  void anOverloadIsRetriable() {
    for (int status : new int[] {500, 502, 503, 504, 529}) {
      server.react(Reaction.status(status));
      assertInstanceOf(LlmRetriableException.class, failure(), "status " + status);
    }
  }

  @Test
  void aDroppedConnectionIsRetriable() {
    server.react(Reaction.drop());
    assertInstanceOf(LlmRetriableException.class, failure());
  }

  @Test
  void aRefusalIsNotRetriable() {
    for (int status : new int[] {400, 401, 403, 404}) {
      server.react(Reaction.status(status));
      assertFalse(failure() instanceof LlmRetriableException, "status " + status);
    }
  }

  @Test
  void garbageIsAFailureAndNothingElse() {
    for (String body : GARBAGE) {
      server.react(Reaction.ok(body));
      try (LlmClient client = open()) {
        assertThrows(
            LlmException.class,
            () -> client.complete(LlmSample.withDeadline(AMPLE)),
            "body " + body);
      }
    }
  }

  /**
   * A provider may cut off what is far too large, or hand it on; it may not fail in another way.
   */
  @Test
  void aLargeAnswerIsGivenOrAFailure() throws Exception {
    String answer = "x".repeat(LARGE);
    server.react(Reaction.ok(serviceBody(answer)));
    try (LlmClient client = open()) {
      String text;
      try {
        text = client.complete(LlmSample.withDeadline(AMPLE)).text();
      } catch (LlmException e) {
        return;
      }
      assertEquals(answer.length(), text.length());
    }
  }

  /** What a client starts may end a little after it is closed, but must not pile up. */
  @Test
  void leavesNoThreadForEachClientThatWasClosed() throws Exception {
    expectAnswers();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < CLIENTS; i++) {
      try (LlmClient client = open()) {
        client.complete(LlmSample.withDeadline(AMPLE));
      }
    }
    long end = System.nanoTime() + SETTLING.toNanos();
    List<Thread> left = since(before);
    while (left.size() >= CLIENTS && System.nanoTime() < end) {
      // An HTTP client of the JDK ends its threads once nothing refers to it.
      System.gc();
      left.get(0).join(100);
      left = since(before);
    }
    assertTrue(left.size() < CLIENTS, left.size() + " threads are left");
  }

  private static List<Thread> since(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> !thread.getName().equals(FaultyServer.THREAD))
        .toList();
  }

  @Test
  void printsAndLogsNothingOfTheRequestTheAnswerOrASecret() throws Exception {
    server.react(Reaction.ok(serviceBody(LlmSample.ANSWER)), Reaction.status(500));
    String printed;
    try (Overheard overheard = Overheard.start();
        LlmClient client = open()) {
      client.complete(LlmSample.withDeadline(AMPLE));
      assertThrows(LlmException.class, () -> client.complete(LlmSample.withDeadline(AMPLE)));
      printed = overheard.text();
    }
    List<String> secret = new ArrayList<>(secrets());
    secret.addAll(List.of(LlmSample.SYSTEM_MARK, LlmSample.USER_MARK, LlmSample.ANSWER_MARK));
    for (String text : secret) {
      assertFalse(printed.contains(text), "something of a request was printed or logged");
    }
  }

  @Test
  void noFailureQuotesTheRequestTheAnswerOrASecret() {
    String body = "{\"error\":{\"message\":\"numbat " + secrets() + LlmSample.USER_MARK + "\"}}";
    for (int status : new int[] {200, 400, 401, 429, 500}) {
      server.react(new Reaction.Respond(status, Map.of(), body, Duration.ZERO));
      Throwable failure = failure();
      while (failure != null) {
        String message = String.valueOf(failure);
        assertFalse(message.contains("numbat"), message);
        assertFalse(message.contains(LlmSample.USER_MARK), message);
        assertFalse(message.contains(LlmSample.SYSTEM_MARK), message);
        for (String secret : secrets()) {
          assertFalse(message.contains(secret), "a failure quotes a secret");
        }
        failure = failure.getCause();
      }
    }
  }

  @Test
  void recoversAfterAFailure() throws Exception {
    server.react(Reaction.drop(), Reaction.status(500), Reaction.ok(serviceBody("{}")));
    try (LlmClient client = open()) {
      assertThrows(LlmException.class, () -> client.complete(LlmSample.withDeadline(AMPLE)));
      assertThrows(LlmException.class, () -> client.complete(LlmSample.withDeadline(AMPLE)));
      assertEquals("{}", client.complete(LlmSample.withDeadline(AMPLE)).text());
    }
  }

  private LlmException failure() {
    try (LlmClient client = open()) {
      return assertThrows(LlmException.class, () -> client.complete(LlmSample.withDeadline(AMPLE)));
    }
  }
}
