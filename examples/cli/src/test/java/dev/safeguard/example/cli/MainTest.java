package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** That only the command that is named is read shows nowhere. */
class MainTest {
  private static Run withAllCommands(String... arguments) {
    CommandLine line = Main.commandLine();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(arguments);
    return new Run(exit, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze --help",
        "analyze --inptu x",
        "analyze providers",
        "deidentify --help",
        "audit",
        "audit verify",
        "audit verify --help",
        "providers",
        "providers --help",
        "analyse",
        "--version",
        "--help",
        "--help analyze"
      })
  void aCommandSaysTheSameBesideTheOthersAndAlone(String arguments) {
    String[] words = arguments.split(" ", -1);
    assertEquals(withAllCommands(words), Run.of(words));
  }

  @Test
  void withoutACommandAllAreListed() {
    String usage = Run.of("--help").out();
    for (String command : List.of("analyze", "deidentify", "audit", "providers")) {
      assertTrue(usage.contains("\n  " + command + " "), usage);
    }
  }
}
