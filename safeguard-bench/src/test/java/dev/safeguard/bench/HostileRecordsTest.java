package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.bench.HostileRecords.Result;
import dev.safeguard.bench.command.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No body holds an identity, and one that did would be seen. */
class HostileRecordsTest {
  private static final String BODY = "{\"pupil\":\"PUPIL\",\"patterns\":[]}";
  private static final StudentRecord RECORD =
      StudentRecord.builder("STU12345").givenName("Sarah").familyName("Johnson").build();

  @Test
  void noBodyHoldsAnIdentity() {
    Result result = HostileRecords.run(5_000, Disclosure.CODES);
    assertEquals(5_000, result.records());
    assertEquals(0, result.refused());
    assertTrue(result.isWhole(), result.toString());
    assertTrue(result.isClean(), result.toString());
  }

  @Test
  void noBodyWithNotesHoldsAnIdentity() {
    Result result = HostileRecords.run(500, Disclosure.NARRATIVE);
    assertEquals(500, result.records());
    assertTrue(result.isWhole(), result.toString());
    assertTrue(result.isClean(), result.toString());
  }

  @Test
  void theCommandTakesFewerRecordsWithNotesAndAsManyIfItIsNotTold() {
    String fewer = Run.good(HostileRecords.COMMAND, "--records", "80", "--with-notes", "20");
    assertTrue(fewer.matches("(?s).*records with hostile names +80 +20\n.*"), fewer);
    assertTrue(fewer.matches("(?s).*an identity in any view +0 +0\n"), fewer);
    String asMany = Run.good(HostileRecords.COMMAND, "--records", "20");
    assertTrue(asMany.matches("(?s).*records with hostile names +20 +20\n.*"), asMany);
    Run.assertRefused("must be a number", HostileRecords.COMMAND, "--with-notes", "0");
  }

  @Test
  void aNoteWithAnIdentityIsSeenByEachRule() {
    String note = BODY.replace("}", ",\"narrative\":[\"concern, week 3: was PUPIL. at 5pm\"]}");
    assertEquals(new Result(0, 0, 1, 0, 0, 0), check(note));
    assertEquals(new Result(0, 0, 1, 1, 1, 1), check(note.replace("was PUPIL", "was Sarah")));
    assertEquals(new Result(0, 0, 1, 1, 0, 1), check(note.replace("was PUPIL", "S-a-r-a-h")));
    assertEquals(new Result(0, 0, 1, 1, 0, 0), check(note.replace("5pm", "51234")));
    assertEquals(new Result(0, 0, 1, 1, 0, 0), check(note.replace("concern", "news")));
  }

  /** A token's letters are by chance, and now and then a short name is among them. */
  @Test
  void aTokenIsNoTextOfTheRecordWhereALineBegins() {
    String token = new Token(TokenKind.PER, 0x1234_5678_9ABCL, (short) 7).toString();
    String note =
        BODY.replace("}", ",\"narrative\":[\"concern: was PUPIL.\\n" + token + " at 5pm\"]}");
    String among = token.substring(token.length() - 8);
    assertEquals(
        new Result(0, 0, 1, 0, 0, 0),
        HostileRecords.check(note, List.of(among), HostileRecords.identities(RECORD)));
  }

  @Test
  void aBodyWithAnIdentityIsSeenByEachRule() {
    Result told = check(BODY.replace("PUPIL", "Sarah"));
    assertEquals(new Result(0, 0, 1, 1, 1, 1), told);
    assertEquals(new Result(0, 0, 1, 1, 0, 1), check(BODY.replace("PUPIL", "S%61r\u00E1h")));
    assertEquals(new Result(0, 0, 1, 0, 0, 0), check(BODY));
  }

  private static Result check(String body) {
    return HostileRecords.check(
        body, List.of("Sarah", "Johnson", "PUPIL", "J"), HostileRecords.identities(RECORD));
  }
}
