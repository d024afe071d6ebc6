package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host may ask from threads of its own. */
@Timeout(60)
class LlmCallsAtOnceTest {
  @Test
  void asManyCallsAreInFlightAsThePolicyAllowsWhoeverAsks() throws Exception {
    int atOnce = 6;
    CountDownLatch together = new CountDownLatch(atOnce);
    LlmClient waiting =
        new LlmClient() {
          @Override
          public LlmResponse complete(LlmRequest request)
              throws LlmException, InterruptedException {
            together.countDown();
            boolean all = together.await(request.deadline().toMillis(), TimeUnit.MILLISECONDS);
            throw new LlmException(all ? "all are here" : "the others did not come");
          }

          @Override
          public void close() {}
        };
    ExecutorService hosts = Executors.newFixedThreadPool(atOnce);
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .llm("waiting", waiting)
                .llmPolicy(LlmPolicy.defaults().withMaxAttempts(1))
                .parallelism(1)
                .build();
        Session session = pipeline.open(Site.standard())) {
      List<Future<Analysis>> analyses = new ArrayList<>();
      for (int i = 0; i < atOnce; i++) {
        StudentRecord pupil = Pupils.worrying("S" + i).build();
        analyses.add(hosts.submit(() -> session.analyze(pupil)));
      }
      for (Future<Analysis> analysis : analyses) {
        analysis.get();
      }
      assertEquals(0, together.getCount());
    } finally {
      hosts.shutdownNow();
    }
  }
}
