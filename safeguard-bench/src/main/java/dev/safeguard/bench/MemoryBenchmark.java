package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What many pupils allocate; {@code gc.alloc.rate.norm} is the figure to look at. What stays of
 * them is measured by {@code MemoryFootprint}.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar MemoryBenchmark -prof gc
 * }</pre>
 */
public class MemoryBenchmark extends AverageTimeBenchmark {
  private static final int STUDENTS = 1_000;
  private static final int EXTRACTIONS = 10;

  private final Pipeline pipeline = Safeguard.pipeline().build();
  private final SeparateStages medium = new SeparateStages(SeedWorkloads.Size.MEDIUM::pupil);
  private final List<StudentRecord> students = new ArrayList<>();

  /** Makes the students. */
  public MemoryBenchmark() {
    for (int i = 0; i < STUDENTS; i++) {
      students.add(SeedWorkloads.Size.SMALL.pupil(i));
    }
  }

  /** Closes the pipeline. */
  @TearDown
  public void close() {
    medium.close();
    pipeline.close();
  }

  /** A thousand students in a session of their own. */
  @Benchmark
  public void thousandStudents(Blackhole sink) {
    try (Session session = pipeline.open(Site.standard())) {
      for (StudentRecord student : students) {
        sink.consume(session.analyze(student));
      }
    }
  }

  /** Ten extractions one after another, of which nothing stays. */
  @Benchmark
  public void tenRepeatedExtractions(Blackhole sink) {
    for (int i = 0; i < EXTRACTIONS; i++) {
      sink.consume(medium.extract());
    }
  }
}
