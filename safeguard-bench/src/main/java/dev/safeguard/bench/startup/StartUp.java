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
import java.util.stream.Stream;

/**
 * Times a cold JVM from its start to its end with a first report written, without and with a
 * class-data archive, on the class path and, where a module path is given, on it.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.startup.StartUp [options]
 * }</pre>
 *
 * <p>On the class path the command-line example analyses one record into a JSON report. Prints the
 * least and the median of the runs: on a shared machine the least is nearest to what the work
 * takes, and processor time, of all threads, hardly depends on who else is there. Exit status 0, 1
 * if the least of the command line without an archive is above what is given with {@code --most},
 * or a run fails, or 2 if the arguments are wrong.
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
          .text("--module-path", "PATH", null, "jars of the library and of a module that reports")
          .text("--module", "M/CLASS", null, "that module and its main class")
          .number("--runs", 10, 1, 1_000, "of each way")
          .number("--most", 600, 1, "milliseconds for the command line")
          .runs((options, out) -> new StartUp(options).run(out));

  private final Options options;
  private final List<String> launcher;
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
  }

  private int run(PrintStream out) throws IOException {
    Path directory = Files.createTempDirectory("safeguard-startup");
    try {
      Path input = Files.writeString(directory.resolve("record.jsonl"), RECORD);
      List<String> analyze = new ArrayList<>(launcher);
      analyze.addAll(
          List.of("analyze", "--input", input.toString(), "--out", directory + "/reports"));
      long least = both("command line, class path", analyze, directory);
      if (options.text("--module-path").isPresent()) {
        both("module path", modules(), directory);
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

  private List<String> modules() {
    String module =
        options
            .text("--module")
            .orElseThrow(() -> new UsageException("--module-path goes with --module"));
    return List.of("-p", options.text("--module-path").orElseThrow(), "-m", module);
  }

  /** Without and with an archive; the least of the former in milliseconds. */
  private long both(String what, List<String> arguments, Path directory) throws IOException {
    Path archive = directory.resolve("classes" + arguments.hashCode() + ".jsa");
    Times plain = times(List.of("-Xshare:auto"), arguments);
    once(List.of("-XX:ArchiveClassesAtExit=" + archive), arguments);
    Times archived = times(List.of("-XX:SharedArchiveFile=" + archive), arguments);
    row(what, plain);
    row(what + ", with an archive", archived);
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

  private static long once(List<String> flags, List<String> arguments) throws IOException {
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
      return (System.nanoTime() - start) / 1_000_000;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
