package dev.safeguard.example.cli;

import com.google.common.collect.ImmutableMap;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.record.InvalidRecordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code safeguard}: the entry. Exit codes: 0 done, 1 records refused or an audit log that was
 * changed, 2 usage, 3 configuration.
 */
@Command(
    name = "safeguard",
    description = "Safeguarding analysis that keeps every child's identity in the process.",
    mixinStandardHelpOptions = true,
    version = "safeguard 0.1.0")
public final class Main implements Runnable {
  static final int OK = 0;
  static final int SOME_REFUSED = 1;
  static final int USAGE = 2;
  static final int CONFIGURATION = 3;

  private static final ImmutableMap<String, Class<?>> COMMANDS =
      ImmutableMap.of(
          "analyze", AnalyzeCommand.class,
          "deidentify", DeidentifyCommand.class,
          "audit", AuditCommand.class,
          "providers", ProvidersCommand.class);

  @Spec private CommandSpec spec;

  Main(CommandSpec spec) {
    this.spec = spec;
  }

  private Main() {
    this(CommandSpec.create());
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  /** A command that is named is the only one that picocli reads, which takes it long enough. */
  static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    Collection<Class<?>> read = named == null ? COMMANDS.values() : List.of(named);
    read.forEach(line::addSubcommand);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(Main::failed);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Says what to mend. A stack trace would help nobody, and could quote a record. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult arguments) {
    line.getErr().println("safeguard: " + explain(e));
    return CONFIGURATION;
  }

  private static String explain(Exception e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + ": is there already and is no folder";
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return explain(cause);
    }
    if (e instanceof ConfigurationException
        || e instanceof InvalidRecordException
        || e instanceof IOException) {
      return String.valueOf(e.getMessage());
    }
    return "failed with " + e.getClass().getName();
  }

  /** Refuses to write over what is read. */
  static void requireOther(CommandSpec command, Path input, Path output, String option)
      throws IOException {
    if (Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output)) {
      throw new ParameterException(
          command.commandLine(), option + " is the input, which would be lost");
    }
  }
}
