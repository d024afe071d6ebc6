package dev.safeguard.bench.memory;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.bench.PatternScaling;
import dev.safeguard.bench.SeparateStages;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.command.ThreadCost;
import dev.safeguard.bench.notes.InventedPeople;
import dev.safeguard.bench.school.Population;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.tokenize.SessionTokens;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What tokens, states and rosters keep, and what each stage allocates.
 *
 * <pre>{@code
 * java -Xmx1g -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.memory.MemoryFootprint [options]
 * }</pre>
 *
 * <p>Kept bytes are what is left after full collections; they are the same however busy the machine
 * is. Beside them stand the layouts of the same objects added up by JOL, where they can be told
 * from all else: those of the tokens of another session, of 100,000 at most. Exit status 0, 1 if
 * tokens, of which there are 500,000 or more, or the state of a quiet pupil take more than they
 * may, or 2 if the arguments are wrong.
 */
public final class MemoryFootprint {
  private static final int MOST_BYTES_A_TOKEN = 120;

  /** Below it what a session has besides its tokens counts, and what their table has to spare. */
  private static final int BOUND_FROM = 500_000;

  private static final int MOST_BYTES_A_QUIET_PUPIL = 400;
  private static final int STATES = 1_000;
  private static final int CLASSES = 5;

  /** Of more, JOL's own memory and time would be many times that of the tokens. */
  private static final int TOKENS_LAID_OUT = 100_000;

  private static final int NOT_LAID_OUT = 0;
  private static final int WARM = 2_000;
  private static final int MEASURED = 160;

  static final Command COMMAND =
      Command.named("MemoryFootprint")
          .number("--tokens", 1_000_000, 1_000, "pupils with a token in one session")
          .number("--roster", 10_000, 100, "people on a roster")
          .number("--events", 100_000, 100, "of the largest record")
          .runs((options, out) -> new MemoryFootprint(options, out).run());

  private final Options options;
  private final PrintStream out;
  private final Table kept = new Table(1, "kept", "how many", "bytes each", "by layout", "at most");
  private final Table histogram = new Table(1, "class", "MB before the tokens", "MB with them");
  private final Table allocated = new Table(1, "allocated", "bytes");
  private boolean over;

  /** Keeps what the stages return from being left out by the compiler. */
  volatile @Nullable Object last;

  /** Prints the tables. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private MemoryFootprint(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  private int run() {
    tokens();
    states();
    roster();
    stages();
    largestRecord();
    kept.print(out);
    histogram.print(out);
    allocated.print(out);
    return over ? 1 : 0;
  }

  private void tokens() {
    int count = options.number("--tokens");
    HeapHistogram before = HeapHistogram.now();
    Retained<SessionTokens> tokens = Retained.of(() -> tokens(count));
    HeapHistogram after = HeapHistogram.now();
    for (String name : after.grown(before, CLASSES)) {
      histogram.row(name, megabytes(before.of(name)), megabytes(after.of(name)));
    }
    tokens.held().close();
    int laidOut = Math.min(count, TOKENS_LAID_OUT);
    try (SessionTokens session = tokens(laidOut)) {
      add(
          "token of a pupil, the id of ten letters included",
          count,
          tokens.bytes(),
          (double) Layout.bytes(session) / laidOut,
          count < BOUND_FROM ? Integer.MAX_VALUE : MOST_BYTES_A_TOKEN);
    }
  }

  private static SessionTokens tokens(int count) {
    SessionTokens session = new SessionTokens(new SecureRandom());
    for (int i = 0; i < count; i++) {
      session.issue(TokenKind.STU, "STU" + (1_000_000 + i));
    }
    return session;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / (double) (1 << 20));
  }

  /** What is bounded is the written state, which is what a host keeps of pupils at rest. */
  private void states() {
    IncrementalAnalyzer analyzer = Safeguard.incrementalAnalyzer();
    states(analyzer, "a quiet pupil, ", Years.quiet(), MOST_BYTES_A_QUIET_PUPIL);
    states(analyzer, "a full register, ", Years.register(), Integer.MAX_VALUE);
    states(analyzer, "a busy pupil, ", Years.busy(), Integer.MAX_VALUE);
  }

