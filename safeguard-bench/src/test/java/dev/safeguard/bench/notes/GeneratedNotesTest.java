package dev.safeguard.bench.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.Person;
import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Composed notes are marked where they identify, and what they hold is of the form it says. */
class GeneratedNotesTest {
  private static final GeneratedNotes NOTES = GeneratedNotes.of(7, 200, 600);

  @Test
  void theSameSeedGivesTheSameAndAnotherGivesOthers() {
    assertEquals(NOTES, GeneratedNotes.of(7, 200, 600));
    assertNotEquals(NOTES.strangers(), GeneratedNotes.of(8, 200, 600).strangers());
  }

  @Test
  void morePeopleBeginWithTheFewer() {
    List<Person> more = new InventedPeople(7).people(300);
    assertEquals(NOTES.roster().people(), more.subList(0, 200));
  }

  @Test
  void everyKindOfIdentityOccurs() {
    Set<String> types = new TreeSet<>();
    NOTES.strangers().forEach(note -> note.marks().forEach(mark -> types.add(mark.type())));
    assertEquals(
        Set.of(
            "ADDRESS",
            "AGE",
            "BANK",
            "CARD",
            "CASEREF",
            "CLASS",
            "DATE",
            "DOB",
            "EMAIL",
            "HANDLE",
            "IP",
            "NAME",
            "NHS",
            "NINO",
            "ORG",
            "PASSPORT",
            "PHONE",
            "PLACE",
            "POSTCODE",
            "ROOM",
            "SCHOOL",
            "TIME",
            "TITLE",
            "UCI",
            "ULN",
            "UPN",
            "URL",
            "VRM"),
        types);
  }

  @Test
  void nothingThatIsOnTheRosterStandsUnmarked() {
    Set<String> names = new HashSet<>();
    for (Person person : NOTES.roster().people()) {
      names.add(folded(String.valueOf(person.givenName())));
      names.add(folded(String.valueOf(person.familyName())));
    }
    names.removeIf(name -> name.length() < 5 || isInAFrame(name));
    assertTrue(names.size() > 200, () -> "only " + names.size() + " names to look for");
    for (MarkedNote note : NOTES.onRoster()) {
      for (String word : folded(withoutMarks(note)).split("[^a-z]+", -1)) {
        assertTrue(!names.contains(word), () -> note.id() + " has " + word + " unmarked");
      }
    }
  }

  @Test
  void namesThatAreOnTheRosterAreMarkedAsNames() {
    Set<String> names = new HashSet<>();
    for (Person person : NOTES.roster().people()) {
      names.add(folded(person.givenName() + " " + person.familyName()));
    }
    long full =
        marked(NOTES.onRoster(), "NAME").stream().filter(n -> names.contains(folded(n))).count();
    assertTrue(full > 300, () -> full + " in full");
  }

  @Test
  void checkDigitsAreRight() {
    for (String uln : marked(NOTES.strangers(), "ULN")) {
      assertEquals(10, weighted(uln, 10) % 11, uln);
    }
    for (String nhs : marked(NOTES.strangers(), "NHS")) {
      assertEquals(0, weighted(nhs.replace(" ", ""), 10) % 11, nhs);
    }
    for (String upn : marked(NOTES.strangers(), "UPN")) {
      int sum = 0;
      for (int i = 1; i < upn.length(); i++) {
        sum += (upn.charAt(i) - '0') * (i + 1);
      }
      String letter = upn.substring(0, 1).toUpperCase(Locale.ROOT);
      assertEquals("ABCDEFGHJKLMNPQRTUVWXYZ".indexOf(letter), sum % 23, upn);
    }
    for (String uci : marked(NOTES.strangers(), "UCI")) {
      String letter = uci.substring(12).toUpperCase(Locale.ROOT);
      assertEquals("ABCDEFG".indexOf(letter), weighted(uci.substring(0, 12), 16) % 17, uci);
    }
    for (String card : marked(NOTES.strangers(), "CARD")) {
      int sum = 0;
      String digits = card.replace(" ", "");
      for (int i = 0; i < digits.length(); i++) {
        int digit = digits.charAt(digits.length() - 1 - i) - '0';
        sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
      }
      assertEquals(0, sum % 10, card);
    }
  }

  @Test
  void numbersLieInTheRangesKeptForTestsAndDrama() {
    assertAll("NINO", "(?i)QQ ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]");
    assertAll("UPN", "(?i)[A-Z]999\\d{9}");
    assertAll("NHS", "999 ?\\d{3} ?\\d{4}");
    assertAll(
        "PHONE",
        "(?:07700 ?|\\+44 7700 )900\\d{3}|01(?:13|21|61) 496 0\\d{3}|0191 498 0\\d{3}"
            + "|020 7946 0\\d{3}|01632 960\\d{3}|\\(01632\\) 960\\d{3}");
    assertAll(
        "IP", "(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}|(?i)2001:db8::[0-9a-f]{4}");
    assertAll("URL", "(?i)(?:https://)?www\\.[a-z]+\\.example/.+");
  }

  @Test
  void publishedNumbersPassTheSameChecks() {
    assertEquals(10, weighted("9990000114", 10) % 11);
    assertEquals(0, weighted("9434765919", 10) % 11);
    assertEquals("ABCDEFG".indexOf('G'), weighted("681990012058", 16) % 17);
  }

  @Test
  void aSlipChangesANameAndLeavesItsFirstLetter() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 1000; i++) {
      String slipped = Names.slipped("Angharad", random);
      assertNotEquals("Angharad", slipped);
      assertEquals('A', slipped.charAt(0));
      assertTrue(Math.abs(slipped.length() - 8) <= 1, slipped);
    }
  }

  private static void assertAll(String type, String pattern) {
    List<String> all = marked(NOTES.strangers(), type);
    assertTrue(all.size() > 10, () -> all.size() + " of " + type);
    for (String words : all) {
      assertTrue(words.matches(pattern), () -> type + " " + words);
    }
  }

  private static List<String> marked(List<MarkedNote> notes, String type) {
    List<String> words = new ArrayList<>();
    for (MarkedNote note : notes) {
      for (Mark mark : note.marks()) {
        if (mark.type().equals(type)) {
          words.add(note.marked(mark));
        }
      }
    }
    return words;
  }

  private static String withoutMarks(MarkedNote note) {
    StringBuilder text = new StringBuilder(note.text());
    for (Mark mark : note.marks()) {
      text.replace(mark.start(), mark.end(), "#".repeat(mark.end() - mark.start()));
    }
    return text.toString();
  }

  private static boolean isInAFrame(String name) {
    JsonResource frames = new JsonResource("frames.json");
    return List.of("frames", "plain").stream()
        .flatMap(list -> frames.list(list).stream())
        .anyMatch(frame -> folded(frame).contains(name));
  }

  private static String folded(String words) {
    return Names.withoutAccents(words).toLowerCase(Locale.ROOT);
  }

  /** Weights fall by one from the first digit's; the last digit of ten counts once. */
  private static int weighted(String digits, int first) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (first - i);
    }
    return sum;
  }
}
