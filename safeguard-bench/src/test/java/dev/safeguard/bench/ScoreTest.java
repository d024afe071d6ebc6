package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.bench.Redactor.Stretch;
import dev.safeguard.bench.Score.Count;
import dev.safeguard.bench.Score.Fault;
import dev.safeguard.bench.Score.Kind;
import dev.safeguard.bench.notes.MarkedNote;
import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What survives and what is lost, counted by hand. */
class ScoreTest {
  private static final String TEXT = "Mrs Ada Quill's cat ran to York, see A-1.";
  private static final MarkedNote NOTE =
      new MarkedNote(
          "n",
          TEXT,
          List.of(
              new Mark(0, 3, "TITLE", true),
              new Mark(4, 13, "NAME", false),
              new Mark(27, 31, "GPE", false),
              new Mark(37, 40, "CASEREF", false)));

  @Test
  void lettersAndDigitsOfMarksSurviveUnlessTheyGo() {
    Score score = score(new Stretch(4, 8), new Stretch(27, 31));
    assertEquals(new Count(5, 8, 0, 1), score.of(Kind.PERSON));
    assertEquals(new Count(0, 4, 1, 1), score.of(Kind.PLACE));
    assertEquals(new Count(2, 2, 0, 1), score.of(Kind.OTHER));
    assertEquals(new Count(7, 14, 1, 3), score.all());
    assertEquals(0, score.lost());
  }

  @Test
  void aPersonIsWholeIfOnlyAHyphenOrSpaceIsLeft() {
    Score score =
        score(new Stretch(4, 7), new Stretch(8, 13), new Stretch(37, 38), new Stretch(39, 40));
    assertEquals(new Count(0, 8, 1, 1), score.of(Kind.PERSON));
    assertEquals(new Count(0, 2, 1, 1), score.of(Kind.OTHER));
  }

  @Test
  void harmlessWordsAreLostByAnyOfTheirLetters() {
    Score score = score(new Stretch(15, 18));
    assertEquals(12, score.harmless());
    assertEquals(2, score.lost());
    assertEquals(4, score.harmlessWords());
    assertEquals(1, score.lostWords());
    assertEquals(
        new Fault("n", Score.HARMLESS, "Mrs Ada Quill's ", "cat", " ran to York, see A-1."),
        score.faults().get(3));
  }

  @Test
  void whatIsNeutralIsNotCounted() {
    Score nothing = score();
    Score title = score(new Stretch(0, 3));
    assertEquals(nothing.all(), title.all());
    assertEquals(nothing.lost(), title.lost());
    assertEquals(nothing.harmlessWords(), title.harmlessWords());
  }

  @Test
  void aSurrogatePairIsOneLetter() {
    MarkedNote note = new MarkedNote("n", "𐐀𐐁 x", List.of(new Mark(0, 4, "PERSON", false)));
    Score score = new Score(0);
    score.add(note, List.of(new Stretch(0, 2)));
    assertEquals(new Count(1, 2, 0, 1), score.of(Kind.PERSON));
    assertEquals(List.of(), score.faults());
  }

  private static Score score(Stretch... stretches) {
    Score score = new Score(9);
    score.add(NOTE, List.of(stretches));
    return score;
  }
}
