package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.core.indicator.ClassifierModel.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoteClassifierTest {
  private static final Thresholds NONE = new Thresholds(-99, 99, 99, 99);
  private static final Thresholds ALL = new Thresholds(-99, -99, -99, 99);

  /** Finds nothing and doubts nothing. */
  static final NoteClassifier SILENT = of(NONE);

  private static Term term(String text, double weight) {
    return new Term(text, weight, weight, 0, Map.of());
  }

  private static NoteClassifier of(Thresholds thresholds, Term... terms) {
    return new NoteClassifier(new ClassifierModel(-1, -1, 0, thresholds, List.of(terms)));
  }

  private static double score(NoteClassifier classifier, String text) {
    return classifier.gravest(text).orElseThrow().gravity();
  }

  private static @Nullable ConcernCategory category(NoteClassifier classifier, String text) {
    return classifier.gravest(text).orElseThrow().category();
  }

  private static List<Passage> read(NoteClassifier classifier, String text) {
    return classifier.read(Words.of(text, WordTrie.EMPTY));
  }

  @Test
  void termsAreWordsStemsPairsAndNumbers() {
    assertEquals(
        List.of("dads", "brother", "brot*", "dads brother", "hit", "brother hit", "#", "hit #"),
        NoteClassifier.terms("Dad's BROTHERS hit 14"));
  }

  @Test
  void theScoreIsTheFormula() {
    NoteClassifier classifier =
        of(NONE, term("dad", 1), term("dad hit", 3), term("brot*", -8), term("#", 1));
    double four = -1 - Math.log(4) / 2;
    assertEquals(four, score(classifier, "nothing of it here"), 1e-6);
    assertEquals(four + (1 + 3) / Math.sqrt(4), score(classifier, "Dad hit dad."), 1e-6);
    double five = -1 - Math.log(5) / 2;
    assertEquals(five + (-8 + 1) / Math.sqrt(5), score(classifier, "brothers 1 2 33 444"), 1e-6);
  }

  @Test
  void aGraveSentenceIsNotLostInALongNote() {
    NoteClassifier classifier = of(ALL, term("raped", 9), term("lunch", -5));
    String plain = "We had lunch and went out to play with the others after that. ";
    String text = plain.repeat(20) + "She said she was raped. " + plain.repeat(20);
    assertTrue(read(classifier, text).size() > 8);
    Passage gravest =
        read(classifier, text).stream()
            .max((a, b) -> Double.compare(a.gravity(), b.gravity()))
            .orElseThrow();
    Words words = Words.of(text, WordTrie.EMPTY);
    assertEquals(
        "She said she was raped",
        text.substring(words.start(gravest.tellingFrom()), words.end(gravest.tellingTo() - 1)));
  }

  @Test
  void wordsWithoutEndAreCutIntoPassages() {
    List<Passage> passages = read(of(ALL, term("a", 1)), "a ".repeat(1_000));
    assertEquals(17, passages.size());
    assertEquals(1_000, passages.get(16).to());
  }

  @Test
  void whatItIsAboutIsToldOnlyWhereLittleElseIsLikely() {
    Term knife = new Term("knife", 1, 1, 0, Map.of(ConcernCategory.WEAPON, 3.0));
    Term cut =
        new Term(
            "cut", 1, 1, 0, Map.of(ConcernCategory.SELF_HARM, 3.0, ConcernCategory.WEAPON, 2.5));
    assertEquals(ConcernCategory.WEAPON, category(of(ALL, knife, cut), "a knife"));
    assertNull(category(of(ALL, knife, cut), "a cut"));
    assertEquals(ConcernCategory.WEAPON, category(of(ALL, knife, cut), "cut by a knife"));
  }

  /** Read by a classifier to which "film" takes much away. */
  private static Indicator firstOf(String text) {
    NoteClassifier classifier =
        of(new Thresholds(-3, 1, 99, 99), term("film", -20), term("belt", 30));
    return new IndicatorReader(classifier)
        .read(text).stream()
            .filter(found -> found.category() != ConcernCategory.OTHER)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void whatStandsAroundAPhraseMakesItAHint() {
    assertFalse(
        firstOf("In the film that we saw on Friday, the hero was raped by soldiers.").explicit());
    assertTrue(
        firstOf("In the trip that we made on Friday, the boy was raped by soldiers.").explicit());
  }

  @Test
  void nothingMakesItAHintWithoutWordsEnoughOrWhereMoreIsSaid() {
    assertTrue(firstOf("film: he was raped").explicit(), "too little stands around it");
    assertTrue(
        firstOf("In the film that we saw on Friday, the belt, the hero was raped by soldiers.")
            .explicit(),
        "the whole is grave all the same");
    assertTrue(
        firstOf(
                "In the film that we saw on Friday a boy was raped and I want to kill myself and"
                    + " dad hits me with a stick.")
            .explicit(),
        "three phrases are no chance");
  }

  @Test
  void whoAChildIsChangesNothing() {
    NoteClassifier standard = new NoteClassifier(ClassifierModel.load());
    for (String name :
        List.of("Mia", "Mark", "Muhammad", "Grace", "Zofia", "Oluwaseun", "Will", "Hope")) {
      assertEquals(
          score(standard, "Today Alex said that dad hits her and locks her in."),
          score(standard, "Today " + name + " said that dad hits her and locks her in."),
          name);
      assertEquals(
          score(standard, "Alex pushed past and hurt his arm."),
          score(standard, name + " pushed past and hurt his arm."),
          name);
    }
    assertEquals(
        score(standard, "The girl said he hurt her and her brother told his mum about himself."),
        score(standard, "The boy said she hurt him and her brother told her mum about herself."));
    for (String who :
        List.of(
            "Muslim",
            "catholic",
            "Jewish",
            "Polish",
            "somali",
            "deaf",
            "autistic",
            "gay",
            "white")) {
      assertEquals(
          score(standard, "He says that the family is quite zzz and they go there often."),
          score(standard, "He says that the family is quite " + who + " and they go there often."),
          who);
    }
  }

  /** What is found in a text with a word that says much, if these are the thresholds. */
  private static List<String> found(Thresholds thresholds) {
    return found(thresholds, "Fine. It is our blimey game, she said to me");
  }

  private static List<String> found(Thresholds thresholds, String text) {
    Term blimey = new Term("blimey", 30, 30, 20, Map.of(ConcernCategory.SEXUAL_ABUSE, 2.0));
    return new IndicatorReader(of(thresholds, blimey))
        .read(text).stream()
            .map(
                i -> (i.category() + " " + i.explicit() + " " + text.substring(i.start(), i.end())))
            .toList();
  }

  @Test
  void aFewWordsAreNotReferredByWhatTheyReadLike() {
    String few = "It is our blimey game";
    assertEquals(
        List.of("OTHER true " + few, "SEXUAL_ABUSE false " + few),
        found(new Thresholds(-99, 1, 2, 0), few));
  }

  @Test
  void whatReadsAsGraveIsToldAsAWhole() {
    assertEquals(List.of(), found(new Thresholds(-99, 20, 20, 0)));
    assertEquals(
        List.of("OTHER false It is our blimey game, she said to me"),
        found(new Thresholds(-99, 1, 20, 0)));
    assertEquals(
        List.of(
            "OTHER true It is our blimey game, she said to me",
            "SEXUAL_ABUSE false It is our blimey game, she said to me"),
        found(new Thresholds(-99, 1, 2, 99)));
    assertEquals(
        List.of(
            "IMMEDIATE_DANGER true It is our blimey game, she said to me",
            "SEXUAL_ABUSE true It is our blimey game, she said to me"),
        found(new Thresholds(-99, 1, 2, 5)));
  }

  @Test
  void theFileIsReadAsItIsWritten() throws IOException {
    byte[] file;
    try (InputStream in =
        Objects.requireNonNull(NoteClassifier.class.getResourceAsStream("classifier.tsv"))) {
      file = in.readAllBytes();
    }
    String first = new String(file, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    StringBuilder again = new StringBuilder();
    ClassifierModel.read(file).write(again, first.substring(2));
    assertArrayEquals(file, again.toString().getBytes(StandardCharsets.UTF_8));
  }
}
