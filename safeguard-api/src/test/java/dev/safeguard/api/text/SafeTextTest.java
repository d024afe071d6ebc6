package dev.safeguard.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.text.SafeText.Digits;
import dev.safeguard.api.text.SafeText.Form;
import dev.safeguard.api.text.SafeText.Mark;
import dev.safeguard.api.text.SafeText.Piece;
import dev.safeguard.api.text.SafeText.Pseudonym;
import dev.safeguard.api.text.SafeText.Unit;
import dev.safeguard.api.text.SafeText.Word;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a safe text can hold, and how it is written out. */
class SafeTextTest {
  private static final List<String> WORDS = List.of("didn't", "hit", "mum");
  private static final SafeVocabulary VOCABULARY =
      new SafeVocabulary() {
        @Override
        public String word(int index) {
          return WORDS.get(index);
        }

        @Override
        public int size() {
          return WORDS.size();
        }
      };
  private static final Token TOKEN = new Token(TokenKind.PER, 5, (short) 5);
  private static final Piece PERSON = new Pseudonym(TOKEN);
  private static final Piece SPACE = new Mark(SafeMark.SPACE);
  private static final Piece HIT = new Word(1, Form.LOWER);
  private static final Piece SEVEN = new Digits(7, 1);
  private static final Piece YEAR = new Unit(SafeUnit.YEAR);
  private static final Piece PLURAL = new Unit(SafeUnit.PLURAL);
  private static final Piece MINUTES = new Unit(SafeUnit.MINUTES);

  @Test
  void isWrittenWithTheWordsOfTheVocabulary() {
    SafeText text =
        text(
            new Word(2, Form.CAPITALISED),
            SPACE,
            new Word(0, Form.LOWER),
            new Mark(SafeMark.COMMA),
            SPACE,
            new Word(1, Form.UPPER),
            SPACE,
            PERSON,
            new Mark(SafeMark.POSSESSIVE),
            new Mark(SafeMark.LINE),
            YEAR,
            SEVEN,
            PLURAL,
            SPACE,
            new Digits(5, 3),
            MINUTES);
    assertEquals("Mum didn't, HIT " + TOKEN + "'s\nY7s 005mins", written(text));
    assertEquals(Set.of(TOKEN), text.tokens());
  }

  @Test
  void nothingGrowsTogetherToSomethingElse() {
    for (Piece[] pieces :
        new Piece[][] {
          {HIT, HIT},
          {HIT, SEVEN},
          {HIT, PERSON},
          {PERSON, HIT},
          {SEVEN, SEVEN},
          {SEVEN, HIT},
          {SEVEN, PERSON},
          {YEAR},
          {YEAR, SPACE, SEVEN},
          {HIT, SPACE, YEAR},
          {HIT, YEAR, SEVEN},
          {SEVEN, PLURAL, PLURAL},
          {SEVEN, MINUTES, SEVEN},
          {SEVEN, MINUTES, HIT},
          {PERSON, new Mark(SafeMark.POSSESSIVE), HIT}
        }) {
      assertThrows(IllegalArgumentException.class, () -> text(pieces));
    }
  }

  @Test
  void aNumberHasFourDigitsAtMost() {
    for (int[] number : new int[][] {{10_000, 5}, {10, 1}, {-1, 1}, {0, 0}}) {
      assertThrows(IllegalArgumentException.class, () -> new Digits(number[0], number[1]));
    }
    assertThrows(IllegalArgumentException.class, () -> new Word(-1, Form.LOWER));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Narrative(Narrative.Source.CONCERN, -2, text(HIT)));
  }

  @Test
  void aWordOfAnotherVocabularyIsNotWritten() {
    assertThrows(IndexOutOfBoundsException.class, () -> written(text(new Word(3, Form.LOWER))));
  }

  @Test
  void whatIsCutOffShows() {
    SafeText text = text(HIT, SPACE, HIT, SPACE, YEAR, SEVEN);
    assertSame(text, text.cut(6));
    assertEquals("hit hit [...]", written(text.cut(5)));
    assertEquals(
        "hit hit [...]", written(text(HIT, SPACE, HIT, SPACE, YEAR, SEVEN, PLURAL).cut(6)));
    assertEquals("[...]", written(text.cut(1)));
  }

  @Test
  void spacesAloneAreBlank() {
    assertTrue(text().isBlank());
    assertTrue(text(SPACE, new Mark(SafeMark.LINE)).isBlank());
    assertFalse(text(SPACE, new Mark(SafeMark.LEFT_OUT)).isBlank());
    assertFalse(text(HIT).isBlank());
  }

  @Test
  void aLogLearnsNothing() {
    SafeText text = text(HIT, SPACE, SEVEN);
    assertEquals("SafeText[3 pieces]", text.toString());
    assertEquals("Word Digits", HIT + " " + SEVEN);
    assertEquals("Narrative[CONCERN]", new Narrative(Narrative.Source.CONCERN, 3, text).toString());
  }

  @Test
  void unitsAreReadAsTheyAreWritten() {
    for (SafeUnit unit : SafeUnit.values()) {
      assertEquals(unit, SafeUnit.of(unit.text().toLowerCase(Locale.ROOT)).orElseThrow());
    }
    assertTrue(SafeUnit.of("parsecs").isEmpty());
  }

  private static SafeText text(Piece... pieces) {
    return new SafeText(List.of(pieces));
  }

  private static String written(SafeText text) {
    StringBuilder written = new StringBuilder();
    text.write(VOCABULARY, written);
    return written.toString();
  }
}
