package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command prints its table, and says what is wrong with what it is given. */
class DeidentificationQualityTest {
  @TempDir private Path directory;
  private Path notes = Path.of("");
  private String out = "";
  private String err = "";

  @BeforeEach
  void write() throws IOException {
    notes = directory.resolve("some.txt");
    Files.writeString(notes, "[[NAME|Zawadi Thwaite]] told [[TITLE|Mr]] [[NAME|Oduya]].\n");
  }

  @Test
  void aRowForEachRedactorAndSet() {
    assertEquals(0, run(notes.toString(), "--generate", "20", "--people", "50", "--seconds", "0"));
    List<String> rows = out.lines().filter(line -> line.startsWith("| ")).toList();
    assertEquals(2 + 3 * 2, rows.size(), out);
    assertTrue(
        rows.get(2)
            .matches(
                "\\| some.txt +\\| safeguard +\\| +0.00 \\| +- \\| +- \\| +0.00 \\| +100.00"
                    + " \\| +0.00 \\| +0.00 \\| +- \\|"),
        rows.get(2));
    assertTrue(rows.get(7).startsWith("| composed, on no roster "), rows.get(7));
  }

  @Test
  void speedIsMeasuredIfThereIsTimeForIt() {
    assertEquals(
        0, run(notes.toString(), "--generate", "0", "--only", "sketch", "--seconds", "0.1"));
    assertTrue(out.lines().anyMatch(line -> line.matches("\\| some.txt .* [\\d,]+ \\|")), out);
  }

  @Test
  void typesAndFaultsAreShownWhenAskedFor() throws IOException {
    Files.writeString(notes, "[[ROOM|the hall]] was [[NAME|Zawadi]] Xyzzy\n");
    assertEquals(
        0,
        run(
            notes.toString(),
            "--generate",
            "0",
            "--seconds",
            "0",
            "--by-type",
            "--show",
            "3",
            "--only",
            "sketch"));
    assertTrue(out.contains("  ROOM                    7 of       7 survive  100.00 %"), out);
    assertTrue(out.contains("ROOM       …>>the hall<< was Zawadi Xyzzy…"), out);
    assertTrue(out.contains("harmless   …the hall was Zawadi >>Xyzzy<<…"), out);
  }

  @Test
  void theRosterIsRead() throws IOException {
    Path roster = directory.resolve("roster.json");
    Files.writeString(roster, "{\"people\":[{\"given_name\":\"Will\",\"family_name\":\"Sharp\"}]}");
    Files.writeString(notes, "i saw [[NAME|will sharp]] today\n");
    assertEquals(
        0,
        run(notes.toString(), "--roster", roster.toString(), "--generate", "0", "--seconds", "0"));
    assertTrue(out.contains("| safeguard      |    0.00 |"), out);
  }

  @Test
  void wrongArgumentsAreToldWithTheUsage() {
    assertUsage("--command must be NAME=CMD", "--command", "=node");
    assertUsage("no such redactor; there are [safeguard, sketch]", "--only", "other");
    assertUsage("no notes: name a file, or let some be composed", "--generate", "0");
  }

  @Test
  void filesThatCannotBeReadAreTold() throws IOException {
    Files.writeString(notes, "Fine.\n[[NAME|Ada\n");
    assertEquals(1, run(notes.toString()));
    assertEquals(notes + ":2: column 1: mark is not closed by ]]" + System.lineSeparator(), err);
    assertEquals(1, run("missing.txt"));
    assertEquals("no such file: missing.txt" + System.lineSeparator(), err);
  }

  @Test
  void aCommandThatFailsIsTold() {
    assertEquals(1, run(notes.toString(), "--generate", "0", "--command", "x=no-such-program a"));
    assertTrue(err.contains("no-such-program"), err);
  }

  private void assertUsage(String reason, String... arguments) {
    Run.assertRefused(reason, DeidentificationQuality.COMMAND, arguments);
  }

  private int run(String... arguments) {
    Run run = Run.of(DeidentificationQuality.COMMAND, arguments);
    out = run.out();
    err = run.err();
    return run.status();
  }
}
