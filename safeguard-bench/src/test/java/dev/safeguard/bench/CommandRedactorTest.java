package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import dev.safeguard.bench.Redactor.Stretch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A redactor in another process is asked, and what it does wrong is told. */
class CommandRedactorTest {
  private static final Roster ROSTER =
      new Roster(null, List.of(), null, List.of(Person.named(PersonRole.PUPIL, "Ada", "Quill")));
  private static final String FIRST_LINE = "{\"roster\":[\"Ada Quill\",\"Ada\",\"Quill\"]}";

  @Test
  void getsRosterAndNotesAndAnswersEach() {
    try (CommandRedactor redactor = peer()) {
      // More than a pipe holds, so that reading and writing must go on together.
      List<String> texts = Collections.nCopies(5_000, "Rang \"mum\"\nat 3pm. " + "x".repeat(200));
      assertEquals(Collections.nCopies(5_000, List.of(new Stretch(0, 1))), redactor.redact(texts));
      assertEquals(List.of(List.of(new Stretch(0, 1))), redactor.redact(List.of("again")));
    }
  }

  @Test
  void endingEarlyIsTold() {
    assertFails("ended before it answered note 2", "fine", "BREAK");
  }

  @Test
  void aSpanBeyondTheNoteIsTold() {
    assertFails("answered a span that is not in its note", "FAR");
  }

  @Test
  void whatIsNotJsonIsTold() {
    assertFails("answered what is not JSON", "PROSE");
  }

  private static void assertFails(String reason, String... texts) {
    try (CommandRedactor redactor = peer()) {
      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> redactor.redact(List.of(texts)));
      assertTrue(String.valueOf(failure.getMessage()).endsWith(reason), failure::getMessage);
    }
  }

  private static CommandRedactor peer() {
    return new CommandRedactor(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Path.of("target", "test-classes").toString(),
            FirstLetterPeer.class.getName(),
            FIRST_LINE),
        ROSTER);
  }
}
