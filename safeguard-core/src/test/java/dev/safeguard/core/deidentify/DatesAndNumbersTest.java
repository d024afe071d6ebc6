package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.safeguard.api.site.Roster;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates count back from the as-of date, and numbers are told by their check digits and plans. */
class DatesAndNumbersTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private final Deidentifier deidentifier = new Deidentifier(Roster.EMPTY, List.of());
  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  private Span only(String text) {
    List<Span> spans = deidentifier.deidentify(text, AS_OF, tokens).spans();
    assertEquals(1, spans.size(), text);
    return spans.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03/03/2026|2026-03-03",
        "3.3.26|2026-03-03",
        "2026-03-03|2026-03-03",
        "3rd March|2026-03-03",
        "3 of March|2026-03-03",
        "March 3rd, 2026|2026-03-03",
        "3 Mar 2026|2026-03-03",
        "12/25/2025|2025-12-25",
        "25/12/98|1998-12-25",
        "25 December|2025-12-25",
        "29 Feb 2024|2024-02-29",
        "29/02/2026|",
        "March 2026|",
        "99/99/2026|"
      })
  void readsADateAsPeopleWriteIt(String written, LocalDate date) {
    if (date == null) {
      assertNull(Dates.read(written, AS_OF));
    } else {
      assertEquals(date, Dates.read(written, AS_OF));
    }
  }

  @Test
  void aDateHasOneTokenHoweverItIsWritten() {
    Set<Token> seen = new HashSet<>();
    for (String date : List.of("03/03/2026", "3rd March", "2026-03-03", "3 Mar 2026")) {
      Span span = only("It happened on " + date + " after lunch.");
      assertEquals(OptionalInt.of(17), span.daysBefore());
      seen.add(span.token());
    }
    assertEquals(1, seen.size());
    assertEquals(OptionalInt.of(-1), only("Meeting on 21/03/2026 at home.").daysBefore());
    assertEquals(OptionalInt.empty(), only("He moved in March 2024.").daysBefore());
  }

  @ParameterizedTest
  @CsvSource({
    "07700 900123,PHONE",
    "+44 7700 900123,PHONE",
    "(020) 7946 0958,PHONE",
    "202-555-0143,PHONE",
    "999 000 0018,NHS_NUMBER",
    "9990000018,NHS_NUMBER",
    "9990000019,NUMBER",
    "9990000114,ULN",
    "9990000130,ULN",
    "4111 1111 1111 1111,PAYMENT_CARD",
    "4111 1111 1111 1112,NUMBER",
    "078-05-1120,SSN",
    "987-65-4320,NUMBER",
    "20-00-00,SORT_CODE",
    "55779911,ACCOUNT",
    "123456789,NUMBER"
  })
  void tellsANumberByItsCheckDigitOrPlan(String written, Numbers expected) {
    assertEquals(expected, Numbers.of(written));
    Span span = only("It is " + written + " now.");
    assertEquals(expected.kind(), span.kind());
    assertEquals(written.length(), span.end() - span.start());
  }

  @ParameterizedTest
  @CsvSource({
    "Q999000024001,upn",
    "B99900002400A,temporary_upn",
    "AB12 CDE,vehicle_registration",
    "GB29 NWBK 6016 1331 9268 19,iban",
    "QQ123456A,number"
  })
  void aCodeGoesAsAWhole(String written, String rule) {
    Span span = only("It is " + written + " now.");
    assertEquals(TokenKind.IDN, span.kind());
    assertEquals(rule, span.rule());
    assertEquals(written.length(), span.end() - span.start());
  }

  @Test
  void aTelephoneNumberHasOneTokenWhereverItsSpacesStand() {
    Token token = only("Ring 07700 900123 now.").token();
    assertEquals(token, only("Ring 07700900123 now.").token());
    assertEquals(token, only("Ring +44 7700 900123 now.").token());
    assertEquals(token, only("Ring +44 (0)7700 900123 now.").token());
  }

  @Test
  void anIdentifierHasOneTokenHoweverItsGroupsAreParted() {
    Token token = only("NHS number 999 000 0018 now.").token();
    assertEquals(token, only("It is 999-000-0018 now.").token());
    assertEquals(token, only("It is 9990000018 now.").token());
  }

  @Test
  void aHouseNumberBehindAStreetGoesWithIt() {
    assertEquals(
        1,
        deidentifier.deidentify("Puruntie 82\n53650", AS_OF, tokens).spans().stream()
            .filter(span -> span.start() == 0 && span.end() == 11)
            .count());
    Span apartment = only("It is in Apt. 595 now.");
    assertEquals("It is in Apt. 595".length(), apartment.end());
    assertEquals("told Puruntie".length(), only("told Puruntie 3 times").end());
  }
}
