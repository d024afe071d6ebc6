package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.core.risk.StandardRiskAssessor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkTest {
  private final RiskAssessor standard = new StandardRiskAssessor();

  @Test
  void outcomesComeInTheOrderOfTheInput() {
    try (Pipeline pipeline = Safeguard.pipeline().parallelism(8).build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(200))) {
      assertEquals(
          IntStream.range(1, 201).mapToObj(i -> (long) i).toList(),
          outcomes.map(Outcome::line).toList());
    }
  }

  @Test
  void oneThatIsRefusedAndOneThatFailsStopNobodyElse() {
    RiskAssessor sometimes =
        (record, patterns, policy) -> {
          if (record.yearGroup() == 9) {
            throw new IllegalStateException("Amelia");
          }
          return standard.assess(record, patterns, policy);
        };
    Stream<RecordResult> records =
        Stream.of(
            accepted(1, "8"),
            new RecordResult.Refused(2, "/student_id", "is missing"),
            accepted(3, "9"),
            new RecordResult.Accepted(
                4,
                Pupils.worrying("S4")
                    .add(Incident.of("x", EventTime.on(Pupils.AS_OF.plusDays(1))))
                    .build(),
                List.of()),
            accepted(5, "8"));
    try (Pipeline pipeline = Safeguard.pipeline().riskAssessor(sometimes).build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records)) {
      List<Outcome> all = outcomes.toList();
      assertInstanceOf(Outcome.Analyzed.class, all.get(0));
      assertEquals(new Outcome.Refused(2, "/student_id", "is missing"), all.get(1));
      assertEquals(
          new Outcome.Failed(3, Stage.RISK_ASSESSMENT, "java.lang.IllegalStateException"),
          all.get(2));
      assertEquals(
          new Outcome.Refused(4, "/behavioral_incidents/6/timestamp", "lies after the as-of date"),
          all.get(3));
      assertInstanceOf(Outcome.Analyzed.class, all.get(4));
    }
  }

  @Test
  void asManyAreInWorkAsTheParallelismAllows() {
    CyclicBarrier three = new CyclicBarrier(3);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    RiskAssessor together =
        (record, patterns, policy) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          try {
            three.await(30, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            now.decrementAndGet();
          }
          return standard.assess(record, patterns, policy);
        };
    try (Pipeline pipeline = Safeguard.pipeline().riskAssessor(together).parallelism(3).build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(30))) {
      assertTrue(outcomes.allMatch(o -> o instanceof Outcome.Analyzed));
    }
    assertEquals(3, most.get());
  }

  @Test
  void noMoreRecordsAreDrawnThanAreInWork() {
    AtomicInteger drawn = new AtomicInteger();
    Stream<RecordResult> source =
        Stream.iterate(1, i -> i + 1).map(i -> accepted(i, "8")).peek(r -> drawn.incrementAndGet());
    try (Pipeline pipeline = Safeguard.pipeline().parallelism(4).build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(source)) {
      Iterator<Outcome> each = outcomes.iterator();
      for (int i = 0; i < 10; i++) {
        each.next();
      }
      assertTrue(drawn.get() <= 10 + 4, "drew " + drawn.get());
    }
  }

  @Test
  void closingTheStreamCancelsWhatIsInWorkAndClosesTheSource() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicBoolean sourceClosed = new AtomicBoolean();
    RiskAssessor waits =
        (record, patterns, policy) -> {
          if (record.yearGroup() == 9) {
            started.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
          }
          return standard.assess(record, patterns, policy);
        };
    try (Pipeline pipeline = Safeguard.pipeline().riskAssessor(waits).parallelism(2).build();
        Session session = pipeline.open(Site.standard())) {
      Stream<RecordResult> source =
          Stream.of(accepted(1, "8"), accepted(2, "9")).onClose(() -> sourceClosed.set(true));
      try (Stream<Outcome> outcomes = session.analyzeAll(source)) {
        assertEquals(1, outcomes.iterator().next().line());
        assertTrue(started.await(30, TimeUnit.SECONDS));
      }
      assertTrue(interrupted.await(30, TimeUnit.SECONDS));
      assertTrue(sourceClosed.get());
    }
  }

  @Test
  void interruptingTheConsumerCancelsTheRun() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(5))) {
      Iterator<Outcome> each = outcomes.iterator();
      each.next();
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, each::next);
      assertTrue(Thread.interrupted(), "the interrupt status stays set");
    }
  }

  @Test
  void theListenerIsToldOfEachInOrder() {
    List<Long> told = new ArrayList<>();
    try (Pipeline pipeline =
            Safeguard.pipeline().listener((done, outcome) -> told.add(done)).build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(20))) {
      assertEquals(20, outcomes.count());
    }
    assertEquals(IntStream.rangeClosed(1, 20).mapToObj(i -> (long) i).toList(), told);
  }

  @Test
  void theHostsOwnExecutorIsUsedAndLeftRunning() {
    AtomicInteger ran = new AtomicInteger();
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .executor(
                    task -> {
                      ran.incrementAndGet();
                      task.run();
                    })
                .build();
        Session session = pipeline.open(Site.standard());
        Stream<Outcome> outcomes = session.analyzeAll(records(7))) {
      assertEquals(7, outcomes.filter(o -> o instanceof Outcome.Analyzed).toList().size());
    }
    assertEquals(7, ran.get());
  }

  private static Stream<RecordResult> records(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> accepted(i, "8"));
  }

  private static RecordResult accepted(int line, String year) {
    return new RecordResult.Accepted(
        line, Pupils.worrying("STU" + line).yearGroup(year).build(), List.of());
  }
}
