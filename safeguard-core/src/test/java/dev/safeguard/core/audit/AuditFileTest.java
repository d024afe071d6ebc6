package dev.safeguard.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.core.audit.AuditFile.Verification;
import dev.safeguard.core.crypto.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {
  private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");
  private static final SessionId SESSION = new SessionId("sfg_000000000001");

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("audit.jsonl");
  }

  @Test
  void whatWasWrittenIsUnbrokenHoweverOftenItWasOpened() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, 3);
    }
    Verification found = AuditFile.verify(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        new Verification(
            15, 0, OptionalLong.empty(), Sha256.hex(lines.get(14)), OptionalLong.empty()),
        found);
    assertTrue(found.isUnbroken());
  }

  @Test
  void anEmptyFileHasNoLineToBreak() throws IOException {
    Files.createFile(file);
    assertEquals(
        new Verification(0, 0, OptionalLong.empty(), "0".repeat(64), OptionalLong.empty()),
        AuditFile.verify(file));
  }

  @Test
  void everyChangeOfOneByteShowsAtItsLineOrTheNextOrInTheLastHash() throws IOException {
    write(0, 6);
    byte[] whole = Files.readAllBytes(file);
    String last = AuditFile.verify(file).last();
    Random random = new Random(1);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= (byte) (1 << random.nextInt(7));
      Files.write(file, changed);
      Verification found = AuditFile.verify(file);
      assertFalse(found.isUnbroken() && found.last().equals(last), "byte " + i);
    }
  }

  @Test
  void aLineThatIsGoneAddedOrMovedBreaksTheChain() throws IOException {
    write(0, 6);
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < 5; i++) {
      List<String> gone = new ArrayList<>(lines);
      gone.remove(i);
      assertBroken(i + 1, gone);
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      assertBroken(i + 2, twice);
      List<String> moved = new ArrayList<>(lines);
      moved.add(i, moved.remove(i + 1));
      assertBroken(i + 1, moved);
    }
    List<String> foreign = new ArrayList<>(lines);
    foreign.add("{\"event\":\"reported\"}");
    assertBroken(7, foreign);
  }

  @Test
  void linesThatAreLeftOffAtTheEndShowInTheLastHashAlone() throws IOException {
    write(0, 6);
    String last = AuditFile.verify(file).last();
    Files.write(file, Files.readAllLines(file).subList(0, 4));
    Verification found = AuditFile.verify(file);
    assertTrue(found.isUnbroken());
    assertFalse(found.last().equals(last));
    assertEquals(OptionalLong.empty(), AuditFile.verify(file, last).known());
  }

  @Test
  void aHashThatWasNotedIsFoundInAFileThatHasGrown() throws IOException {
    write(0, 4);
    String noted = AuditFile.verify(file).last();
    write(4, 3);
    assertEquals(OptionalLong.of(4), AuditFile.verify(file, noted).known());
  }

  @Test
  void whereAProcessWasKilledInALineTheNextOneGoesOn() throws IOException {
    write(0, 3);
    byte[] whole = Files.readAllBytes(file);
    int start = Files.readString(file).indexOf('\n') + 1;
    for (int end = start; end < whole.length; end++) {
      Files.write(file, Arrays.copyOf(whole, end));
      boolean cut = whole[end - 1] != '\n' && whole[end] != '\n';
      write(9, 2);
      Verification found = AuditFile.verify(file);
      assertTrue(found.isUnbroken(), "cut at " + end);
      assertEquals(cut ? 1 : 0, found.unfinished(), "cut at " + end);
    }
  }

  @Test
  void oneLogAtATimeHasAFile() throws IOException {
    try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, false)) {
      log.append(refused(1));
      IOException refused =
          assertThrows(IOException.class, () -> JsonLinesAuditLog.open(file, false));
      assertEquals(file + ": another audit log has it open", refused.getMessage());
    }
    write(2, 1);
    assertEquals(2, AuditFile.verify(file).lines());
  }

  @Test
  void whatIsNoAuditLogIsNotWrittenTo() throws IOException {
    Files.write(file, "x".repeat(3 << 20).getBytes(UTF_8), StandardOpenOption.CREATE);
    assertThrows(IOException.class, () -> JsonLinesAuditLog.open(file, false));
    assertEquals(3 << 20, Files.size(file));
    assertEquals(OptionalLong.empty(), AuditFile.verify(file).broken());
    assertEquals(1, AuditFile.verify(file).unfinished());
  }

  @Test
  void eventsOfManyThreadsAreOneChain() throws IOException, InterruptedException {
    Thread[] threads = new Thread[4];
    try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, false)) {
      for (int t = 0; t < threads.length; t++) {
        threads[t] =
            new Thread(
                () -> {
                  for (int i = 1; i <= 500; i++) {
                    log.append(refused(i));
                  }
                });
        threads[t].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    Verification found = AuditFile.verify(file);
    assertTrue(found.isUnbroken());
    assertEquals(2000, found.lines());
  }

  private void write(int from, int count) throws IOException {
    try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, false)) {
      for (int i = 0; i < count; i++) {
        log.append(refused(from + i + 1));
      }
    }
  }

  private void assertBroken(long line, List<String> lines) throws IOException {
    Files.write(file, lines);
    assertEquals(OptionalLong.of(line), AuditFile.verify(file).broken());
  }

  private static AuditEvent refused(long line) {
    return new AuditEvent.RecordRefused(AT, SESSION, line, "/a", "wrong");
  }
}
