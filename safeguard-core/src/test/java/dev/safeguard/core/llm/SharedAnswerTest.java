package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.site.Disclosure;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who asks for an answer that pupils share, and how long the others wait. */
@Timeout(60)
class SharedAnswerTest {
  private final SharedAnswer answer = new SharedAnswer(null);

  @Test
  void whoseTimeIsUpWhileAnotherAsksGoesWithout() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<LlmAnalysis> first =
          threads.submit(
              () ->
                  answer.get(
                      () -> {
                        asking.countDown();
                        late.await();
                        return ended(LlmStatus.NOT_NEEDED);
                      },
                      new Timed(Long.MAX_VALUE)));
      asking.await();
      assertEquals(
          LlmStatus.UNAVAILABLE,
          answer.get(() -> ended(LlmStatus.NOT_NEEDED), new Timed(0)).status());
      late.countDown();
      assertEquals(LlmStatus.NOT_NEEDED, first.get().status());
      assertEquals(
          LlmStatus.NOT_NEEDED, answer.get(() -> ended(LlmStatus.DISABLED), new Timed(0)).status());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatFailsIsAskedByThreeAndWhatIsRefusedByOne() throws Exception {
    for (LlmStatus status :
        List.of(LlmStatus.UNAVAILABLE, LlmStatus.INVALID_ANSWER, LlmStatus.REFUSED_BY_GATE)) {
      SharedAnswer shared = new SharedAnswer(null);
      AtomicInteger asked = new AtomicInteger();
      for (int i = 0; i < 10; i++) {
        LlmAnalysis got =
            shared.get(
                () -> {
                  asked.incrementAndGet();
                  return ended(status);
                },
                new Timed(Long.MAX_VALUE));
        assertEquals(status, got.status());
      }
      assertEquals(status == LlmStatus.REFUSED_BY_GATE ? 1 : SharedAnswer.MAX_ASKERS, asked.get());
    }
  }

  @Test
  void aQuestionThatBreaksLetsTheNextOneAsk() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            answer.get(
                () -> {
                  throw new IllegalStateException("broken");
                },
                new Timed(Long.MAX_VALUE)));
    assertEquals(
        LlmStatus.NOT_NEEDED,
        answer.get(() -> ended(LlmStatus.NOT_NEEDED), new Timed(Long.MAX_VALUE)).status());
  }

  private static LlmAnalysis ended(LlmStatus status) {
    return LlmAnalysis.without(status, "test", 1, Disclosure.CODES);
  }

  private record Timed(long nanosLeft) implements TimedEgress {
    @Override
    public boolean isDryRun() {
      return false;
    }

    @Override
    public Disclosure disclosure() {
      return Disclosure.CODES;
    }

    @Override
    public String provider() {
      return "test";
    }

    @Override
    public int requests() {
      return 0;
    }

    @Override
    public Reply ask(String payload, List<AnswerFault> faults) {
      throw new AssertionError("nobody asks through it");
    }
  }
}