  private void states(IncrementalAnalyzer analyzer, String who, TokenizedRecord year, int most) {
    String what = who + year.eventCount() + " events";
    PupilState first = state(analyzer, year, 0);
    add("state of " + what + ", written", 1, analyzer.write(first).length, NOT_LAID_OUT, most);
    Retained<List<PupilState>> states =
        Retained.of(
            () -> {
              List<PupilState> made = new ArrayList<>(STATES);
              for (int i = 0; i < STATES; i++) {
                made.add(state(analyzer, year, i));
              }
              return made;
            });
    add("the same as an object", STATES, states);
  }

  private static PupilState state(IncrementalAnalyzer analyzer, TokenizedRecord year, int number) {
    Token token = new Token(TokenKind.STU, number, (short) 1);
    return analyzer.put(analyzer.empty(PupilContext.of(token)), year);
  }

  private void roster() {
    int count = options.number("--roster");
    Retained<Roster> roster =
        Retained.of(
            () -> {
              List<Person> people = new InventedPeople(1).people(count);
              return new Roster(null, List.of(), null, people);
            });
    add("person on a roster", count, roster);
    try (Pipeline pipeline = Safeguard.pipeline().audit(event -> {}).build();
        Session small = pipeline.open(Site.standard());
        Session large = pipeline.open(Site.builder().roster(roster.held()).build())) {
      small.deidentify("Loads the word lists, which sessions share.");
      long index =
          Retained.of(() -> large.deidentify("Makes the index of the roster.").text()).bytes();
      add("the same, in the index for free text", count, index, NOT_LAID_OUT, Integer.MAX_VALUE);
    }
  }

  private void stages() {
    try (SeparateStages year = new SeparateStages(Population.of(1)::pupil)) {
      allocated("stage 1 of a school year", year::tokenize);
      allocated("stage 2", year::extract);
      allocated("stage 3", year::assess);
      allocated("stage 4, offline", year::ask);
      allocated("stage 5", year::localize);
      allocated("stage 6", year::report);
      allocated("all of them, by the pipeline", year::complete);
    }
  }

  private void largestRecord() {
    int events = options.number("--events");
    TokenizedRecord record = PatternScaling.record(events);
    StandardPatternExtractor extractor = new StandardPatternExtractor();
    allocated(
        "stage 2 of a record of " + events + " events",
        () -> extractor.extract(record, SchoolCalendar.weekdays()),
        2,
        2);
    add(
        "event of a record of " + events + " events after stage 1",
        events,
        Retained.of(() -> PatternScaling.record(events)));
  }

  private void allocated(String what, Supplier<?> once) {
    allocated(what, once, WARM, MEASURED);
  }

  private void allocated(String what, Supplier<?> once, int warm, int measured) {
    for (int i = 0; i < warm; i++) {
      last = once.get();
    }
    ThreadCost start = ThreadCost.soFar();
    for (int i = 0; i < measured; i++) {
      last = once.get();
    }
    long bytes = ThreadCost.soFar().since(start).bytes() / measured;
    allocated.row(what, Long.toString(bytes));
  }

  private void add(String what, int count, Retained<?> made) {
    double laidOut = (double) Layout.bytes(made.held()) / count;
    add(what, count, made.bytes(), laidOut, Integer.MAX_VALUE);
  }

  private void add(String what, int count, long bytes, double laidOut, int most) {
    double each = (double) bytes / count;
    over |= each > most;
    kept.row(
        what,
        Integer.toString(count),
        String.format(Locale.ROOT, "%.1f", each),
        laidOut == NOT_LAID_OUT ? "-" : String.format(Locale.ROOT, "%.1f", laidOut),
        most == Integer.MAX_VALUE ? "" : each > most ? most + " OVER" : Integer.toString(most));
  }
}
