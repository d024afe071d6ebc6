package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.api.token.TokenResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names for the tokens in an LLM's words. */
class RestorationTest {
  private final Map<Token, String> identities = new HashMap<>();

  private Token token(TokenKind kind, String identity) {
    Token token = new Token(kind, identity.hashCode(), (short) kind.ordinal());
    identities.put(token, identity);
    return token;
  }

  @Test
  void everyoneIsCalledAsTheReaderKnowsThem() {
    Token pupil = token(TokenKind.STU, "STU1");
    Token teacher = token(TokenKind.STA, "T201");
    Token parent = token(TokenKind.PAR, "P1");
    Token stranger = token(TokenKind.PER, "zofia van thorn");
    Token day = token(TokenKind.DAT, "2026-03-04");
    assertEquals(
        "Sal Johnson told Mr Ade; Ms Lisa Johnson and Zofia Van Thorn, 2026-03-04.",
        restored(
            pupil + " told " + teacher + "; " + parent + " and " + stranger + ", " + day + "."));
  }

  @Test
  void aNameThatRunsTheOtherWayIsSetApart() {
    assertEquals(
        "\u2068שרה\u2069 (3 times).", restored(token(TokenKind.PER, "שרה") + " (3 times)."));
  }

  @Test
  void anIdIsOfOneKindOfPeople() {
    assertEquals("T201", restored(token(TokenKind.STU, "T201").toString()));
    assertEquals("P9", restored(token(TokenKind.ORG, "P9").toString()));
  }

  @Test
  void whatStandsForATokenIsNotReadAgain() {
    Token inner = token(TokenKind.PAR, "P1");
    Token outer = token(TokenKind.IDN, inner.toString());
    assertEquals(inner + " x", restored(outer + " x"));
  }

  @Test
  void whatTheSessionDoesNotKnowStays() {
    Token unknown = new Token(TokenKind.PER, 3, (short) 3);
    for (String text :
        new String[] {unknown + " x_y", "_", "BEHAV_DISRUPTIVE is rising", "STU_0000", ""}) {
      assertEquals(text, restored(text));
    }
  }

  @Test
  void aGarbledTokenStaysAsItIsWhateverIsWrongWithIt() {
    String token = token(TokenKind.STU, "STU1").toString();
    assertEquals("Sal Johnson", restored(token));
    String symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int i = 4; i < token.length(); i++) {
      for (int k = 0; k < symbols.length(); k++) {
        char other = symbols.charAt(k);
        if (other != token.charAt(i)) {
          String misread = token.substring(0, i) + other + token.substring(i + 1);
          assertEquals(misread, restored(misread));
        }
      }
    }
    for (String garbled :
        new String[] {
          token.toLowerCase(Locale.ROOT),
          token.replace("STU_", "STA_"),
          token.replace("_", "-"),
          token.substring(0, token.length() - 1),
          token + "Z",
          "X" + token,
          token + "_",
          token.substring(0, 10) + " " + token.substring(10)
        }) {
      assertEquals("of " + garbled + ".", restored("of " + garbled + "."));
    }
  }

  @Test
  void aPossessiveSurvives() {
    Token pupil = token(TokenKind.STU, "STU1");
    assertEquals(
        "Sal Johnson's results; (Sal Johnson)", restored(pupil + "'s results; (" + pupil + ")"));
  }

  @Test
  void noAnswerGivesNoView() {
    assertNull(restoration().of(null));
  }

  private String restored(String text) {
    LlmOpinion opinion =
        new LlmOpinion(RiskLevel.LOW, 0.5, List.of(), List.of(), List.of(), text, text);
    LlmView view = restoration().of(opinion);
    assertNotNull(view);
    assertEquals(view.evidenceSummary(), view.reasoning());
    return view.reasoning();
  }

  private Restoration restoration() {
    StudentRecord record =
        StudentRecord.builder("STU1")
            .add(person("P1", PersonRole.PARENT, "Ms", "Lisa", "Johnson"))
            .build();
    Roster roster =
        new Roster(
            null, List.of(), null, List.of(person("T201", PersonRole.STAFF, "Mr", null, "Ade")));
    TokenResolver tokens =
        new TokenResolver() {
          @Override
          public Optional<String> resolve(Token token) {
            return Optional.ofNullable(identities.get(token));
          }

          @Override
          public Optional<RecordEntry> locate(EventRef reference) {
            return Optional.empty();
          }
        };
    return new Restoration(record, "Sal Johnson", roster, tokens);
  }

  private static Person person(
      String id, PersonRole role, String title, @Nullable String given, String family) {
    return new Person(
        id, role, title, given, family, null, null, null, null, List.of(), List.of(), null, null);
  }
}
