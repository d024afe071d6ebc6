package dev.safeguard.bench.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.indicator.IndicatorReader;
import dev.safeguard.core.indicator.NoteClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classifier of the library: that it is what it says, and how it reads a writer it never saw.
 */
class NoteReadingTest {
  private static List<GradedNote> unseen() {
    return GradedNotes.resource("unseen.tsv");
  }

  /** Whether a safeguarding lead is sent to it today. */
  private static boolean sent(GradedNote note) {
    return IndicatorReader.STANDARD.read(note.text()).stream()
        .anyMatch(
            found ->
                found.explicit()
                    && found.assertion() == Assertion.AFFIRMED
                    && (found.category() == ConcernCategory.OTHER || found.category().grave()));
  }

  private static double share(List<GradedNote> notes) {
    return (double) notes.stream().filter(NoteReadingTest::sent).count() / notes.size();
  }

  @Test
  void mostGraveNotesOfAnUnknownWriterAreFoundAndFewOthers() {
    List<GradedNote> grave = unseen().stream().filter(GradedNote::grave).toList();
    List<GradedNote> harmless = unseen().stream().filter(GradedNote::harmless).toList();
    assertTrue(grave.size() >= 150 && harmless.size() >= 200);
    assertTrue(share(grave) >= 0.8, () -> "found: " + share(grave));
    assertTrue(share(harmless) <= 0.03, () -> "raised: " + share(harmless));
  }

  /** What fills a log, and what was written to be taken for harm by a phrase. */
  @Test
  void phrasesSayFewThingsOutrightThatAreNone() throws IOException {
    double log =
        said(GradedNotes.resource("school-life.tsv").stream().map(GradedNote::text).toList());
    assertTrue(log <= 0.004, () -> "of a log: " + log);
    try (InputStream in =
        Objects.requireNonNull(NoteReadingTest.class.getResourceAsStream("taken-for-harm.txt"))) {
      double meant = said(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      assertTrue(meant <= 0.12, () -> "meant to be: " + meant);
    }
  }

  private static double said(List<String> texts) {
    assertTrue(texts.size() >= 2_000);
    return (double) texts.stream().filter(IndicatorReader.STANDARD::saysGrave).count()
        / texts.size();
  }

  @Test
  void noUnseenNoteIsAmongThoseLearntFrom() {
    Set<String> learnt =
        GradedNotes.all().values().stream()
            .flatMap(List::stream)
            .map(GradedNote::text)
            .collect(Collectors.toSet());
    assertEquals(List.of(), unseen().stream().filter(n -> learnt.contains(n.text())).toList());
  }

  @Test
  void theResourceOfTheLibraryIsWhatTheNotesTeach() throws IOException {
    List<GradedNote> all = new ArrayList<>();
    GradedNotes.all().values().forEach(all::addAll);
    String resource;
    try (InputStream in =
        Objects.requireNonNull(NoteClassifier.class.getResourceAsStream("classifier.tsv"))) {
      resource = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    StringBuilder learnt = new StringBuilder();
    Learner.learn(all).write(learnt, "");
    assertEquals(termsOf(resource), termsOf(learnt.toString()));
  }

  /** Without the thresholds, which come from reading each writer by the others. */
  private static String termsOf(String file) {
    return file.substring(file.indexOf("\ncategories\t"));
  }

  @Test
  void aLineThatIsNoNoteIsToldByItsNumber(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("notes.tsv");
    Files.writeString(file, "LOW\tNONE\tfine\nHIGH\tNOTHING\tsaid so\n");
    IOException e = assertThrows(IOException.class, () -> GradedNotes.of(file));
    assertTrue(
        String.valueOf(e.getMessage())
            .endsWith("notes.tsv, line 2: not a grade, a category and a note"));
  }

  @Test
  void aGradedNoteIsGraveOrHarmlessOrNeither() {
    GradedNote medium = new GradedNote(RiskLevel.MEDIUM, ConcernCategory.BULLYING, "left out");
    assertEquals(false, medium.grave() || medium.harmless());
  }

  @Test
  void everyNoteHasItsOwnWords() {
    List<String> texts = new ArrayList<>();
    GradedNotes.all().values().forEach(notes -> notes.forEach(n -> texts.add(n.text())));
    assertTrue(texts.size() >= 6_000, () -> "only " + texts.size());
    assertEquals(texts.size(), Set.copyOf(texts).size());
  }
}
