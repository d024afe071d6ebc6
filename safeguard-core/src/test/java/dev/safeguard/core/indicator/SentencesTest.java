package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is found in each sentence of {@code sentences.tsv}, and what is not. */
class SentencesTest {
  private static List<String[]> sentences() throws IOException {
    List<String[]> sentences = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          sentences.add(line.split("\t", -1));
        }
      }
    }
    return sentences;
  }

  private static Set<String> read(String text) {
    Set<String> found = new TreeSet<>();
    for (Indicator indicator : IndicatorReader.STANDARD.read(text)) {
      String asserted = indicator.category() + " " + indicator.assertion();
      found.add(asserted);
      if (indicator.explicit()) {
        found.add(asserted + " EXPLICIT");
      }
    }
    return found;
  }

  private static String missed(String text, String expected) {
    Set<String> found = read(text);
    boolean fits =
        expected.equals("NONE")
            ? found.isEmpty()
            : found.containsAll(List.of(expected.split(";", -1)));
    return fits ? "" : text + ": " + expected + ", but " + found + "\n";
  }

  @Test
  void eachIsReadAsAPersonWouldReadIt() throws IOException {
    List<String[]> sentences = sentences();
    assertTrue(sentences.size() >= 150);
    StringBuilder missed = new StringBuilder();
    for (String[] sentence : sentences) {
      missed.append(missed(sentence[0], sentence[1]));
    }
    assertEquals("", missed.toString());
  }

  @Test
  void capitalsAndApostrophesMakeNoDifference() throws IOException {
    StringBuilder missed = new StringBuilder();
    for (String[] sentence : sentences()) {
      missed.append(missed(sentence[0].toUpperCase(Locale.ROOT), sentence[1]));
      missed.append(missed(sentence[0].toLowerCase(Locale.ROOT), sentence[1]));
      missed.append(missed(sentence[0].replace("'", ""), sentence[1]));
      missed.append(missed(sentence[0].replace('\'', '’'), sentence[1]));
    }
    assertEquals("", missed.toString());
  }

  @Test
  void theWordsItRestsOnAreGiven() {
    String text = "Quiet today. Later she said: \"dad hits me with a belt\" and cried.";
    Indicator indicator = IndicatorReader.STANDARD.read(text).get(0);
    assertEquals("dad hits me with a belt", text.substring(indicator.start(), indicator.end()));
    assertTrue(indicator.explicit());
  }
}
