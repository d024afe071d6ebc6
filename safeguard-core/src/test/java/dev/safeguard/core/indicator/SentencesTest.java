package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
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
  private static final IndicatorReader PHRASES = new IndicatorReader(NoteClassifierTest.SILENT);

  /** Of what a person reads as nothing, so much may read as grave as a whole. */
  private static final double MOST_RAISED = 0.03;

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SentencesTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String[]> sentences() throws IOException {
    return lines("sentences.tsv").stream().map(line -> line.split("\t", -1)).toList();
  }

  private static Set<String> read(String text) {
    return read(PHRASES, text);
  }

  /** Points to nothing by itself. */
  private static boolean isSchoolwork(Indicator indicator) {
    return indicator.category() == ConcernCategory.OTHER
        && indicator.assertion() == Assertion.HYPOTHETICAL;
  }

  private static Set<String> read(IndicatorReader reader, String text) {
    Set<String> found = new TreeSet<>();
    for (Indicator indicator : reader.read(text)) {
      if (isSchoolwork(indicator)) {
        continue;
      }
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
  void ofOrdinarySchoolDaysNoPhraseSaysAnythingGrave() throws IOException {
    List<String> ordinary = lines("ordinary.txt");
    assertTrue(ordinary.size() >= 60);
    assertEquals(List.of(), ordinary.stream().filter(PHRASES::saysGrave).toList());
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
  void theClassifierTakesNothingAwayAndRaisesLittle() throws IOException {
    int nothing = 0;
    List<String> raised = new ArrayList<>();
    StringBuilder lost = new StringBuilder();
    for (String[] sentence : sentences()) {
      Set<String> found = read(IndicatorReader.STANDARD, sentence[0]);
      if (sentence[1].equals("NONE")) {
        nothing++;
        if (found.contains("OTHER AFFIRMED EXPLICIT")) {
          raised.add(sentence[0]);
        }
      } else if (!found.containsAll(List.of(sentence[1].split(";", -1)))) {
        lost.append(sentence[0]).append('\n');
      }
    }
    assertEquals("", lost.toString());
    assertTrue(raised.size() <= MOST_RAISED * nothing, raised::toString);
  }

  @Test
  void theWordsItRestsOnAreGiven() {
    String text = "Quiet today. Later she said: \"dad hits me with a belt\" and cried.";
    Indicator indicator = PHRASES.read(text).get(0);
    assertEquals("dad hits me with a belt", text.substring(indicator.start(), indicator.end()));
    assertTrue(indicator.explicit());
  }
}
