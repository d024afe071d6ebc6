package dev.safeguard.bench;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.LlmProviders;
import dev.safeguard.core.llm.LlmService;
import dev.safeguard.core.llm.OpenedLlm;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.risk.StandardRiskAssessor;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The library's own work around one LLM call under {@code CODES}: the prompt, the gate and the
 * check of the answer, each and all, for pupils of ten incidents, five assessments, three
 * communications and five marks. The model's answer is ready, and no audit log is written.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar LlmStageBenchmark
 * }</pre>
 */
public class LlmStageBenchmark extends AverageTimeBenchmark {
  private static final int PUPILS = 16;
  private static final SessionId SESSION = new SessionId("sfg_0123456789ab");

  private final AssessedPupil[] pupils = new AssessedPupil[PUPILS];
  private final String[] payloads = new String[PUPILS];
  private final LlmResponse[] answers = new LlmResponse[PUPILS];
  private final SessionTokens tokens = new SessionTokens(new SecureRandom());
  private final StandardLlmAnalyzer analyzer =
      new StandardLlmAnalyzer(LlmPolicy.defaults(), Safeguard::vocabulary);
  private final EgressGate gate =
      new EgressGate(
          new LlmService(
              new OpenedLlm("ready", new ReadyClient(), Set.of(LlmCapability.OFFLINE)),
              LlmPolicy.defaults(),
              Runnable::run,
              null),
          Disclosure.CODES,
          event -> {},
          Clock.systemUTC());
  private int turn;

  /** Makes the pupils, and has the offline provider answer each. */
  @Setup
  public void prepare() throws InterruptedException {
    try (OpenedLlm offline = LlmProviders.discover().open("offline", Map.of())) {
      for (int i = 0; i < PUPILS; i++) {
        TokenizedRecord record =
            new StandardTokenizer()
                .tokenize(SeedWorkloads.Size.MEDIUM.pupil(i), Site.standard(), tokens)
                .record();
        Patterns patterns =
            new StandardPatternExtractor().extract(record, SchoolCalendar.weekdays());
        pupils[i] =
            new AssessedPupil(
                record,
                patterns,
                new StandardRiskAssessor().assess(record, patterns, RiskPolicies.standard()));
        Recording recording = new Recording(offline.client());
        EgressGate recorded =
            new EgressGate(
                new LlmService(
                    new OpenedLlm("recording", recording, Set.of(LlmCapability.OFFLINE)),
                    LlmPolicy.defaults(),
                    Runnable::run,
                    null),
                Disclosure.CODES,
                event -> {},
                Clock.systemUTC());
        analyzer.analyze(pupils[i], recorded.forPupil(SESSION, record.student()));
        payloads[i] = recording.payload;
        answers[i] = LlmResponse.of(recording.answer);
      }
    }
    for (int i = 0; i < PUPILS; i++) {
      if (all().status() != LlmStatus.ANSWERED
          || promptAndAnswer().status() != LlmStatus.ANSWERED) {
        throw new IllegalStateException("an answer was not taken");
      }
    }
  }

  /** Erases the keys. */
  @TearDown
  public void close() {
    tokens.close();
  }

  private int next() {
    turn = (turn + 1) & (PUPILS - 1);
    return turn;
  }

  /** The payload alone: nothing leaves, so nothing is checked. */
  @Benchmark
  public LlmAnalysis prompt() throws InterruptedException {
    return analyzer.analyze(pupils[next()], new OpenWay(new Egress.Reply.Unavailable(null)));
  }

  /** The payload, and the check of an answer, without the gate. */
  @Benchmark
  public LlmAnalysis promptAndAnswer() throws InterruptedException {
    int i = next();
    return analyzer.analyze(
        pupils[i], new OpenWay(new Egress.Reply.Answered(answers[i].text(), "0")));
  }

  /** The gate alone. */
  @Benchmark
  public Egress.Reply gate() throws InterruptedException {
    int i = next();
    return gate.forPupil(SESSION, pupils[i].record().student()).ask(payloads[i], List.of());
  }

  /** All three. */
  @Benchmark
  public LlmAnalysis all() throws InterruptedException {
    AssessedPupil pupil = pupils[next()];
    return analyzer.analyze(pupil, gate.forPupil(SESSION, pupil.record().student()));
  }

  /** Has the answer of whoever's turn it is. */
  private final class ReadyClient implements LlmClient {
    @Override
    public LlmResponse complete(LlmRequest request) {
      return answers[turn];
    }

    @Override
    public void close() {}
  }

  private static final class Recording implements LlmClient {
    private final LlmClient client;
    private String payload = "";
    private String answer = "";

    Recording(LlmClient client) {
      this.client = client;
    }

    @Override
    public LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException {
      LlmResponse response = client.complete(request);
      payload = request.user();
      answer = response.text();
      return response;
    }

    @Override
    public void close() {}
  }

  /** Lets everything through and replies at once. */
  private record OpenWay(Egress.Reply reply) implements Egress {
    @Override
    public Disclosure disclosure() {
      return Disclosure.CODES;
    }

    @Override
    public String provider() {
      return "none";
    }

    @Override
    public Egress.Reply ask(String payload, List<AnswerFault> faults) {
      return reply;
    }

    @Override
    public int requests() {
      return 1;
    }
  }
}
