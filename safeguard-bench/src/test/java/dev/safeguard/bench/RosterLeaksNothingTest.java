package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.bench.notes.GeneratedNotes;
import dev.safeguard.bench.notes.MarkedNote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody who is on the roster leaks a letter, however a note writes them. */
class RosterLeaksNothingTest {
  @Test
  void ofPeopleOnTheRosterNothingSurvives() {
    GeneratedNotes notes = GeneratedNotes.of(42, 1_000, 2_000);
    Score score = new Score(20);
    try (SafeguardRedactor redactor = new SafeguardRedactor(notes.roster())) {
      for (MarkedNote note : notes.onRoster()) {
        score.add(note, redactor.redact(List.of(note.text())).get(0));
      }
    }
    assertEquals(0, score.all().survive(), () -> score.faults().toString());
  }
}
