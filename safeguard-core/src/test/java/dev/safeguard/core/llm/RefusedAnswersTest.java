package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.core.crypto.Sha256;
import dev.safeguard.llm.spi.LlmCapability;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why an answer was refused is told to the host, in the words that the LLM is told. */
class RefusedAnswersTest {
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
  private static final String GOOD =
      "{\"risk_level\":\"LOW\",\"confidence\":1,\"patterns\":[],\"pattern_combinations\":[],"
          + "\"evidence_summary\":\"\",\"recommendations\":[],\"reasoning\":\"\"}";

  private final List<AuditEvent> events = new ArrayList<>();

  private EgressGate gate(ScriptedClient client) {
    return new EgressGate(
        new LlmService(
            new OpenedLlm("scripted", client, Set.of(LlmCapability.OFFLINE)),
            LlmPolicy.defaults(),
            Runnable::run,
            null,
            new SteppingTime()),
        Disclosure.CODES,
        events::add,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static LlmAnalysis analyze(EgressGate gate) throws InterruptedException {
    return new StandardLlmAnalyzer(LlmPolicy.defaults(), Samples::words)
        .analyze(
            Samples.pupil(RiskLevel.HIGH, Samples.three()),
            gate.forPupil(Samples.SESSION, Samples.STUDENT));
  }

  private static AuditEvent.AnswerRefused refused(AnswerFault... faults) {
    String sha256 = Sha256.hex(Payload.of(RiskLevel.HIGH, Samples.three()));
    return new AuditEvent.AnswerRefused(
        NOW, Samples.SESSION, Samples.STUDENT, "scripted", sha256, List.of(faults));
  }

  private List<AuditEvent.AnswerRefused> refused() {
    return events.stream()
        .filter(AuditEvent.AnswerRefused.class::isInstance)
        .map(AuditEvent.AnswerRefused.class::cast)
        .toList();
  }

  @Test
  void eachIsInTheAuditLogWithItsFaultsAndCounted() throws Exception {
    EgressGate gate =
        gate(
            new ScriptedClient(
                ScriptedClient.answer("Amelia is well"),
                ScriptedClient.answer(GOOD.replace("LOW", "SEVERE").replace(":1", ":9")),
                ScriptedClient.answer(GOOD)));
    assertEquals(LlmStatus.ANSWERED, analyze(gate).status());
    assertEquals(
        List.of(
            refused(AnswerFault.NOT_JSON),
            refused(AnswerFault.UNKNOWN_LEVEL, AnswerFault.CONFIDENCE_OUT_OF_RANGE)),
        refused());
    assertFalse(events.toString().contains("Amelia"));
    assertEquals(2, gate.usage().refusedAnswers());
    assertEquals(3, gate.usage().requests());
  }

  @Test
  void theLastOfThemTooThoughNothingIsAskedAgain() throws Exception {
    EgressGate gate =
        gate(
            new ScriptedClient(
                ScriptedClient.answer("a"),
                ScriptedClient.answer("b"),
                ScriptedClient.answer("c")));
    assertEquals(LlmStatus.INVALID_ANSWER, analyze(gate).status());
    assertEquals(3, refused().size());
    assertEquals(3, gate.usage().refusedAnswers());
  }

  @Test
  void aGoodAnswerIsNone() throws Exception {
    EgressGate gate = gate(new ScriptedClient(ScriptedClient.answer(GOOD)));
    analyze(gate);
    assertEquals(List.of(), refused());
    assertEquals(0, gate.usage().refusedAnswers());
  }
}
