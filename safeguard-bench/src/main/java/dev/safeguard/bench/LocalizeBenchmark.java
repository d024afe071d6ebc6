package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.token.TokenResolver;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.core.localize.StandardLocalizer;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stage 5 alone, of pupils of three sizes, for a school of which only the jurisdiction is known and
 * for one that has told who its people are.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar LocalizeBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class LocalizeBenchmark {
  private static final int PUPILS = 16;

  /** How large a record is, as in {@link SeedWorkloadBenchmark}. */
  public enum Size {
    SMALL,
    MEDIUM,
    LARGE
  }

  @Param public Size size = Size.MEDIUM;

  @Param({"en", "cy"})
  public String language = "en";

  @Param({"false", "true"})
  public boolean profile;

  private final StandardLocalizer localizer =
      new StandardLocalizer(LocalizationProviders.discover());
  private final List<Given> given = new ArrayList<>();
  private int next;

  /** What the pipeline gives stage 5. */
  private record Given(
      Analysis analysis, StudentRecord record, Reader reader, Site site, TokenResolver tokens) {}

  /** Analyses the pupils, and keeps what stage 5 is given. */
  @Setup
  public void prepare() {
    Site.Builder site = Site.builder();
    if (profile) {
      site.profile(
          SchoolProfile.builder()
              .staff(StaffMember.of("T1", "Ms Lisa Rivers"))
              .staff(StaffMember.of("T2", "Mr Stuart Reid"))
              .role(StaffRole.SAFEGUARDING_LEAD, List.of("T1", "T2"))
              .role(StaffRole.CLASS_TEACHER, List.of("T2"))
              .build());
    }
    Reader reader = new Reader(Audience.DSL, Locale.forLanguageTag(language));
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .localizer(
                    (analysis, record, to, school, tokens) -> {
                      given.add(new Given(analysis, record, to, school, tokens));
                      return localizer.localize(analysis, record, to, school, tokens);
                    })
                .build();
        Session session = pipeline.open(site.build())) {
      for (int i = 0; i < PUPILS; i++) {
        StudentRecord record = pupil(i);
        session.report(session.analyze(record), record, reader);
      }
    }
  }

  private StudentRecord pupil(int i) {
    return switch (size) {
      case SMALL -> SeedWorkloads.pupil(i, 5, 1, 1, 3);
      case MEDIUM -> SeedWorkloads.pupil(i, 10, 5, 3, 5);
      case LARGE -> SeedWorkloads.pupil(i, 30, 20, 10, 20);
    };
  }

  /** One pupil, each time the next. */
  @Benchmark
  public LocalizedAnalysis localize() {
    next = (next + 1) & (PUPILS - 1);
    Given pupil = given.get(next);
    return localizer.localize(pupil.analysis, pupil.record, pupil.reader, pupil.site, pupil.tokens);
  }
}
