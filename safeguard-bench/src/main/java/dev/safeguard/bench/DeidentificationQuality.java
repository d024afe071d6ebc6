package dev.safeguard.bench;

import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.site.Roster;
import dev.safeguard.bench.QualityTable.Row;
import dev.safeguard.bench.Redactor.Stretch;
import dev.safeguard.bench.notes.GeneratedNotes;
import dev.safeguard.bench.notes.InvalidNotesException;
import dev.safeguard.bench.notes.MarkedNote;
import dev.safeguard.bench.notes.NotesReader;
import dev.safeguard.core.json.RosterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Notes, and whom their school knows. */
  private record NoteSet(String name, Roster roster, List<MarkedNote> notes) {}

  private final QualityOptions options;
  private final PrintStream out;
  private final Map<String, Function<Roster, Redactor>> redactors = new LinkedHashMap<>();

  /** Prints the table. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status = run(List.of(arguments), out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help")) {
      out.print(QualityOptions.USAGE);
      return 0;
    }
    try {
      new DeidentificationQuality(QualityOptions.of(arguments), out).run();
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(QualityOptions.USAGE);
      return 2;
    } catch (NoSuchFileException e) {
      err.println("no such file: " + e.getMessage());
    } catch (InvalidNotesException | InvalidRecordException | IOException e) {
      err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      err.println(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }
    return 1;
  }

  private DeidentificationQuality(QualityOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    redactors.put("safeguard", SafeguardRedactor::new);
    redactors.put("sketch", roster -> new DefaultDenySketch());
    options.commands.forEach(
        (name, command) -> redactors.put(name, roster -> new CommandRedactor(command, roster)));
    for (String name : options.only) {
      if (!redactors.containsKey(name)) {
        throw new IllegalArgumentException(
            "--only " + name + ": no such redactor; there are " + redactors.keySet());
      }
    }
  }

  private void run() throws IOException {
    List<NoteSet> sets = sets();
    QualityTable table = new QualityTable();
    for (NoteSet set : sets) {
      for (Map.Entry<String, Function<Roster, Redactor>> each : redactors.entrySet()) {
        if (options.only.isEmpty() || options.only.contains(each.getKey())) {
          table.add(measure(set, each.getKey(), each.getValue()));
        }
      }
    }
    table.print(out);
    if (options.byType) {
      table.printByType(out);
    }
    if (options.show > 0) {
      table.printFaults(out);
    }
  }

  private Row measure(NoteSet set, String name, Function<Roster, Redactor> opener) {
    List<String> texts = set.notes.stream().map(MarkedNote::text).toList();
    try (Redactor redactor = opener.apply(set.roster)) {
      List<List<Stretch>> redacted = redactor.redact(texts);
      Score score = new Score(options.show);
      for (int i = 0; i < texts.size(); i++) {
        score.add(set.notes.get(i), redacted.get(i));
      }
      return new Row(set.name, name, score, Speed.charactersASecond(redactor, texts, options.time));
    }
  }

  private List<NoteSet> sets() throws IOException {
    List<NoteSet> sets = new ArrayList<>();
    Roster roster = options.roster == null ? Roster.EMPTY : roster(options.roster);
    NotesReader reader = new NotesReader(options.neutral);
    for (Path file : options.notes) {
      sets.add(new NoteSet(String.valueOf(file.getFileName()), roster, reader.read(file)));
    }
    if (options.generate > 0) {
      GeneratedNotes made = GeneratedNotes.of(options.seed, options.people, options.generate);
      sets.add(new NoteSet("composed, on the roster", made.roster(), made.onRoster()));
      sets.add(new NoteSet("composed, on no roster", Roster.EMPTY, made.strangers()));
    }
    if (sets.isEmpty()) {
      throw new IllegalArgumentException("no notes: name a file, or let some be composed");
    }
    return sets;
  }

  private static Roster roster(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RosterReader.standard().read(in);
    }
  }
}
