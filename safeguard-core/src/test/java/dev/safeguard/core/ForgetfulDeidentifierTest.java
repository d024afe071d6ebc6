package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.Egress.Reply;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.Deidentifier;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.KnownIdentities;
import dev.safeguard.core.llm.LlmService;
import dev.safeguard.core.llm.OpenedLlm;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A de-identifier that lets one detail stand is caught by the gate, which knows it otherwise. */
class ForgetfulDeidentifierTest {
  private static final String NOTE =
      "Amelia Okonkwo-Brown (STU90417, B801200005001, born 4 March 2012, 8B) hit Jayden Smithers."
          + " Ms Adeyemi rang 07700 900123 and wrote to l.adeyemi@example.org. They live at"
          + " 12 Acacia Avenue, AB1 2CD, near Hillcrest Academy. Milly was upset.";

  private static final Roster ROSTER =
      new Roster(
          "Hillcrest Academy",
          List.of(),
          "Anytown",
          List.of(NarrativeSchool.ADEYEMI, Person.named(PersonRole.PUPIL, "Jayden", "Smithers")));
  private static final StudentRecord RECORD =
      StudentRecord.builder("STU90417")
          .givenName("Amelia")
          .familyName("Okonkwo-Brown")
          .preferredName("Milly")
          .upn("B801200005001")
          .dateOfBirth(LocalDate.of(2012, 3, 4))
          .className("8B")
          .build();

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());
  private final List<String> left = new ArrayList<>();
  private final List<AuditEvent> events = new ArrayList<>();
  private final Deidentifier deidentifier = new Deidentifier(ROSTER, List.of());

  @Test
  void whatTheStandardOneLeavesMayLeave() throws Exception {
    assertInstanceOf(Reply.Answered.class, ask(deidentified("")));
    assertEquals(1, left.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amelia",
        "Okonkwo",
        "Milly",
        "STU90417",
        "B801200005001",
        "4 March 2012",
        "8B",
        "Jayden",
        "Smithers",
        "Adeyemi",
        "07700 900123",
        "l.adeyemi@example.org",
        "Acacia",
        "AB1 2CD",
        "Hillcrest"
      })
  void whatAForgetfulOneLeavesIsRefused(String forgotten) throws Exception {
    String text = deidentified(forgotten);
    assertTrue(text.contains(forgotten), text);
    assertInstanceOf(Reply.Refused.class, ask(text), text);
    assertEquals(List.of(), left);
    assertInstanceOf(AuditEvent.RequestRefused.class, events.get(0));
  }

  /** The note with every span replaced but for those of one detail. */
  private String deidentified(String forgotten) {
    DeidentifiedText whole = deidentifier.deidentify(NOTE, LocalDate.of(2026, 3, 20), tokens);
    int from = forgotten.isEmpty() ? -1 : NOTE.indexOf(forgotten);
    int to = from + forgotten.length();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : whole.spans()) {
      boolean kept = from >= 0 && span.start() < to && span.end() > from;
      out.append(NOTE, at, span.start())
          .append(kept ? NOTE.substring(span.start(), span.end()) : span.token().toString());
      at = span.end();
    }
    return out.append(NOTE.substring(at)).toString();
  }

  private Reply ask(String text) throws InterruptedException {
    LlmClient client =
        new LlmClient() {
          @Override
          public LlmResponse complete(LlmRequest request) {
            left.add(request.user());
            return new LlmResponse(
                "{}", LlmResponse.Finish.STOP, LlmResponse.UNKNOWN, LlmResponse.UNKNOWN);
          }

          @Override
          public void close() {}
        };
    Egress egress =
        new EgressGate(
                new LlmService(
                    new OpenedLlm("capturing", client, Set.of(LlmCapability.OFFLINE)),
                    LlmPolicy.defaults(),
                    Runnable::run,
                    null),
                Disclosure.NARRATIVE,
                events::add,
                Clock.systemUTC())
            .forPupil(
                new SessionId("sfg_000000000000"),
                new Token(TokenKind.STU, 1, (short) 1),
                new KnownIdentities(
                    () -> new GateIdentities(ROSTER, 42).with(RECORD),
                    token -> tokens.resolve(token).isPresent()));
    return egress.ask(
        "{\"pupil\":\"PUPIL\",\"narrative\":[\"" + text.replace("\"", "\\\"") + "\"]}", List.of());
  }
}
