package dev.safeguard.bench.startup;

import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.command.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times a cold JVM from its start to its end with a first report written, without and with a
 * class-data archive, and with that and HotSpot's first compiler alone, on the class path and,
 * where a module path is given, on it.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.startup.StartUp [options]
 * }</pre>
 *
 * <p>The command-line example analyses one record into a JSON report, which must be there after
 * each run. On the module path the same command line runs as an automatic module, and the library
 * as the modules that it is: {@code --module-path} is the unshaded jar of the command line and
 * those of the library and of all that they need, and {@code --module} such as {@code
 * safeguard.example.cli/dev.safeguard.example.cli.Main}. Prints the least and the median of the
 * runs: on a shared machine the least is nearest to what the work takes, and processor time, of all
 * threads, hardly depends on who else is there. Exit status 0, 1 if the least of the command line
 * without an archive is above what is given with {@code --most}, or a run fails, or 2 if the
 * arguments are wrong.
 */
public final class StartUp {
  private static final String RECORD =
      """
      {"student_id":"STU12345","as_of":"2026-03-20","behavioral_incidents":[\
      {"type":"disruptive","severity":2,"timestamp":"2026-03-02T11:15:00Z"},\
      {"type":"disruptive","severity":3,"timestamp":"2026-03-09T09:40:00Z"}]}
      """;

  static final Command COMMAND =
      Command.named("StartUp")
          .text("--jar", "FILE", "examples/cli/target/safeguard.jar", "the command line")
          .text("--module-path", "PATH", null, "jars of the command line, the library and the rest")
          .text("--module", "M/CLASS", null, "the command line's module and its main class")
          .number("--runs", 10, 1, 1_000, "of each way")
          .number("--most", 600, 1, "milliseconds for the command line")
          .runs((options, out) -> new StartUp(options).run(out));

  private final Options options;
  private final List<String> launcher;
  private final List<String> modules;
  private Path reports = Path.of("reports");
  private final Table table =
      new Table(1, "cold JVM to first report", "least ms", "median ms", "median ms of processor");

  /** Prints the table. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private StartUp(Options options) {
    this.options = options;
    Path jar = Path.of(options.text("--jar").orElseThrow());
    if (!Files.exists(jar)) {
      throw new UsageException("--jar " + jar + ": no such file; build examples/cli first");
    }
    launcher = List.of("-jar", jar.toString());
    modules = modules(options);
  }

  private int run(PrintStream out) throws IOException {
    Path directory = Files.createTempDirectory("safeguard-startup");
    try {
      Path input = Files.writeString(directory.resolve("record.jsonl"), RECORD);
      reports = directory.resolve("reports");
      List<String> analyze =
          List.of("analyze", "--input", input.toString(), "--out", reports.toString());
      long least = both("command line, class path", launcher, analyze, directory);
      if (!modules.isEmpty()) {
        both("command line, module path", modules, analyze, directory);
      }
      table.print(out);
      int most = options.number("--most");
      out.printf(
          Locale.ROOT,
          "At most %d ms are wanted: %s.%n",
          most,
          least <= most ? "holds" : "does NOT hold");
      return least <= most ? 0 : 1;
    } finally {
      delete(directory);
    }
  }

  private static List<String> modules(Options options) {
    Optional<String> path = options.text("--module-path");
    Optional<String> module = options.text("--module");
    if (path.isPresent() != module.isPresent()) {
      throw new UsageException("--module-path and --module go together");
    }
    // An automatic module names none that it needs, so all are made roots.
    return path.isEmpty()
        ? List.of()
        : List.of("-p", path.get(), "--add-modules", "ALL-MODULE-PATH", "-m", module.orElseThrow());
  }

  /** Without and with an archive; the least of the former in milliseconds. */
  private long both(String what, List<String> start, List<String> analyze, Path directory)
      throws IOException {
    List<String> arguments = new ArrayList<>(start);
    arguments.addAll(analyze);
    Path archive = directory.resolve("classes" + arguments.hashCode() + ".jsa");
    Times plain = times(List.of("-Xshare:auto"), arguments);
    once(List.of("-XX:ArchiveClassesAtExit=" + archive), arguments);
    if (!Files.exists(archive)) {
      throw new IOException("no class-data archive of " + what);
    }
    String shared = "-XX:SharedArchiveFile=" + archive;
    Times archived = times(List.of(shared), arguments);
    // What runs for a second is over before the second compiler's work pays.
    Times quick = times(List.of(shared, "-XX:TieredStopAtLevel=1"), arguments);
    row(what, plain);
    row(what + ", with an archive", archived);
    row(what + ", with it and the first compiler alone", quick);
    return plain.wall[0];
  }

  /** Sorted, each for itself. */
  private static final class Times {
    private final long[] wall;
    private final long[] processor;

    Times(int runs) {
      wall = new long[runs];
      processor = new long[runs];
    }
  }

  private void row(String what, Times times) {
    int middle = times.wall.length / 2;
    table.row(
        what,
        Long.toString(times.wall[0]),
        Long.toString(times.wall[middle]),
        times.processor[middle] == 0 ? "-" : Long.toString(times.processor[middle]));
  }

  private Times times(List<String> flags, List<String> arguments) throws IOException {
    // The first run finds the files cold.
    once(flags, arguments);
    int runs = options.number("--runs");
    Times times = new Times(runs);
    for (int i = 0; i < runs; i++) {
      long before = ChildTime.millis();
      times.wall[i] = once(flags, arguments);
      times.processor[i] = ChildTime.millis() - before;
    }
    Arrays.sort(times.wall);
    Arrays.sort(times.processor);
    return times;
  }

  private long once(List<String> flags, List<String> arguments) throws IOException {
    delete(reports);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException("exit status " + status + " of " + String.join(" ", command));
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (!isWritten(reports)) {
        throw new IOException("no report was written by " + String.join(" ", command));
      }
      return millis;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  private static boolean isWritten(Path reports) throws IOException {
    if (!Files.isDirectory(reports)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
