package dev.safeguard.bench.command;

import static dev.safeguard.bench.command.Run.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options are read, refused and explained by one table. */
class CommandTest {
  private static final Command COMMAND =
      Command.named("Some")
          .rest("FILE", "what is read")
          .number("--count", 5, 2, 9, "how many")
          .time("--duration", "5m", "how long")
          .text("--roster", "FILE", null, "who")
          .texts("--only", "NAME", "whom")
          .flag("--fast", "whether fast")
          .runs(
              (options, out) -> {
                out.print(
                    options.number("--count")
                        + " "
                        + options.time("--duration")
                        + " "
                        + options.text("--roster").orElse("nobody")
                        + " "
                        + options.texts("--only")
                        + " "
                        + options.has("--fast")
                        + " "
                        + options.rest());
                return 0;
              });

  @Test
  void whatIsNotGivenIsStandard() {
    assertEquals("5 PT5M nobody [] false []", Run.good(COMMAND));
  }

  @Test
  void whatIsGivenIsRead() {
    assertEquals(
        "9 PT0.5S r.json [a, b] true [x, y]",
        Run.good(
            COMMAND,
            "x",
            "--count",
            "2",
            "--only",
            "a",
            "--fast",
            "--duration",
            "0.5",
            "--roster",
            "r.json",
            "--count",
            "9",
            "y",
            "--only",
            "b"));
  }

  @ParameterizedTest
  @CsvSource({"3, PT3S", "3s, PT3S", "0, PT0S", "1h, PT1H", "2.25m, PT2M15S"})
  void aTimeIsInSecondsOrHasAUnit(String given, Duration time) {
    Command command =
        Command.named("Timed")
            .time("--time", "1", "how long")
            .runs(
                (options, out) -> {
                  out.print(options.time("--time"));
                  return 0;
                });
    assertEquals(time.toString(), Run.good(command, "--time", given));
  }

  @Test
  void whatIsWrongIsToldWithTheUsage() {
    assertRefused("unknown argument --slow", COMMAND, "--slow");
    assertRefused("--count needs a value", COMMAND, "--count");
    assertRefused("--count must be a number from 2 to 9", COMMAND, "--count", "10");
    assertRefused("--count must be a number from 2 to 9", COMMAND, "--count", "few");
    assertRefused("--duration must be a number of seconds", COMMAND, "--duration", "-1");
    assertRefused("unknown argument x", Command.named("None").runs((options, out) -> 0), "x");
  }

  @Test
  void helpIsTheTable() {
    assertEquals(
        """
        usage: Some [FILE...] [options]
          FILE                   what is read (may be given more than once)
          --count N              how many (5; from 2 to 9)
          --duration TIME        how long (5m)
          --roster FILE          who
          --only NAME            whom (may be given more than once)
          --fast                 whether fast
        """,
        Run.good(COMMAND, "--count", "100", "--help"));
  }

  @Test
  void longRowsAreBrokenAtWords() {
    Command command =
        Command.named("Long")
            .flag("--a-flag-with-a-very-long-name", "word ".repeat(30).strip())
            .runs((o, out) -> 0);
    assertEquals(
        "usage: Long [options]\n  --a-flag-with-a-very-long-name\n"
            + (" ".repeat(25) + "word ".repeat(15).strip() + "\n").repeat(2),
        command.usage());
  }

  @Test
  void whatCannotBeReadIsStatusOne() {
    assertEquals(
        new Run(1, "", "no such file: x" + System.lineSeparator()),
        Run.of(failing(new NoSuchFileException("x"))));
    assertEquals(
        new Run(1, "", "broken" + System.lineSeparator()),
        Run.of(failing(new IOException("broken"))));
  }

  @Test
  void askingForWhatIsNotDeclaredIsAFaultOfTheCommand() {
    Command command =
        Command.named("Wrong").flag("--flag", "one").runs((o, out) -> o.number("--flag"));
    assertThrows(IllegalStateException.class, () -> Run.of(command));
  }

  private static Command failing(IOException reason) {
    return Command.named("Failing")
        .runs(
            (options, out) -> {
              throw reason;
            });
  }
}
