package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.spi.Recogniser;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.text.SafeText;
import dev.safeguard.api.text.SafeUnit;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes as what can hold no name. */
class SafeTextsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
  private static final Pattern TOKEN = Pattern.compile("[A-Z]{3}_[0-9A-Z]{17}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 \n.,:;?!\"'()/&+=%£$€-]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:'[A-Za-z]+)*");
  private static final Pattern NUMBER = Pattern.compile("(y|yr|ks|x|p)?\\d{1,4}[a-z]{0,4}");
  private static final String[] PARTS = {
    "she",
    "said",
    "Mum",
    "hit",
    "didn't",
    "10:45",
    "5 mins",
    "Y8",
    "£3.50",
    "50%",
    "wouldn't",
    "Zadie",
    "Okonkwo-Brown",
    "O'Connor",
    "Grace",
    "Will",
    "Amélie",
    "Ｇｒａｃｅ",
    "Gra\u200Bce",
    "07700 900123",
    "l.adeyemi@example.org",
    "AB1 2CD",
    "B801200005001",
    "4 March 2012",
    "8B",
    "STU_0000000000000000A",
    "PUPIL",
    "🙂",
    "👩‍👩‍👧",
    "\uD83D",
    "\uDE42",
    "محمد",
    "\u202Eharas",
    "山田",
    "٣٤",
    "1234567",
    "12-34-56",
    "x\u0301",
    "\u0301",
    "_",
    "__",
    "\\",
    "\"",
    "“",
    "’s",
    "'s",
    "s'",
    "<b>",
    "{}",
    "[...]",
    "\u0000",
    "\u0085",
    "ﬁ",
    "Ⅷ",
    "½",
    "𝓢arah",
    "w/o",
    "-",
    "...",
    "\n\n",
    "\t"
  };

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());
  private final Deidentifier nobody = new Deidentifier(Roster.EMPTY, List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mum said she didn't sleep: \"he hit me\" (twice).\nWill monitor.",
        "Came in at 10:45am, 5mins late. Y8 and KS3; p4; x5. £3.50, 50% & 1,200 = more!",
        "Mum's boyfriend shouted at 9 pm - she ran. Why?",
        "DSL and CAMHS told; EHCP review at 2.30pm.",
        ""
      })
  void anOrdinaryNoteStaysAsItIs(String note) {
    assertEquals(note, written(nobody, note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "she was sad 🙂🙃 today;she was sad [...] today",
        "he said “no”  and\u00A0went;he said \"no\" and went",
        "saw her w/o coat;saw her [...]/[...] coat",
        "a + b < c;a + [...] [...] [...]",
        "she was naïve;she was naive"
      })
  void whatIsNoWordAndNoMarkIsLeftOutAndShows(String note, String written) {
    assertEquals(written, written(nobody, note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s'12-34-56 s'",
        "rang 07700 900 123 mins ago",
        "sat from 9.30-10.45 there",
        "on 3.4.1 of 7",
        "Y8 123 4567"
      })
  void shortNumbersInARowThatMakeALongOneAreOneToken(String note) {
    String written = TOKEN.matcher(written(nobody, note)).replaceAll("");
    assertFalse(written.matches("(?s).*\\d.*\\d.*\\d.*"), written);
  }

  @Test
  void aSafeWordOfTheSiteIsATokenSinceOnlyTheSiteHasIt() {
    Deidentifier site =
        new Deidentifier(Roster.EMPTY, List.of(), Set.of("numicon"), new Recognisers(List.of()));
    String note = "She uses Numicon in maths.";
    assertEquals(note, site.deidentify(note, AS_OF, tokens).text());
    Token token = tokens.issue(TokenKind.ORG, "numicon");
    assertEquals("She uses " + token + " in maths.", written(site, note));
  }

  @Test
  void anAcronymThatIsSomebodysNameIsAToken() {
    Person pupil = Person.named(PersonRole.PUPIL, "Ela", "Camhs");
    Deidentifier site =
        new Deidentifier(new Roster(null, List.of(), null, List.of(pupil)), List.of());
    assertFalse(written(site, "A referral to CAMHS was made.").contains("CAMHS"));
    assertTrue(written(nobody, "A referral to CAMHS was made.").contains("CAMHS"));
  }

  @Test
  void aNameOfTwoOrdinaryWordsIsATokenWhateverStandsBetween() {
    Person pupil = Person.named(PersonRole.PUPIL, "Mark", "May");
    Deidentifier site =
        new Deidentifier(new Roster(null, List.of(), null, List.of(pupil)), List.of());
    String written = written(site, "There was a (mark) may be from the door");
    assertFalse(written.contains("may"), written);
  }

  @Test
  void whatARecogniserLeavesOfAWordIsLeftOut() {
    Recogniser inside =
        new Recogniser() {
          @Override
          public String name() {
            return "inside";
          }

          @Override
          public List<Match> recognise(String text) {
            return List.of(new Match(6, 8, TokenKind.IDN));
          }
        };
    Deidentifier site =
        new Deidentifier(Roster.EMPTY, List.of(), Set.of(), new Recognisers(List.of(inside)));
    String written = written(site, "he was outside");
    assertTrue(written.matches("he wa?s? ?.*IDN_[0-9A-Z]{17}.*\\[\\.\\.\\.]"), written);
    assertFalse(written.contains("outside"), written);
  }

  @Test
  void thePupilIsMeantBeforeOthersOfTheName() {
    Person other = Person.named("STU2", PersonRole.PUPIL, "Grace", "Stone");
    Deidentifier site =
        new Deidentifier(new Roster(null, List.of(), null, List.of(other)), List.of());
    StudentRecord record =
        StudentRecord.builder("STU1").givenName("Grace").familyName("Field").build();
    Token pupil = tokens.issue(TokenKind.STU, "STU1");
    Token stone = tokens.issue(TokenKind.STU, "STU2");
    DeidentifiedText text =
        site.with(record).deidentify("Ms Hill saw Grace hit Milo.", AS_OF, tokens);
    assertTrue(text.text().contains("saw " + pupil + " hit PER_"), text.text());
    assertTrue(
        site.deidentify("Ms Hill saw Grace.", AS_OF, tokens).text().contains(stone.toString()));
  }

  @Test
  void aParentOfThePupilsNameIsNotThePupil() {
    StudentRecord record =
        StudentRecord.builder("STU1").givenName("Grace").familyName("Okafor").build();
    Token pupil = tokens.issue(TokenKind.STU, "STU1");
    Deidentifier near = nobody.with(record);
    String rang = near.deidentify("Mrs Okafor rang about Grace Okafor.", AS_OF, tokens).text();
    assertTrue(rang.matches("Mrs PER_[0-9A-Z]{17} rang about " + pupil + "\\."), rang);
  }

  /**
   * Any text at all: it is made into words of the vocabulary, numbers, marks, units and tokens that
   * were given out, and what is written of it reads back as the same.
   */
  @Test
  void anyTextHoldsNothingElse() {
    Random random = new Random(20260320);
    Person known =
        new Person(
            "STU9",
            PersonRole.PUPIL,
            null,
            "Zadie",
            "Okonkwo-Brown",
            null,
            "B801200005001",
            null,
            "8B",
            List.of("07700 900123"),
            List.of(),
            null,
            "AB1 2CD");
    Deidentifier site =
        new Deidentifier(new Roster("Hill", List.of(), null, List.of(known)), List.of());
    Set<String> closed = closed();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder note = new StringBuilder();
      for (int part = random.nextInt(12); part >= 0; part--) {
        note.append(
            random.nextInt(6) == 0
                ? Character.toString(random.nextInt(0x3000))
                : PARTS[random.nextInt(PARTS.length)]);
        note.append(random.nextInt(4) == 0 ? "" : " ");
      }
      SafeText text = site.safeText(note.toString(), AS_OF, tokens);
      String written = written(text);
      for (Token token : text.tokens()) {
        assertTrue(tokens.resolve(token).isPresent());
      }
      String rest = TOKEN.matcher(written).replaceAll(" ");
      assertTrue(PLAIN.matcher(rest.replace("[...]", " ")).matches(), rest);
      for (Matcher word = WORD.matcher(rest); word.find(); ) {
        String bare = word.group().toLowerCase(Locale.ROOT);
        assertTrue(
            NUMBER.matcher(bare.replaceAll("'s$", "")).matches()
                || closed.contains(bare)
                || closed.contains(bare.replaceAll("'s$", "")),
            rest);
      }
      assertFalse(written.contains("  "), written);
    }
  }

  @Test
  void whatWasWrittenReadsBackAsTheSame() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder note = new StringBuilder();
      for (int part = random.nextInt(12); part >= 0; part--) {
        note.append(SafeWords.ENGLISH.word(random.nextInt(SafeWords.ENGLISH.size())));
        note.append(SafeMark.values()[random.nextInt(SafeMark.values().length - 1)].text());
        note.append(random.nextInt(3) == 0 ? " " + random.nextInt(999) + " " : " ");
      }
      SafeText once = unspanned(note.toString());
      SafeText twice = unspanned(written(once));
      assertEquals(written(once), written(twice));
      assertEquals(once, twice);
    }
  }

  @Test
  void theVocabularyIsInOrderAndPlain() {
    String previous = "";
    for (int i = 0; i < SafeWords.ENGLISH.size(); i++) {
      String word = SafeWords.ENGLISH.word(i);
      assertTrue(word.matches("[a-z]+('[a-z]+)*"), word);
      assertTrue(previous.compareTo(word) < 0, word);
      assertEquals(i, SafeWords.ENGLISH.indexOf(word));
      previous = word;
    }
  }

  private static Set<String> closed() {
    Set<String> closed = new HashSet<>();
    for (int i = 0; i < SafeWords.ENGLISH.size(); i++) {
      closed.add(SafeWords.ENGLISH.word(i));
    }
    for (SafeUnit unit : SafeUnit.values()) {
      closed.add(unit.text().toLowerCase(Locale.ROOT));
    }
    return closed;
  }

  private String written(Deidentifier deidentifier, String note) {
    return written(deidentifier.safeText(note, AS_OF, tokens));
  }

  private static String written(SafeText text) {
    StringBuilder written = new StringBuilder();
    text.write(SafeWords.ENGLISH, written);
    return written.toString();
  }

  /** A text of which nothing went, written down. */
  private SafeText unspanned(String text) {
    return Transcript.of(
        text, Word.of(text), List.of(), new People(Roster.EMPTY, List.of()), tokens);
  }
}
