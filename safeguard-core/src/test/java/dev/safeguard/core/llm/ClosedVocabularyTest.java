package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClosedVocabularyTest {

  @Test
  void holdsEveryWordOfTheEnumsAndNoOther() {
    Random random = new Random(7);
    List<String> words = ClosedWords.ALL.stream().sorted().toList();
    for (String word : words) {
      assertEquals(word.length(), find(word));
      String other = changed(word, random);
      assertEquals(
          ClosedWords.ALL.contains(other) ? other.length() : ClosedVocabulary.UNKNOWN,
          find(other),
          other);
    }
  }

  @Test
  void findsAWordWhereverItStands() {
    for (int before = 0; before < 20; before++) {
      for (int behind = 0; behind < 20; behind++) {
        for (String word : List.of("last", "severity", "BEHAV_DISRUPTIVE", "ACAD_MATHS_STRUGGLE")) {
          byte[] text =
              ("x".repeat(before) + word + "\"" + "\"".repeat(behind))
                  .getBytes(StandardCharsets.US_ASCII);
          assertEquals(
              before + word.length(), ClosedVocabulary.CODES.endOfWord(text, before), word);
        }
      }
    }
  }

  @Test
  void aWordWithoutAnEndIsUnclosed() {
    byte[] text = "BEHAV_DISRUPTIVE".getBytes(StandardCharsets.US_ASCII);
    assertEquals(ClosedVocabulary.UNCLOSED, ClosedVocabulary.CODES.endOfWord(text, 0));
    assertEquals(ClosedVocabulary.UNCLOSED, ClosedVocabulary.CODES.endOfWord(text, text.length));
  }

  private static int find(String word) {
    return ClosedVocabulary.CODES.endOfWord((word + "\"").getBytes(StandardCharsets.US_ASCII), 0);
  }

  private static String changed(String word, Random random) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
  }
}
