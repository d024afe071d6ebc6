package dev.safeguard.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");
  private static final SessionId SESSION = new SessionId("sfg_000000000001");
  private static final Token PUPIL = new Token(TokenKind.STU, 7, (short) 7);

  @TempDir Path folder;

  @Test
  void theFormInMemoryKeepsTheLatestAndCountsTheRest() {
    InMemoryAuditLog log = new InMemoryAuditLog(2);
    for (int line = 1; line <= 5; line++) {
      log.append(refused(line));
    }
    assertEquals(List.of(refused(4), refused(5)), log.events());
    assertEquals(3, log.dropped());
    assertThrows(IllegalArgumentException.class, () -> new InMemoryAuditLog(0));
  }

  @Test
  void theFormInAFileIsOneObjectALine() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, true)) {
      log.append(
          new AuditEvent.Analyzed(
              AT, SESSION, PUPIL, RiskLevel.HIGH, RiskLevel.MEDIUM, 3, LlmStatus.ANSWERED));
      log.append(
          new AuditEvent.RequestLeft(AT, SESSION, PUPIL, "offline", Disclosure.CODES, "ab12", 400));
      log.append(new AuditEvent.RequestRefused(AT, SESSION, PUPIL, "UNKNOWN_WORD", 17));
      log.append(
          new AuditEvent.AnswerRefused(
              AT,
              SESSION,
              PUPIL,
              "offline",
              "ab12",
              List.of(AnswerFault.NOT_JSON, AnswerFault.UNKNOWN_LEVEL)));
      log.append(new AuditEvent.Reported(AT, SESSION, PUPIL, Audience.CLASS_TEACHER));
      log.append(refused(4));
    }
    String head = "\"at\":\"2026-03-20T09:00:00Z\",\"session\":\"sfg_000000000001\",\"event\":";
    assertEquals(
        List.of(
            head
                + "\"analyzed\",\"student\":\""
                + PUPIL
                + "\",\"level\":\"HIGH\",\"local_level\":\"MEDIUM\",\"patterns\":3,"
                + "\"llm_status\":\"answered\"}",
            head
                + "\"request_left\",\"student\":\""
                + PUPIL
                + "\",\"provider\":\"offline\",\"disclosure\":\"codes\","
                + "\"payload_sha256\":\"ab12\",\"payload_bytes\":400}",
            head
                + "\"request_refused\",\"student\":\""
                + PUPIL
                + "\",\"reason\":\"UNKNOWN_WORD\",\"position\":17}",
            head
                + "\"answer_refused\",\"student\":\""
                + PUPIL
                + "\",\"provider\":\"offline\",\"payload_sha256\":\"ab12\","
                + "\"faults\":[\"NOT_JSON\",\"UNKNOWN_LEVEL\"]}",
            head + "\"reported\",\"student\":\"" + PUPIL + "\",\"audience\":\"class_teacher\"}",
            head + "\"record_refused\",\"line\":4,\"pointer\":\"/a\",\"reason\":\"wrong\"}"),
        Files.readAllLines(file).stream()
            .map(line -> line.replaceFirst("^\\{\"previous\":\"[0-9a-f]{64}\",", ""))
            .toList());
  }

  @Test
  void aFileIsContinuedNotReplaced() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    for (int i = 0; i < 3; i++) {
      try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, false)) {
        log.append(refused(i));
      }
    }
    assertEquals(3, Files.readAllLines(file).size());
  }

  @Test
  void aLogThatCannotBeWrittenSaysSo() throws IOException {
    JsonLinesAuditLog log = JsonLinesAuditLog.open(folder.resolve("audit.jsonl"), false);
    log.close();
    assertThrows(UncheckedIOException.class, () -> log.append(refused(1)));
  }

  private static AuditEvent refused(long line) {
    return new AuditEvent.RecordRefused(AT, SESSION, line, "/a", "wrong");
  }
}
