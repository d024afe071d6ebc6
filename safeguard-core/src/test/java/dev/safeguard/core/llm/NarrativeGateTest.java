package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.stage.Egress.Reply;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.llm.spi.LlmCapability;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Free text in a payload and in the answer to it. */
class NarrativeGateTest {
  private static final String CODES = Payload.of(RiskLevel.HIGH, Samples.three());
  private static final Token SENT = new Token(TokenKind.STU, 7, (short) 7);
  private static final Token OTHER = new Token(TokenKind.STA, 9, (short) 9);
  private static final Identities IDENTITIES =
      Identities.builder(42, Set.of("was", "upset", "said", "to", "grace", "field")::contains)
          .person("Sarah", "Johnson", null)
          .person("Grace", "Field", null)
          .build();

  private final List<AuditEvent> events = new ArrayList<>();
  private final ScriptedClient client = new ScriptedClient(ScriptedClient.answer("fine"));
  private final Egress egress =
      new EgressGate(
              new LlmService(
                  new OpenedLlm("scripted", client, Set.of(LlmCapability.OFFLINE)),
                  LlmPolicy.defaults(),
                  Runnable::run,
                  null,
                  new SteppingTime()),
              Disclosure.NARRATIVE,
              events::add,
              Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
          .forPupil(
              Samples.SESSION,
              Samples.STUDENT,
              new KnownIdentities(() -> IDENTITIES, Set.of(SENT, OTHER)::contains));

  @ParameterizedTest
  @ValueSource(strings = {"\"was upset\"", "\"\"", "\"said \\\"to\\\"\\n\",\"was \\u0075pset\""})
  void textThatNamesNobodyLeaves(String narrative) throws Exception {
    String payload = with(narrative);
    assertInstanceOf(Reply.Answered.class, egress.ask(payload, List.of()));
    assertEquals(payload, client.requests.get(0).user());
    assertInstanceOf(AuditEvent.RequestLeft.class, events.get(0));
  }

  @Test
  void codesLeaveWithoutText() throws Exception {
    assertInstanceOf(Reply.Answered.class, egress.ask(CODES, List.of()));
  }

  @Test
  void tokensOfTheSessionLeave() throws Exception {
    assertInstanceOf(
        Reply.Answered.class, egress.ask(with('"' + SENT.toString() + " was upset\""), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"Sarah was upset\";PERSON_NAME",
        "\"was upset\",\"S\\u0061rah\";PERSON_NAME",
        "\"said Grace\",\"Field\";PERSON_NAME",
        "\"was upset 07700 900123\";CONTACT",
        "\"PER_0000000000000000A\";TOKEN_NOT_ISSUED",
        "\"was upset;NOT_CANONICAL_JSON",
        "\"was\" ,\"upset\";NOT_CANONICAL_JSON",
        "\"was\",;NOT_CANONICAL_JSON",
        "3;NOT_CANONICAL_JSON",
        "\"\\x\";NOT_CANONICAL_JSON",
        "\"\\u00g0\";NOT_CANONICAL_JSON",
        "\"was\"],\"narrative\":[\"upset\";NOT_CANONICAL_JSON"
      })
  void whatIdentifiesOrIsNoTextIsRefusedAndNotQuoted(String narrative, String reason)
      throws Exception {
    assertInstanceOf(Reply.Refused.class, egress.ask(with(narrative), List.of()));
    AuditEvent.RequestRefused refused =
        assertInstanceOf(AuditEvent.RequestRefused.class, events.get(0));
    assertEquals(reason, refused.reason());
    assertFalse(events.toString().contains("Sarah"));
    assertEquals(List.of(), client.requests);
  }

  @Test
  void theStringIsToldInWhichItStands() throws Exception {
    egress.ask(with("\"was upset\",\"Sarah\""), List.of());
    AuditEvent.RequestRefused refused =
        assertInstanceOf(AuditEvent.RequestRefused.class, events.get(0));
    assertEquals(with("\"was upset\",").length() - 2, refused.position());
  }

  @Test
  void halfACharacterIsNoText() throws Exception {
    egress.ask(with("\"\uD83D\""), List.of());
    egress.ask(with("\"\uDE00\""), List.of());
    assertEquals(2, events.size());
    assertEquals(List.of(), client.requests);
  }

  @Test
  void textElsewhereThanInItsFieldIsRefused() throws Exception {
    egress.ask("{\"pupil\":\"was upset\",\"narrative\":[\"was upset\"]}", List.of());
    assertEquals(
        "UNKNOWN_WORD", assertInstanceOf(AuditEvent.RequestRefused.class, events.get(0)).reason());
  }

  @Test
  void anAnswerNamesNobodyAndNoTokenThatWasNotSent() {
    AnswerTexts texts =
        assertInstanceOf(AnswerTexts.Source.class, egress)
            .answerTexts(with('"' + SENT.toString() + " was upset\""));
    assertNull(texts.faultIn(SENT + " was upset", List.of()));
    assertNull(texts.faultIn("BEHAV_DISRUPTIVE is said to", Samples.three()));
    assertEquals(
        AnswerFault.UNKNOWN_PATTERN, texts.faultIn("BEHAV_THEFT is said to", Samples.three()));
    for (String text :
        new String[] {
          OTHER + " was upset",
          "Sarah was upset",
          "s a r a h was upset",
          "Grace Field",
          "<b>upset</b>",
          "said to who@example.org",
          "on 4 March"
        }) {
      assertEquals(AnswerFault.FORBIDDEN_TEXT, texts.faultIn(text, List.of()), text);
    }
  }

  private static String with(String narrative) {
    return CODES.substring(0, CODES.length() - 1) + ",\"narrative\":[" + narrative + "]}";
  }
}
