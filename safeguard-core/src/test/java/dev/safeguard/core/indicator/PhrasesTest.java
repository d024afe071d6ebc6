package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PhrasesTest {
  private static String message(Executable executable) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void bracesGiveOnePhraseForEachAlternative() {
    assertEquals(List.of("no hot water", "no gas"), PhraseParser.expand("no {hot water|gas}"));
    assertEquals(List.of("a c", "a d", "b c", "b d"), PhraseParser.expand("{a|b} {c|d}"));
  }

  @Test
  void aPhraseBeginsAndEndsWithAWord() {
    for (String wrong : List.of("..2 hit", "hit ..2", "her? hit", "")) {
      message(() -> new PhraseParser().phrase(wrong, Phrase.Task.HARMLESS, null));
    }
  }

  @Test
  void anUnknownSetOfWordsIsNamed() {
    assertEquals(
        "no set of words is called @kin",
        message(() -> new PhraseParser().phrase("@kin hits", Phrase.Task.HARMLESS, null)));
  }

  @Test
  void twoSetsOfOneNameAreRefused() {
    PhraseParser parser = new PhraseParser();
    parser.name("kin", "dad");
    assertEquals("two sets of words are called kin", message(() -> parser.name("kin", "mum")));
  }
}
