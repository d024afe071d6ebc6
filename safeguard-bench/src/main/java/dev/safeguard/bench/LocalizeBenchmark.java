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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Stage 5 alone, of pupils of three sizes and of school years, for a school of which only the
 * jurisdiction is known and for one that has told who its people are.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar LocalizeBenchmark
 * }</pre>
 */
public class LocalizeBenchmark extends AverageTimeBenchmark {
  private static final int PUPILS = 64;

  /** What stage 5 is given; here and not above, so that the unit is not measured for each. */
  @State(Scope.Benchmark)
  public static class Pupils {
    /** How large a record is. */
    @Param public Workload size = Workload.MEDIUM;

    /** The reader's. */
    @Param({"en", "cy"})
    public String language = "en";

    /** Whether the school has told who its people are. */
    @Param({"false", "true"})
    public boolean profile;

    private final StandardLocalizer localizer =
        new StandardLocalizer(LocalizationProviders.discover());
    private final List<Given> given = new ArrayList<>();
    private final Pipeline pipeline = Safeguard.pipeline().localizer(this::capture).build();
    private Session session = pipeline.open(Site.standard());
    private int next;

    /** Analyses the pupils, and keeps what stage 5 is given. */
    @Setup
    public void prepare() {
      session.close();
      session = pipeline.open(site());
      Reader reader = new Reader(Audience.DSL, Locale.forLanguageTag(language));
      for (int i = 0; i < PUPILS; i++) {
        StudentRecord record = size.pupil(i);
        session.report(session.analyze(record), record, reader);
      }
    }

    private Site site() {
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
      return site.build();
    }

    private LocalizedAnalysis capture(
        Analysis analysis, StudentRecord record, Reader to, Site school, TokenResolver tokens) {
      given.add(new Given(analysis, record, to, school, tokens));
      return localizer.localize(analysis, record, to, school, tokens);
    }

    /** Closes the session, without which no token is resolved. */
    @TearDown
    public void close() {
      session.close();
      pipeline.close();
    }
  }

  /** What the pipeline gives stage 5. */
  private record Given(
      Analysis analysis, StudentRecord record, Reader reader, Site site, TokenResolver tokens) {}

  /** One pupil, each time the next. */
  @Benchmark
  public LocalizedAnalysis localizeEngland(Pupils pupils) {
    pupils.next = (pupils.next + 1) & (PUPILS - 1);
    Given pupil = pupils.given.get(pupils.next);
    return pupils.localizer.localize(
        pupil.analysis, pupil.record, pupil.reader, pupil.site, pupil.tokens);
  }
}
