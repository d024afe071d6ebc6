package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That only the command that is named is read shows nowhere. */
class MainTest {
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
    assertEquals(Run.of(Main.commandLine(), words), Run.of(words));
  }

  @Test
  void withoutACommandAllAreListed() {
    String usage = Run.of("--help").out();
    for (String command : List.of("analyze", "deidentify", "audit", "providers")) {
      assertTrue(usage.contains("\n  " + command + " "), usage);
    }
  }
}
