package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.spi.Recogniser;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a site adds: words that are safe there, and recognisers of its own. */
class SiteWordsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  private String without(String text, Set<String> safeWords, Recogniser... recognisers) {
    Person pupil = Person.named(PersonRole.PUPIL, "Lexia", "Price");
    Roster roster = new Roster(null, List.of(), null, List.of(pupil));
    return new Deidentifier(roster, List.of(), safeWords, new Recognisers(List.of(recognisers)))
        .deidentify(text, AS_OF, tokens)
        .text();
  }

  private static Recogniser recogniser(Function<String, List<Recogniser.Match>> body) {
    return new Recogniser() {
      @Override
      public String name() {
        return "locker";
      }

      @Override
      public List<Match> recognise(String text) {
        return body.apply(text);
      }
    };
  }

  @Test
  void aSafeWordStaysUnlessAKnownPersonBearsIt() {
    String text = "He uses Numicon in maths.";
    assertFalse(without(text, Set.of()).contains("Numicon"));
    assertEquals(text, without(text, Set.of("NUMICON")));
    assertFalse(without("Spoke to Lexia today.", Set.of("lexia")).contains("Lexia"));
  }

  @Test
  void whatARecogniserFindsGoesAndNothingElseChanges() {
    String text = "At 9:15 the green locker was open.";
    int at = text.indexOf("green");
    Recogniser green =
        recogniser(note -> List.of(new Recogniser.Match(at, at + 12, TokenKind.PLC)));
    List<Span> spans =
        new Deidentifier(Roster.EMPTY, List.of(), Set.of(), new Recognisers(List.of(green)))
            .deidentify(text, AS_OF, tokens)
            .spans();
    assertEquals(1, spans.size());
    assertEquals(at, spans.get(0).start());
    assertEquals(at + 12, spans.get(0).end());
    assertEquals("locker", spans.get(0).rule());
    assertEquals(TokenKind.PLC, spans.get(0).kind());
  }

  @Test
  void aPersonWhomARecogniserFindsHasTheTokenOfThatPerson() {
    String text = "lexia price (aka ★) was here. Lexia Price left.";
    int star = text.indexOf('★');
    Recogniser people =
        recogniser(
            note ->
                List.of(
                    new Recogniser.Match(0, 11, TokenKind.PER),
                    new Recogniser.Match(star, star + 1, TokenKind.PER)));
    String without = without(text, Set.of(), people);
    String pupil = without.substring(0, without.indexOf(' '));
    assertEquals(3, without.split(pupil, -1).length, "twice: " + without);
    assertFalse(without.contains("★"), without);
  }

  @Test
  void aRecogniserThatFailsRefusesTheTextAndQuotesNothing() {
    Recogniser broken =
        recogniser(
            note -> {
              throw new IllegalArgumentException(note);
            });
    Recogniser beyond =
        recogniser(note -> List.of(new Recogniser.Match(0, note.length() + 1, TokenKind.PER)));
    for (Recogniser each : List.of(broken, beyond)) {
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> without("Sarah cried.", Set.of(), each));
      assertFalse(e.toString().contains("Sarah"));
    }
  }
}
