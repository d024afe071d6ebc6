package dev.safeguard.bench;

import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.site.Roster;
import dev.safeguard.bench.QualityTable.Row;
import dev.safeguard.bench.Redactor.Stretch;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.UsageException;
import dev.safeguard.bench.notes.GeneratedNotes;
import dev.safeguard.bench.notes.InvalidNotesException;
import dev.safeguard.bench.notes.MarkedNote;
import dev.safeguard.bench.notes.NotesReader;
import dev.safeguard.core.json.RosterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Measures how much of what identifies survives de-identification, how much that is harmless is
 * lost, and how fast it is; on notes whose identities are marked, on composed ones, and beside
 * others in the same run.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.DeidentificationQuality [NOTES...] [options]
 * }</pre>
 *
 * <p>Without options it composes 2,000 notes in which all that identifies is on a roster of 10,000
 * people, and 2,000 about strangers without a roster, and prints a row for {@code safeguard} and
 * for {@code sketch}, fifty lines of default-deny over a plain word list. {@code --help} lists
 * options; {@link NotesReader} says what marked notes look like, and {@link CommandRedactor} what a
 * redactor that is named with {@code --command} must do. Those of {@code src/peers} are ready to
 * run, each with the command at its head.
 *
 * <p>Exit status 0, or 1 if a file or a command fails, with the line and the reason, or 2 if the
 * arguments are wrong.
 */
public final class DeidentificationQuality {

  static final Command COMMAND =
      Command.named("DeidentificationQuality")
          .rest("NOTES", "marked notes: JSON Lines, or text with [[TYPE|words]] in it")
          .text("--roster", "FILE", null, "the people whom the school of these notes knows (JSON)")
          .text(
              "--neutral",
              "T,T...",
              String.join(",", new TreeSet<>(NotesReader.NEUTRAL)),
              "types in [[ ]] that are not scored")
          .number(
              "--generate",
              2_000,
              0,
              "compose N notes about people on a roster and N about strangers; 0 for none")
          .number("--people", 10_000, 5, "people on that roster")
          .number("--seed", 1, 0, "another seed gives other notes")
          .texts(
              "--command",
              "NAME=CMD",
              "another redactor, run as a process: program and arguments, with spaces between")
          .texts("--only", "NAME", "only this redactor")
          .time(
              "--seconds", "3", "to measure speed for, of each redactor and set; 0 for not at all")
          .flag("--by-type", "a line for each type of mark too")
          .number(
              "--show",
              0,
              0,
              "up to N words that survive, and N that are lost, of each redactor and set")
          .runs(
              (options, out) -> {
                new DeidentificationQuality(options, out).run();
                return 0;
              });

  /** Notes, and whom their school knows. */
  private record NoteSet(String name, Roster roster, List<MarkedNote> notes) {}

  private final Options options;
  private final PrintStream out;
  private final List<String> only;
  private final int show;
  private final Duration time;
  private final Map<String, Function<Roster, Redactor>> redactors = new LinkedHashMap<>();

  /** Prints the table. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private DeidentificationQuality(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
    only = options.texts("--only");
    show = options.number("--show");
    time = options.time("--seconds");
    redactors.put("safeguard", SafeguardRedactor::new);
    redactors.put("sketch", roster -> new DefaultDenySketch());
    options.texts("--command").forEach(this::addCommand);
    for (String name : only) {
      if (!redactors.containsKey(name)) {
        throw new UsageException(
            "--only " + name + ": no such redactor; there are " + redactors.keySet());
      }
    }
  }

  private void addCommand(String given) {
    int equals = given.indexOf('=');
    String command = given.substring(equals + 1).strip();
    if (equals < 1 || command.isEmpty()) {
      throw new UsageException("--command must be NAME=CMD");
    }
    List<String> words = List.of(command.split("\\s+", -1));
    redactors.put(given.substring(0, equals), roster -> new CommandRedactor(words, roster));
  }

  private void run() throws IOException {
    List<NoteSet> sets = sets();
    QualityTable table = new QualityTable();
    for (NoteSet set : sets) {
      for (Map.Entry<String, Function<Roster, Redactor>> each : redactors.entrySet()) {
        if (only.isEmpty() || only.contains(each.getKey())) {
          table.add(measure(set, each.getKey(), each.getValue()));
        }
      }
    }
    table.print(out);
    if (options.has("--by-type")) {
      table.printByType(out);
    }
    if (show > 0) {
      table.printFaults(out);
    }
  }

  private Row measure(NoteSet set, String name, Function<Roster, Redactor> opener) {
    List<String> texts = set.notes.stream().map(MarkedNote::text).toList();
    try (Redactor redactor = opener.apply(set.roster)) {
      List<List<Stretch>> redacted = redactor.redact(texts);
      Score score = new Score(show);
      for (int i = 0; i < texts.size(); i++) {
        score.add(set.notes.get(i), redacted.get(i));
      }
      return new Row(set.name, name, score, Speed.charactersASecond(redactor, texts, time));
    }
  }

  private List<NoteSet> sets() throws IOException {
    List<NoteSet> sets = new ArrayList<>();
    try {
      Roster roster = Roster.EMPTY;
      if (options.text("--roster").isPresent()) {
        roster = roster(Path.of(options.text("--roster").get()));
      }
      NotesReader reader =
          new NotesReader(Set.of(options.text("--neutral").orElseThrow().split(",", -1)));
      for (String file : options.rest()) {
        Path path = Path.of(file);
        sets.add(new NoteSet(String.valueOf(path.getFileName()), roster, reader.read(path)));
      }
    } catch (InvalidNotesException | InvalidRecordException e) {
      throw new IOException(e.getMessage(), e);
    }
    int generate = options.number("--generate");
    if (generate > 0) {
      GeneratedNotes made =
          GeneratedNotes.of(options.number("--seed"), options.number("--people"), generate);
      sets.add(new NoteSet("composed, on the roster", made.roster(), made.onRoster()));
      sets.add(new NoteSet("composed, on no roster", Roster.EMPTY, made.strangers()));
    }
    if (sets.isEmpty()) {
      throw new UsageException("no notes: name a file, or let some be composed");
    }
    return sets;
  }

  private static Roster roster(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RosterReader.standard().read(in);
    }
  }
}
