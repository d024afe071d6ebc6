package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.stage.Tokenizer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.risk.StandardRiskAssessor;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The workloads of the original system's own benchmark, JSON not counted, beside one HMAC-SHA-256
 * as the baseline, so that figures from two machines can be compared as ratios.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar SeedWorkloadBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
// A heap that is there from the start: one that grows is measured as page faults.
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class SeedWorkloadBenchmark {
  /** Enough that no branch learns one pupil, few enough that their records stay in the cache. */
  private static final int PUPILS = 16;

  private static final int IDS = 100;

  private final Site site = Site.standard();
  private final SecureRandom random = new SecureRandom();
  private final Tokenizer tokenizer = new StandardTokenizer();
  private final PatternExtractor extractor = new StandardPatternExtractor();
  private final RiskAssessor assessor = new StandardRiskAssessor();
  private final RiskPolicy policy = RiskPolicies.standard();
  private final Pipeline pipeline = Safeguard.pipeline().build();
  private final Session session = pipeline.open(site);
  private final SessionTokens tokens = new SessionTokens(random);
  private final String[] ids = new String[IDS];
  private final StudentRecord[] medium = new StudentRecord[PUPILS];
  private final StudentRecord[] small = new StudentRecord[PUPILS];
  private final StudentRecord[] large = new StudentRecord[PUPILS];
  private final TokenizedRecord[] tokenized = new TokenizedRecord[PUPILS];
  private final Patterns[] patterns = new Patterns[PUPILS];
  private final byte[] block = new byte[16];
  private final Mac hmac = hmac();
  private int next;

  /** Makes the records; different pupils take turns, so that no branch learns one of them. */
  @Setup
  public void prepare() {
    for (int i = 0; i < IDS; i++) {
      ids[i] = "STU" + (10_000 + i);
    }
    for (int i = 0; i < PUPILS; i++) {
      medium[i] = SeedWorkloads.pupil(i, 10, 5, 3, 5);
      small[i] = SeedWorkloads.pupil(i, 5, 1, 1, 3);
      large[i] = SeedWorkloads.pupil(i, 30, 20, 10, 20);
      tokenized[i] = tokenizer.tokenize(medium[i], site, tokens).record();
      patterns[i] = extractor.extract(tokenized[i], SchoolCalendar.weekdays());
    }
  }

  /** Closes the pipeline. */
  @TearDown
  public void close() {
    session.close();
    pipeline.close();
  }

  private static Mac hmac() {
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
      return hmac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private int turn() {
    next = (next + 1) & (PUPILS - 1);
    return next;
  }

  /** One HMAC-SHA-256 of 16 bytes through the JDK: the unit that figures are published in. */
  @Benchmark
  public byte[] baseline() {
    return hmac.doFinal(block);
  }

  /** A hundred ids in a new session, its key included. */
  @Benchmark
  public void tokenize100Ids(Blackhole sink) {
    try (SessionTokens fresh = new SessionTokens(random)) {
      for (String id : ids) {
        sink.consume(fresh.issue(TokenKind.STU, id));
      }
    }
  }

  /** Stage 1 of ten incidents, five assessments, three communications and five marks. */
  @Benchmark
  public TokenizedRecord anonymizedSnapshot() {
    return tokenizer.tokenize(medium[turn()], site, tokens).record();
  }

  /** Stage 2 of the same. */
  @Benchmark
  public Patterns extractPatterns() {
    return extractor.extract(tokenized[turn()], SchoolCalendar.weekdays());
  }

  /** Stage 3 of the same. */
  @Benchmark
  public RiskAssessment assessRisk() {
    int i = turn();
    return assessor.assess(tokenized[i], patterns[i], policy);
  }

  /** All six stages of five incidents, one assessment, one communication and three marks. */
  @Benchmark
  public SafeguardingReport completePipeline() {
    return report(small[turn()]);
  }

  /** All six stages of thirty incidents, twenty assessments, ten communications, twenty marks. */
  @Benchmark
  public SafeguardingReport largeDataset() {
    return report(large[turn()]);
  }

  /** Five pupils one after another. */
  @Benchmark
  public void fiveSequentialAnalyses(Blackhole sink) {
    for (int i = 0; i < 5; i++) {
      sink.consume(report(small[turn()]));
    }
  }

  private SafeguardingReport report(StudentRecord record) {
    return session.report(session.analyze(record), record, Reader.safeguardingLead());
  }
}
