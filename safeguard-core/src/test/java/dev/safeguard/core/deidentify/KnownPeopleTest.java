package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownPeopleTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  /** Names from many places, and names that are ordinary words. */
  private static final String[] GIVEN = {
    "Sarah",
    "Will",
    "Mark",
    "Grace",
    "Rose",
    "Hope",
    "Summer",
    "May",
    "Siobhán",
    "Zoë",
    "Oluwaseun",
    "Kayleigh-Mae",
    "D'Angelo",
    "Nguyệt",
    "Łukasz",
    "Jo",
    "An",
    "Faith",
    "Blessing",
    "Bo"
  };

  private static final String[] FAMILY = {
    "Johnson",
    "Long",
    "Field",
    "Prior",
    "Begum",
    "O'Connor",
    "Wójcik-Nowak",
    "McKenzie",
    "Al-Hassan",
    "Said",
    "Young",
    "King",
    "Day",
    "Ní Bhriain",
    "van der Berg",
    "Li",
    "Price",
    "Bishop",
    "Head"
  };

  /** {0} is the person. */
  private static final String[] SENTENCES = {
    "Spoke to {0} after lunch.",
    "{0} told me that her stepdad hit her.",
    "Her bag was taken by {0} on the bus.",
    "Phone call from {0}, no answer since.",
    "The note says: \"{0} did it\"."
  };

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  private static List<String> forms(String given, String family) {
    List<String> forms = new ArrayList<>();
    String full = given + " " + family;
    forms.add(full);
    forms.add(family + ", " + given);
    forms.add(full.toUpperCase(Locale.ROOT));
    forms.add(full.toLowerCase(Locale.ROOT));
    forms.add(given + "'s");
    forms.add("Mr " + family);
    forms.add("Mrs " + family + "’s");
    forms.add(given + " " + Character.toUpperCase(family.charAt(0)));
    forms.add(given.charAt(0) + ". " + family);
    forms.add(
        Normalizer.normalize(full, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('Ł', 'L'));
    forms.add(full.replace('-', ' '));
    forms.add(full.replace('\'', '’'));
    return forms;
  }

  @Test
  void nothingOfAKnownPersonIsLeftHoweverTheyAreWritten() {
    Random random = new Random(3);
    for (int round = 0; round < 400; round++) {
      String given = GIVEN[random.nextInt(GIVEN.length)];
      String family = FAMILY[random.nextInt(FAMILY.length)];
      Deidentifier deidentifier = deidentifier(Person.named(PersonRole.PUPIL, given, family));
      for (String form : forms(given, family)) {
        String sentence = SENTENCES[random.nextInt(SENTENCES.length)];
        String text = sentence.replace("{0}", form);
        int from = sentence.indexOf("{0}");
        boolean[] gone = gone(deidentifier.deidentify(text, AS_OF, tokens), text.length());
        String left = left(form, from, gone);
        assertTrue(left.matches("(Mr|Mrs)?s?|van der|vander"), left + " is left of " + text);
      }
    }
  }

  private static boolean[] gone(DeidentifiedText result, int length) {
    boolean[] gone = new boolean[length];
    for (Span span : result.spans()) {
      for (int i = span.start(); i < span.end(); i++) {
        gone[i] = true;
      }
    }
    return gone;
  }

  private static String left(String form, int from, boolean[] gone) {
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      if (!gone[from + i] && Character.isLetter(form.charAt(i))) {
        left.append(form.charAt(i));
      }
    }
    return left.toString();
  }

  @Test
  void onePersonHasOneTokenHoweverTheyAreWritten() {
    Deidentifier deidentifier =
        deidentifier(
            person("STU1", PersonRole.PUPIL, "Sarah", "Johnson"),
            person("T2", PersonRole.STAFF, "Anil", "Patel"));
    Token sarah = tokens.issue(TokenKind.STU, "STU1");
    for (String form :
        List.of(
            "Sarah", "Sarah Johnson", "Johnson, Sarah", "SARAH JOHNSON", "Sarah J", "S. Johnson")) {
      for (Span span :
          deidentifier.deidentify("Spoke to " + form + " today.", AS_OF, tokens).spans()) {
        assertEquals(sarah, span.token(), form);
      }
    }
    assertEquals(
        tokens.issue(TokenKind.STA, "T2"),
        deidentifier.deidentify("Mr Patel's lesson", AS_OF, tokens).spans().get(0).token());
  }

  @Test
  void whoCouldBeEitherIsNeither() {
    Deidentifier deidentifier =
        deidentifier(
            person("STU1", PersonRole.PUPIL, "Mohammed", "Khan"),
            person("STU2", PersonRole.PUPIL, "Mohammed", "Shah"));
    Span span = deidentifier.deidentify("Saw Mohammed cry.", AS_OF, tokens).spans().get(0);
    assertEquals(TokenKind.PER, span.kind());
    Span khan = deidentifier.deidentify("Saw Mohammed K cry.", AS_OF, tokens).spans().get(0);
    assertEquals(tokens.issue(TokenKind.STU, "STU1"), khan.token());
    assertNotEquals(span.token(), khan.token());
  }

  private static Person person(String id, PersonRole role, String given, String family) {
    Person named = Person.named(role, given, family);
    return new Person(
        id,
        role,
        null,
        named.givenName(),
        named.familyName(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  @Test
  void oneSlipInANameIsStillThatPerson() {
    Person pupil = person("P1", "Oluwaseun", "Johnson");
    Deidentifier deidentifier = deidentifier(pupil, person("P2", "Grace", "Johnstone"));
    Token token =
        deidentifier.deidentify("Oluwaseun Johnson", AS_OF, tokens).spans().get(0).token();
    for (String slip :
        List.of(
            "Oluwasuen Johnson",
            "Oluwaseun Jonson",
            "Oluwaseun Johnnson",
            "oluwaseun johnsom",
            "Johnson, Oluwaseum",
            "O. Jonhson")) {
      DeidentifiedText result =
          deidentifier.deidentify("Spoke to " + slip + " today.", AS_OF, tokens);
      assertEquals("Spoke to " + token + " today.", result.text(), slip);
    }
    // Two slips, or a likeness to nobody's other name, make nobody else of a person.
    for (String other : List.of("Oluwasuen Jonson", "Grace Johnson", "Gracie Smith")) {
      for (Span span : deidentifier.deidentify("Saw " + other, AS_OF, tokens).spans()) {
        assertEquals(TokenKind.PER, span.kind(), other);
      }
    }
  }

  @Test
  void aSlipThatMakesAnOrdinaryWordGoesBesideTheKnownName() {
    Deidentifier deidentifier = deidentifier(person("P1", "Grace", "Johnson"));
    assertEquals(
        1, deidentifier.deidentify("then grave johnson cried", AS_OF, tokens).spans().size());
    assertEquals(0, deidentifier.deidentify("it was a grave matter", AS_OF, tokens).spans().size());
  }

  @Test
  void aKnownNameInLowerCaseGoesWhereAPersonWouldStand() {
    Deidentifier deidentifier = deidentifier(person("P1", "Grace", "Long"));
    for (String text : List.of("Spoke to grace today.", "He told grace. It was mr long.")) {
      String result = deidentifier.deidentify(text, AS_OF, tokens).text();
      assertFalse(result.contains("grace") || result.contains("long"), result);
    }
    String harmless = "He fell from grace after a long day.";
    assertTrue(deidentifier.deidentify(harmless, AS_OF, tokens).text().endsWith(" a long day."));
  }

  @Test
  void whatTheRosterKnowsOfAPersonGoes() {
    Person pupil =
        new Person(
            "P1",
            PersonRole.PUPIL,
            null,
            "Ana",
            "Costa",
            null,
            "Q999000024001",
            null,
            "Red Kites",
            List.of("01632 960123"),
            List.of("ana@example.org"),
            "the old forge, long lane",
            "ZZ99 3VZ");
    Deidentifier deidentifier = deidentifier(pupil);
    String text =
        "In red kites today. Lives at The Old Forge, Long Lane, zz99 3vz; q999000024001,"
            + " 01632 960123.";
    DeidentifiedText result = deidentifier.deidentify(text, AS_OF, tokens);
    assertEquals(
        "In T today. Lives at T, T; T, T.", result.text().replaceAll("[A-Z]{3}_\\w{17}", "T"));
    assertEquals(TokenKind.CLS, result.spans().get(0).kind());
    assertEquals(TokenKind.CON, result.spans().get(1).kind());
  }

  private static Person person(String id, String given, String family) {
    return Person.named(id, PersonRole.PUPIL, given, family);
  }

  private static Deidentifier deidentifier(Person... people) {
    return new Deidentifier(new Roster(null, List.of(), null, List.of(people)), List.of());
  }
}
