package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  void bracesBesideAnAlternativeAreRefused() {
    for (String wrong : List.of("no gas|{hot water|oil}", "no {hot water|oil}|gas")) {
      assertEquals(
          "alternatives stand inside the braces: " + wrong,
          message(() -> PhraseParser.expand(wrong)));
    }
  }

  @Test
  void noPhraseOfACategoryStandsTwice() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream("indicators.json"))) {
      for (JsonNode category : new ObjectMapper().readTree(in).required("categories")) {
        Set<String> known = new HashSet<>();
        for (String list : List.of("explicit", "suggestive")) {
          category.path(list).forEach(text -> assertTrue(known.add(text.asText()), text::asText));
        }
      }
    }
  }

  @Test
  void aPhraseBeginsAndEndsWithAWord() {
    for (String wrong : List.of("..2 hit", "hit ..2", "her? hit", "hit her?", "")) {
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
