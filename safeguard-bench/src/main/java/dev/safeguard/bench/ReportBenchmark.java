package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing one pupil's report in each format, and making it for two readers, over the records of
 * {@link SeedWorkloads}.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar ReportBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class ReportBenchmark {
  private static final int PUPILS = 16;
  private static final int CHARACTERS = 1 << 18;

  /** Records a pupil: 23 are ten incidents, five assessments, three messages and five marks. */
  @Param({"23", "80"})
  private int records;

  private final Pipeline pipeline = Safeguard.pipeline().build();
  private final Session session = pipeline.open(Site.standard());
  private final Reader teacher = new Reader(Audience.CLASS_TEACHER, Locale.ENGLISH);
  private final StudentRecord[] pupils = new StudentRecord[PUPILS];
  private final Analysis[] analyses = new Analysis[PUPILS];
  private final SafeguardingReport[] reports = new SafeguardingReport[PUPILS];
  private final StringBuilder out = new StringBuilder(CHARACTERS);
  private int next;

  /** Makes the reports; different pupils take turns, so that no branch learns one of them. */
  @Setup
  public void prepare() {
    for (int i = 0; i < PUPILS; i++) {
      pupils[i] =
          records == 23
              ? SeedWorkloads.pupil(i, 10, 5, 3, 5)
              : SeedWorkloads.pupil(i, 30, 20, 10, 20);
      analyses[i] = session.analyze(pupils[i]);
      reports[i] = session.report(analyses[i], pupils[i], Reader.safeguardingLead());
    }
  }

  /** Closes the pipeline. */
  @TearDown
  public void close() {
    session.close();
    pipeline.close();
  }

  private int turn() {
    next = (next + 1) & (PUPILS - 1);
    return next;
  }

  private int write(ReportRenderer format) throws IOException {
    out.setLength(0);
    format.render(reports[turn()], out);
    return out.length();
  }

  /** One JSON line. */
  @Benchmark
  public int json() throws IOException {
    return write(Renderers.json());
  }

  /** One HTML page. */
  @Benchmark
  public int html() throws IOException {
    return write(Renderers.html());
  }

  /** One Markdown page. */
  @Benchmark
  public int markdown() throws IOException {
    return write(Renderers.markdown());
  }

  /** Stages 5 and 6 for the safeguarding lead. */
  @Benchmark
  public SafeguardingReport forTheSafeguardingLead() {
    int i = turn();
    return session.report(analyses[i], pupils[i], Reader.safeguardingLead());
  }

  /** The same for a class teacher: stages 1 to 3 once more, over a part of the record. */
  @Benchmark
  public SafeguardingReport forAClassTeacher() {
    int i = turn();
    return session.report(analyses[i], pupils[i], teacher);
  }
}
