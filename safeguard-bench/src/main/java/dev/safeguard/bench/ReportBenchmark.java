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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Writing one pupil's report in each format, and making it for two readers, over the records of
 * {@link SeedWorkloads}.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar ReportBenchmark
 * }</pre>
 */
public class ReportBenchmark extends AverageTimeBenchmark {
  private static final int PUPILS = 64;
  private static final int CHARACTERS = 1 << 18;
  private static final Reader TEACHER = new Reader(Audience.CLASS_TEACHER, Locale.ENGLISH);

  /** Reports; different pupils take turns, so that no branch learns one of them. */
  @State(Scope.Benchmark)
  public static class Reports {
    /** How large a record is. */
    @Param({"MEDIUM", "LARGE", "YEAR"})
    public Workload size = Workload.MEDIUM;

    private final Pipeline pipeline = Safeguard.pipeline().build();
    private final Session session = pipeline.open(Site.standard());
    private final StudentRecord[] pupils = new StudentRecord[PUPILS];
    private final Analysis[] analyses = new Analysis[PUPILS];
    private final SafeguardingReport[] reports = new SafeguardingReport[PUPILS];
    private final StringBuilder out = new StringBuilder(CHARACTERS);
    private int next;

    /** Makes them. */
    @Setup
    public void prepare() {
      for (int i = 0; i < PUPILS; i++) {
        pupils[i] = size.pupil(i);
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

    private SafeguardingReport report(Reader reader) {
      int i = turn();
      return session.report(analyses[i], pupils[i], reader);
    }
  }

  /** One JSON line. */
  @Benchmark
  public int json(Reports reports) throws IOException {
    return reports.write(Renderers.json());
  }

  /** One HTML page. */
  @Benchmark
  public int html(Reports reports) throws IOException {
    return reports.write(Renderers.html());
  }

  /** One Markdown page. */
  @Benchmark
  public int markdown(Reports reports) throws IOException {
    return reports.write(Renderers.markdown());
  }

  /** Stages 5 and 6 for the safeguarding lead. */
  @Benchmark
  public SafeguardingReport forTheSafeguardingLead(Reports reports) {
    return reports.report(Reader.safeguardingLead());
  }

  /** The same for a class teacher: stages 1 to 3 once more, over a part of the record. */
  @Benchmark
  public SafeguardingReport forAClassTeacher(Reports reports) {
    return reports.report(TEACHER);
  }
}
