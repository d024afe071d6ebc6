package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.stage.Egress.Reply;
import dev.safeguard.core.crypto.Sha256;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves, what does not, and what the audit log says of it. */
class GateTest {
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
  private static final String PAYLOAD = Payload.of(RiskLevel.HIGH, Samples.three());
  private static final String NAMED = "{\"pupil\":\"Sarah Johnson\"}";

  private final List<AuditEvent> events = new ArrayList<>();
  private final ScriptedClient client =
      new ScriptedClient(ScriptedClient.answer("first"), ScriptedClient.answer("second"));

  @Test
  void aPayloadOfCodesLeavesWithTheReleasedPromptAndNothingElse() throws Exception {
    Reply reply = egress(Disclosure.CODES, events::add).ask(PAYLOAD, List.of());
    assertEquals(new Reply.Answered("first", Sha256.hex(PAYLOAD)), reply);
    LlmRequest request = client.requests.get(0);
    assertEquals(Prompt.of(Prompt.Use.CODES, Locale.ENGLISH).system(), request.system());
    assertEquals(
        Prompt.of(Prompt.Use.CODES, Locale.ENGLISH).answerSchema(), request.answerSchema());
    assertEquals(PAYLOAD, request.user());
    assertEquals(LlmPolicy.defaults().maxAnswerTokens(), request.maxAnswerTokens());
    assertEquals("LlmRequest[" + PAYLOAD.length() + " characters]", request.toString());
  }

  @Test
  void faultsAreAddedByNameOnceEach() throws Exception {
    egress(Disclosure.CODES, events::add)
        .ask(
            PAYLOAD, List.of(AnswerFault.WRONG_TYPE, AnswerFault.NOT_JSON, AnswerFault.WRONG_TYPE));
    assertEquals(PAYLOAD + "\nFAULTS: NOT_JSON,WRONG_TYPE", client.requests.get(0).user());
  }

  @Test
  void itIsInTheAuditLogBeforeItLeaves() throws Exception {
    List<Integer> requestsWhenLogged = new ArrayList<>();
    Egress egress =
        egress(
            Disclosure.CODES,
            event -> {
              events.add(event);
              requestsWhenLogged.add(client.requests.size());
            });
    egress.ask(PAYLOAD, List.of());
    egress.ask(PAYLOAD, List.of(AnswerFault.NOT_JSON));
    AuditEvent left =
        new AuditEvent.RequestLeft(
            NOW,
            Samples.SESSION,
            Samples.STUDENT,
            "scripted",
            Disclosure.CODES,
            Sha256.hex(PAYLOAD),
            PAYLOAD.length());
    assertEquals(List.of(left, left), events);
    assertEquals(List.of(0, 1), requestsWhenLogged);
    assertEquals(2, egress.requests());
  }

  @Test
  void nothingLeavesIfTheAuditLogFails() {
    IllegalStateException full = new IllegalStateException("disk full");
    Egress egress =
        egress(
            Disclosure.CODES,
            event -> {
              throw full;
            });
    assertSame(
        full, assertThrows(IllegalStateException.class, () -> egress.ask(PAYLOAD, List.of())));
    assertEquals(List.of(), client.requests);
    assertEquals(0, egress.requests());
  }

  @Test
  void aNameIsRefusedAndNotQuoted() throws Exception {
    Egress egress = egress(Disclosure.CODES, events::add);
    assertInstanceOf(Reply.Refused.class, egress.ask(NAMED, List.of()));
    assertEquals(
        List.of(
            new AuditEvent.RequestRefused(
                NOW, Samples.SESSION, Samples.STUDENT, "UNKNOWN_WORD", 10)),
        events);
    assertFalse(events.toString().contains("Sarah"));
    assertEquals(List.of(), client.requests);
    assertEquals(0, egress.requests());
  }

  @Test
  void aHugePayloadIsRefusedUnread() throws Exception {
    egress(Disclosure.CODES, events::add).ask(" ".repeat(10_000_000), List.of());
    assertEquals("TOO_LARGE", reason());
  }

  @Test
  void nothingLeavesUnderNone() throws Exception {
    assertInstanceOf(
        Reply.Refused.class, egress(Disclosure.NONE, events::add).ask(PAYLOAD, List.of()));
    assertEquals("NOTHING_MAY_LEAVE", reason());
    assertEquals(List.of(), client.requests);
  }

  @Test
  void nothingLeavesUnderNarrativeWithNothingToCheckItAgainst() throws Exception {
    assertInstanceOf(
        Reply.Refused.class, egress(Disclosure.NARRATIVE, events::add).ask(PAYLOAD, List.of()));
    assertEquals("NARRATIVE_UNCHECKED", reason());
    assertEquals(List.of(), client.requests);
  }

  @Test
  void tellsTheProviderAndTheDisclosure() {
    Egress egress = egress(Disclosure.CODES, events::add);
    assertEquals("scripted", egress.provider());
    assertEquals(Disclosure.CODES, egress.disclosure());
  }

  @Test
  void aDeadlineIsWhatIsLeftWhenItIsAskedFor() throws Exception {
    SteppingTime time = new SteppingTime();
    gate(Disclosure.CODES, events::add, time)
        .forPupil(Samples.SESSION, Samples.STUDENT)
        .ask(PAYLOAD, List.of());
    LlmRequest request = client.requests.get(0);
    time.pass(Duration.ofSeconds(5));
    assertEquals(Duration.ofSeconds(15), request.deadline());
    time.pass(Duration.ofSeconds(50));
    assertEquals(Duration.ZERO, request.deadline());
  }

  private String reason() {
    return assertInstanceOf(AuditEvent.RequestRefused.class, events.get(0)).reason();
  }

  private Egress egress(Disclosure disclosure, AuditLog audit) {
    return gate(disclosure, audit, new SteppingTime()).forPupil(Samples.SESSION, Samples.STUDENT);
  }

  private EgressGate gate(Disclosure disclosure, AuditLog audit, Waiting waiting) {
    return new EgressGate(
        new LlmService(
            new OpenedLlm("scripted", client, Set.of(LlmCapability.OFFLINE)),
            LlmPolicy.defaults(),
            Runnable::run,
            null,
            waiting),
        disclosure,
        audit,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
