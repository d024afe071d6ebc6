package dev.safeguard.bench;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * One event into the state of a pupil with a full school year of history ({@link YearOfEvents}),
 * and what a stream processor does with the state after it. The baseline is stage 2 of the same
 * year as a batch.
 *
 * <pre>{@code
 * java -jar safeguard-bench/target/benchmarks.jar IncrementalBenchmark
 * }</pre>
 */
public class IncrementalBenchmark extends AverageTimeBenchmark {
  private static final int PUPILS = 16;

  /** As many different events for each pupil, so that no path through a tree is learnt. */
  private static final int EVENTS = 64;

  private final IncrementalAnalyzer analyzer = Safeguard.incrementalAnalyzer();
  private final PatternExtractor extractor = new StandardPatternExtractor();
  private final PupilState[] states = new PupilState[PUPILS];
  private final byte[][] written = new byte[PUPILS][];
  private final TokenizedRecord[] records = new TokenizedRecord[PUPILS];
  private final Event[][] marks = new Event[PUPILS][EVENTS];
  private final Event[][] late = new Event[PUPILS][EVENTS];
  private final Event[][] known = new Event[PUPILS][EVENTS];
  private int turn;

  /** Feeds the years. */
  @Setup
  public void prepare() {
    for (int i = 0; i < PUPILS; i++) {
      YearOfEvents year = new YearOfEvents(i);
      List<Event> events = year.all();
      Token student = new Token(TokenKind.STU, i, (short) i);
      states[i] =
          analyzer.put(analyzer.empty(PupilContext.of(student)), YearOfEvents.AS_OF, events);
      written[i] = analyzer.write(states[i]);
      records[i] = analyzer.record(states[i], YearOfEvents.AS_OF);
      for (int k = 0; k < EVENTS; k++) {
        marks[i][k] = year.mark();
        late[i][k] = year.lateIncident();
        known[i][k] = events.get(k * events.size() / EVENTS);
      }
    }
  }

  private int pupil() {
    turn++;
    return turn & (PUPILS - 1);
  }

  private int event() {
    return turn / PUPILS & (EVENTS - 1);
  }

  private PupilState put(Event[][] events) {
    int i = pupil();
    return analyzer.put(states[i], YearOfEvents.AS_OF, List.of(events[i][event()]));
  }

  /** Stage 2 of the year as a batch. */
  @Benchmark
  public Patterns baselineBatch() {
    return extractor.extract(records[pupil()], SchoolCalendar.weekdays());
  }

  /** A mark of today. */
  @Benchmark
  public PupilState putNewMark() {
    return put(marks);
  }

  /** An incident of any day of the year. */
  @Benchmark
  public PupilState putLateIncident() {
    return put(late);
  }

  /** An entry under a known reference, a day later than it was. */
  @Benchmark
  public PupilState putCorrected() {
    int i = pupil();
    Event event = known[i][event()];
    return analyzer.put(states[i], YearOfEvents.AS_OF.plusDays(1), List.of(event));
  }

  /** A known entry away. */
  @Benchmark
  public PupilState removeOne() {
    int i = pupil();
    EventRef ref = known[i][event()].ref();
    return analyzer.remove(states[i], List.of(ref));
  }

  /** The year's patterns out of the state. */
  @Benchmark
  public Patterns patterns() {
    return analyzer.patterns(states[pupil()], YearOfEvents.AS_OF, SchoolCalendar.weekdays());
  }

  /** The state as bytes. */
  @Benchmark
  public byte[] write() {
    return analyzer.write(states[pupil()]);
  }

  /** The state from bytes. */
  @Benchmark
  public PupilState read() {
    return analyzer.read(written[pupil()]);
  }
}
