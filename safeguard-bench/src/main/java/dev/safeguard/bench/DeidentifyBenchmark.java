package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.core.Safeguard;
import java.util.ArrayList;
import java.util.List;
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
 * De-identification of one note of a thousand characters, against rosters of several sizes.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar DeidentifyBenchmark
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
public class DeidentifyBenchmark {
  private static final int CHARACTERS = 1000;
  private static final String[] SENTENCES = {
    "Given17 told Mr Family23 that her stepdad hit her on Sunday, and that she is afraid to go home. ",
    "Rang mum on 07700 900123, no answer. She was last seen near the park with two older boys. ",
    "He came in late again without a coat, and said that there was no food in the house. ",
    "Kayleigh-Mae Thwaite, 14/03/2012, has moved to 8 Larkspur Close. Social worker informed at 2.45pm. "
  };

  /** People on the roster. */
  @Param({"0", "10000", "100000"})
  public int roster;

  private final Pipeline pipeline = Safeguard.pipeline().build();
  private Session session = pipeline.open(Site.standard());
  private String note = "";

  /** Makes the roster and the note. */
  @Setup
  public void prepare() {
    List<Person> people = new ArrayList<>(roster);
    for (int i = 0; i < roster; i++) {
      people.add(Person.named(PersonRole.PUPIL, "Given" + i % 5000, "Family" + i % 7919));
    }
    session.close();
    session =
        pipeline.open(Site.builder().roster(new Roster(null, List.of(), null, people)).build());
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < CHARACTERS; i++) {
      text.append(SENTENCES[i % SENTENCES.length]);
    }
    note = text.substring(0, CHARACTERS);
  }

  /** Closes the pipeline. */
  @TearDown
  public void close() {
    session.close();
    pipeline.close();
  }

  /** A thousand characters. */
  @Benchmark
  public DeidentifiedText note() {
    return session.deidentify(note);
  }
}
