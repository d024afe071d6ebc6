package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.llm.Refusal.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate's own search finds, view by view, and what it lets pass. */
class IdentitySearchTest {
  private static final Set<String> ORDINARY =
      Set.of(
          ("a i am an and as at be brown by came cross field for grace has he his if in is it late"
                  + " left mark may of on rose said saw school she that the them then they to told"
                  + " upset walk was were when who will with disgrace fielded lain all been")
              .split(" "));

  private static final Token KNOWN = new Token(TokenKind.STU, 7, (short) 7);
  private static final Token UNKNOWN = new Token(TokenKind.STU, 8, (short) 8);

  private final Identities identities =
      Identities.builder(0x5DEECE66DL, ORDINARY::contains)
          .person("Sarah", "Johnson", "Sal")
          .person("Grace", "Field", null)
          .person("Asif", "Khan", null)
          .person("Zoë", "Müller", null)
          .person("Анна", "Петрова", null)
          .person("Ελένη", "Παππά", null)
          .person("太郎", "山田", null)
          .person("محمد", "الأحمد", null)
          .person("Siân", "O'Connor", null)
          .person("Amelia", "Okonkwo-Brown", null)
          .person("Ali", "Lal", null)
          .person("Sam", "Ibbs", null)
          .person("Ian", "To", null)
          .person("", " ", null)
          .person("J", "K", null)
          .person("🙂🙃", "...", null)
          .identifier("STU12345")
          .identifier("T201")
          .identifier("B801200005001")
          .email("xq.j99@example.org")
          .phone("+44 7700 900123")
          .address("12 Acacia Avenue, Anytown")
          .postcode("AB1 2CD")
          .className("8B")
          .place("Hillcrest Academy")
          .birth(LocalDate.of(2012, 3, 4))
          .build();

