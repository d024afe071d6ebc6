package dev.safeguard.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of a command and what came of it.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it complained of
 */
public record Run(int status, String out, String err) {

  /** Runs a command. */
  public static Run of(Command command, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        command.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command that must go well and complain of nothing; what it printed. */
  public static String good(Command command, String... arguments) {
    Run run = of(command, arguments);
    assertEquals(0, run.status, run.err + run.out);
    assertEquals("", run.err);
    return run.out;
  }

  /** The command refuses these arguments for this reason, and tells its usage. */
  public static void assertRefused(String reason, Command command, String... arguments) {
    Run run = of(command, arguments);
    assertEquals(2, run.status, run.out);
    assertTrue(run.err.contains(reason), run.err);
    assertTrue(run.err.endsWith(command.usage()), run.err);
    assertEquals("", run.out);
  }
}
