package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.core.audit.JsonLinesAuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("audit.jsonl");
    append();
  }

  private void append() throws IOException {
    try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, false)) {
      for (int line = 1; line <= 4; line++) {
        log.append(
            new AuditEvent.RecordRefused(
                Instant.EPOCH, new SessionId("sfg_000000000001"), line, "/a", "wrong"));
      }
    }
  }

  private Run verify(String... more) {
    List<String> arguments = new ArrayList<>(List.of("audit", "verify", file.toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(new String[0]));
  }

  private String hash() {
    String out = verify().out().strip();
    return out.substring(out.length() - 64);
  }

  @Test
  void anUnchangedLogIsCountedAndItsLastHashSaid() {
    Run run = verify();
    assertEquals(Main.OK, run.exit(), run.err());
    assertEquals("4 lines, each follows the one before; the last is " + hash(), run.out().strip());
  }

  @Test
  void aChangedLineIsNamedByTheOneBehindIt() throws IOException {
    Files.writeString(file, Files.readString(file).replace("\"line\":2", "\"line\":3"));
    Run run = verify();
    assertEquals(Main.SOME_REFUSED, run.exit());
    assertEquals(file + ": line 3 does not follow the one before it", run.err().strip());
  }

  @Test
  void aNotedHashShowsThatTheEndWasLeftOff() throws IOException {
    String noted = hash();
    append();
    assertEquals(Main.OK, verify("--last", noted).exit());
    Files.write(file, Files.readAllLines(file).subList(0, 3));
    assertEquals(Main.OK, verify().exit());
    Run run = verify("--last", noted);
    assertEquals(Main.SOME_REFUSED, run.exit());
    assertTrue(run.err().contains("no line has the hash"), run.err());
  }

  @Test
  void aLineThatWasNotWrittenToItsEndIsSaidAndNoBreak() throws IOException {
    Files.writeString(file, "{\"prev", StandardOpenOption.APPEND);
    append();
    Run run = verify();
    assertEquals(Main.OK, run.exit());
    assertTrue(run.err().contains("lines that were not written to their end: 1"), run.err());
  }

  @Test
  void whatIsMissingIsUsageOrConfiguration() {
    assertEquals(Main.USAGE, Run.of("audit").exit());
    assertEquals(Main.USAGE, Run.of("audit", "verify").exit());
    assertEquals(Main.USAGE, verify("--last", "abc").exit());
    file = folder.resolve("none.jsonl");
    Run run = verify();
    assertEquals(Main.CONFIGURATION, run.exit());
    assertTrue(run.err().contains("no such file"), run.err());
  }
}