  private final IdentitySearch search = new IdentitySearch(identities);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sarah Johnson",
        "it was Johnson, Sarah",
        "sarah",
        "SARAH'S",
        "the Johnsons",
        "Sarah’s",
        "Sár\u0301ah",
        "Ｓａｒａｈ",
        "𝐒𝐚𝐫𝐚𝐡",
        "Ⓢⓐⓡⓐⓗ",
        "Ѕаrаh",
        "S4r@h",
        "$arah",
        "5arah J0hn50n",
        "S a r a h J-o.h-n s o n",
        "S\u200Ba\u200Dr\u00ADa\u2060h",
        "S'a'r'a'h",
        "Sar ah",
        "Sa.rah",
        "mySarahJohnsonX",
        "sjohnson",
        "Sarah_Johnson",
        "%53%61%72%61%68",
        "%2553arah",
        "S&#97;r&#x61;h",
        "S&aacute;rah",
        "\\u0053\\u0061\\u0072\\u0061\\u0068",
        "U+0053U+0061U+0072U+0061U+0068",
        "grace field",
        "Field, Grace",
        "Disgrace Fielder",
        "KHAN",
        "Asif",
        "Zoe",
        "ZOË MUELLER",
        "Muller",
        "АННА",
        "анну Петрова",
        "Ελενη",
        "ΕΛΕΝΗ",
        "昨日山田太郎は",
        "ومحمد",
        "مُحَمَّد",
        "o connor",
        "O’Connor",
        "OConnor",
        "Sian",
        "Okonkwo",
        "Amelia",
        "Ali",
        "AIi",
        "A1i",
        "Ian",
        "lan",
        "he said 🙂🙃"
      })
  void aNameIsFound(String text) {
    assertEquals(Rule.PERSON_NAME, rule("then " + text + " left"), text);
    assertEquals(Rule.PERSON_NAME, rule(text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "STU12345, IDENTIFIER",
    "stu 12345, IDENTIFIER",
    "t201, IDENTIFIER",
    "B801200005001, IDENTIFIER",
    "A123456789012, IDENTIFIER",
    "AB 12 34 56 C, IDENTIFIER",
    "in 8B today, IDENTIFIER",
    "ref 48213, IDENTIFIER",
    "xq.j99, CONTACT",
    "xq.j99 at example dot org, CONTACT",
    "who@example.net, CONTACT",
    "＠someone, CONTACT",
    "a (at) b (dot) com, CONTACT",
    "www.example.net, CONTACT",
    "go to example.com now, CONTACT",
    "07700 900123, CONTACT",
    "٠٧٧٠٠٩٠٠١٢٣, CONTACT",
    "7700-900-123, CONTACT",
    "020 7946 0000, CONTACT",
    "12 acacia  avenue, CONTACT",
    "ab12cd, CONTACT",
    "SW1A 1AA, CONTACT",
    "jo_smith, CONTACT",
    "2012-03-04, DATE",
    "04/03/2012, DATE",
    "4.3.12, DATE",
    "4th of March, DATE",
    "March 4th 2012, DATE",
    "20120304, DATE",
    "19 Sept, DATE",
    "Hillcrest Academy, PLACE"
  })
  void aDetailIsFound(String text, Rule rule) {
    assertEquals(rule, rule(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "she was upset and walked with them",
        "it came as if they saw Grace in the field of all",
        "mark may be late",
        "they left at 5am and came by 8pm, the 1st of 3",
        "a dis grace field ed"
      })
  void whatNamesNobodyPasses(String text) {
    // The last is a name after all, since its words stand as words.
    assertEquals(text.startsWith("a dis") ? Rule.PERSON_NAME : null, rule(text), text);
  }

  @Test
  void aNameWithinOneOrdinaryWordOrTwoIsNone() {
    assertNull(rule("disgrace fielded"));
  }

  @Test
  void encodedNamesAreFound() {
    for (String name : new String[] {"Sarah", "Zoë Müller", "山田太郎", "Ali", "Johnson Sarah"}) {
      byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
      byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
      String base64 = Base64.getEncoder().encodeToString(utf8);
      for (String hidden :
          new String[] {
            base64,
            Base64.getEncoder().withoutPadding().encodeToString(wide),
            Base64.getUrlEncoder().withoutPadding().encodeToString(utf8),
            Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.US_ASCII)),
            "x" + base64,
            HexFormat.of().formatHex(utf8),
            HexFormat.ofDelimiter(" ").withUpperCase().formatHex(utf8),
            HexFormat.of().withPrefix("%").formatHex(utf8),
            HexFormat.of().withPrefix("=").formatHex(utf8)
          }) {
        assertNotNull(rule("then " + hidden + " left"), hidden);
      }
    }
  }

  @Test
  void invisibleTagsAreRead() {
    StringBuilder tags = new StringBuilder("they left");
    "Sarah".chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
    assertEquals(Rule.PERSON_NAME, rule(tags.toString()));
  }

  @Test
  void onlyTokensThatWereGivenOutPass() {
    assertNull(rule("then " + KNOWN + " left, said " + KNOWN + "."));
    assertEquals(new Refusal(Rule.TOKEN_NOT_ISSUED, 5), found("then " + UNKNOWN + " left"));
    assertEquals(Rule.TOKEN_NOT_ISSUED, rule("then STU_NONE left"));
    assertEquals(Rule.TOKEN_NOT_ISSUED, rule(KNOWN.toString().toLowerCase(Locale.ROOT)));
    assertEquals(Rule.TOKEN_NOT_ISSUED, rule(KNOWN + "A"));
    assertEquals(Rule.PERSON_NAME, rule("Sa" + ' ' + KNOWN + " rah"));
  }

  @Test
  void thePlaceIsToldAndNotTheName() {
    Refusal refusal = found("then Ѕаrаh left");
    assertNotNull(refusal);
    assertEquals(5, refusal.position());
    assertEquals("Refusal[rule=PERSON_NAME, position=5]", refusal.toString());
  }

  @Test
  void aRecordsIdentitiesAreSearchedWithTheRosters() {
    IdentitySearch both =
        new IdentitySearch(identities.and().person("Nkechi", "Adeyemi", null).build());
    assertNotNull(both.search("nkechi left", KNOWN::equals));
    assertNotNull(both.search("sarah left", KNOWN::equals));
    assertNull(search.search("nkechi left", KNOWN::equals));
  }

  @Test
  void nothingThatIsShownTellsAName() {
    assertEquals("Identities[" + count() + "]", identities.toString());
    assertEquals("IdentitySearch[Identities[" + count() + "]]", search.toString());
  }

  private String count() {
    return identities.toString().replaceAll("\\D", "");
  }

  private @Nullable Rule rule(String text) {
    Refusal refusal = found(text);
    return refusal == null ? null : refusal.rule();
  }

  private @Nullable Refusal found(String text) {
    return search.search(text, KNOWN::equals);
  }
}
