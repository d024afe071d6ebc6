package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts of any sort and size, seeded. */
class AnyTextIsReadTest {
  private static final String[] PIECES = {
    "she",
    "dad",
    "hits",
    "her",
    "with",
    "a",
    "belt",
    "no",
    "denies",
    "self-harm",
    "self harm",
    "cutting",
    "but",
    "and",
    ",",
    ".",
    "?",
    "\n",
    "history of",
    "worried that",
    "her cousin",
    "knife",
    "and fork",
    "kill himself",
    "wants to",
    "lesson on",
    "drugs",
    "lunch",
    "’",
    "'",
    "-",
    "(",
    ")",
    "\"",
    "said",
    "mum",
    "😀",
    "é",
    "ß",
    "\u202e",
    "\0",
    "12",
    "not",
    "only",
    "last year",
    "missing from home",
    "touched me",
    "down there",
    "the",
    "of",
    "at",
    "home",
    "overdose"
  };
  private static final String[] HARMLESS = {
    "The sun shone.", "We read quietly.", "Table tennis went well.", "Lovely work on fractions."
  };

  private static String random(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void spansLieInTheTextAndHoldWords() {
    Random random = new Random(1);
    int found = 0;
    for (int i = 0; i < 5_000; i++) {
      String text = random(random, random.nextInt(60));
      int from = 0;
      for (Indicator indicator : IndicatorReader.STANDARD.read(text)) {
        found++;
        assertTrue(indicator.start() >= from && indicator.end() > indicator.start());
        assertTrue(indicator.end() <= text.length());
        assertFalse(text.substring(indicator.start(), indicator.end()).isBlank());
        from = indicator.start();
      }
    }
    assertTrue(found > 5_000, "only " + found);
  }

  @Test
  void theSameTextIsReadTheSame() {
    for (int seed = 0; seed < 200; seed++) {
      String text = random(new Random(seed), 40);
      assertEquals(IndicatorReader.STANDARD.read(text), IndicatorReader.STANDARD.read(text));
    }
  }

  /** To phrases; what a note reads like as a whole does change. */
  @Test
  void aHarmlessSentenceInFrontOrBehindChangesNothing() {
    IndicatorReader phrases = new IndicatorReader(NoteClassifierTest.SILENT);
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      String text = random(random, 1 + random.nextInt(25)).strip() + "x.";
      List<Indicator> alone = phrases.read(text);
      String harmless = HARMLESS[random.nextInt(HARMLESS.length)];
      assertEquals(alone, phrases.read(text + " " + harmless));
      List<Indicator> moved = new ArrayList<>();
      for (Indicator one : phrases.read(harmless + "\n\n" + text)) {
        int by = harmless.length() + 2;
        moved.add(
            new Indicator(
                one.category(),
                one.assertion(),
                one.speaker(),
                one.explicit(),
                one.start() - by,
                one.end() - by));
      }
      assertEquals(alone, moved, text);
    }
  }

  @Test
  void hostileTextsOfAHundredThousandCharactersAreReadInTime() {
    String[] hostile = {
      "no self harm ",
      "dad ",
      "dad dad hits ",
      "not ",
      "cutting,",
      "?",
      "'",
      "a",
      "-",
      "wants to ",
      "she said that mum hit her with a belt, ",
      "her cousin ",
      "worried ",
      "closed,",
      "no further action. ",
      "false alarm homework ",
      "\ud800",
      "killkill "
    };
    for (String piece : hostile) {
      String text = piece.repeat(100_000 / piece.length());
      List<Indicator> found =
          assertTimeoutPreemptively(
              Duration.ofSeconds(5), () -> IndicatorReader.STANDARD.read(text), piece);
      assertTrue(found.size() <= 100, piece);
    }
  }

  @Test
  void nothingIsFoundInNothing() {
    assertEquals(List.of(), IndicatorReader.STANDARD.read(""));
    assertEquals(List.of(), IndicatorReader.STANDARD.read(" \n\t"));
  }
}
