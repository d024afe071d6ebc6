package dev.safeguard.example.edfi;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Turns a folder of Ed-Fi exchanges into records, one pupil a line.
 *
 * <p>Exit codes: 0 all done, 1 some rows refused (each named on standard error by file and line), 2
 * usage, 3 input that cannot be read, in which case nothing is written. A file that breaks off half
 * way is such an input: half a register would look like good attendance.
 */
@Command(
    name = "edfi-import",
    description = "Turns Ed-Fi exchanges (Data Standard 5.2, XML or CSV) into records.",
    mixinStandardHelpOptions = true,
    version = "edfi-import 0.1.0",
    sortOptions = false)
public final class EdFiImport implements Callable<Integer> {
  static final int OK = 0;
  static final int SOME_REFUSED = 1;
  static final int USAGE = 2;
  static final int UNREADABLE = 3;

  private static final int MOST_DAYS = 366 * 20;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "DIR", description = "The exchanges.")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "JSON Lines, a record a line. Replaced if there.")
  private Path out = Path.of("");

  @Option(
      names = "--first-day",
      required = true,
      paramLabel = "DATE",
      description = "First school day that the attendance exchange covers.")
  private LocalDate firstDay = LocalDate.EPOCH;

  @Option(
      names = "--last-day",
      required = true,
      paramLabel = "DATE",
      description = "Last school day that the attendance exchange covers.")
  private LocalDate lastDay = LocalDate.EPOCH;

  @Option(
      names = "--closed",
      split = ",",
      paramLabel = "DAYS",
      description = "Closures: DATE, DATE..DATE, or a file of such, each on a line.")
  private List<String> closed = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day up to which the records are taken. Default: the last day.")
  private @Nullable LocalDate asOf;

  private EdFiImport() {}

  /** Runs an import and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new EdFiImport());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(EdFiImport::failed);
    return line;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = commandSpec().commandLine();
    LocalDate until = asOf == null ? lastDay : asOf;
    SchoolYear year = year(line, until);
    Tally tally = new Tally(line.getErr());
    Intake intake = new Intake(year, until, tally);
    ExchangeFolder.open(in, line.getErr()).read(intake);
    try (RecordFile records = RecordFile.open(out)) {
      intake.finish(records::write);
      records.finish();
    }
    tally.print();
    return tally.of(Count.REFUSED) > 0 ? SOME_REFUSED : OK;
  }

  /** What was possible ends with the as-of date, if that is before the last day. */
  private SchoolYear year(CommandLine line, LocalDate until) throws IOException {
    LocalDate last = until.isBefore(lastDay) ? until : lastDay;
    if (last.isBefore(firstDay) || firstDay.plusDays(MOST_DAYS).isBefore(last)) {
      throw new ParameterException(
          line, "--first-day must be before --last-day and --as-of, by twenty years at most");
    }
    Set<LocalDate> closures;
    try {
      closures = ClosedDays.of(closed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, String.valueOf(e.getMessage()), e);
    }
    SchoolYear year = new SchoolYear(firstDay, last, closures);
    if (year.possible().isEmpty()) {
      throw new ParameterException(line, "--closed leaves no school day");
    }
    return year;
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the specification");
    }
    return spec;
  }

  /** Says what to mend. A stack trace would help nobody, and could quote a row. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult arguments) {
    line.getErr().println("edfi-import: " + explain(e));
    return UNREADABLE;
  }

  private static String explain(Exception e) {
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return explain(cause);
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    return e instanceof IOException
        ? String.valueOf(e.getMessage())
        : "failed with " + e.getClass().getName();
  }
}
