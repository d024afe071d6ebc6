package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.bench.notes.GeneratedNotes;
import dev.safeguard.bench.notes.InventedPeople;
import dev.safeguard.core.Safeguard;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * De-identification of a thousand characters of composed notes, with rosters of several sizes.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar DeidentifyBenchmark
 * }</pre>
 */
public class DeidentifyBenchmark extends AverageTimeBenchmark {
  private static final long SEED = 1;
  private static final int CHARACTERS = 1000;
  private static final int NOTES = 200;
  private static final int KNOWN = 10_000;

  /** Notes, and a session of a school. */
  @State(Scope.Benchmark)
  public static class Notes {
    /** People on the roster; the notes are the same whoever is on it. */
    @Param({"0", "10000", "100000"})
    public int roster;

    private final Pipeline pipeline = Safeguard.pipeline().build();
    private Session session = pipeline.open(Site.standard());
    private List<String> texts = List.of();
    private int next;

    /** Makes the roster and the notes, half of which are about people on a roster of 10,000. */
    @Setup
    public void prepare() {
      session.close();
      List<Person> people = new InventedPeople(SEED).people(roster);
      session =
          pipeline.open(Site.builder().roster(new Roster(null, List.of(), null, people)).build());
      GeneratedNotes notes = GeneratedNotes.of(SEED, KNOWN, NOTES);
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < NOTES; i++) {
        all.append(notes.onRoster().get(i).text()).append('\n');
        all.append(notes.strangers().get(i).text()).append('\n');
      }
      texts = new ArrayList<>();
      for (int end = CHARACTERS; end <= all.length(); end += CHARACTERS) {
        texts.add(all.substring(end - CHARACTERS, end));
      }
    }

    /** Closes the pipeline. */
    @TearDown
    public void close() {
      session.close();
      pipeline.close();
    }

    private DeidentifiedText note() {
      next = next + 1 < texts.size() ? next + 1 : 0;
      return session.deidentify(texts.get(next));
    }
  }

  /** A thousand characters, each time the next ones. */
  @Benchmark
  public DeidentifiedText note(Notes notes) {
    return notes.note();
  }
}
