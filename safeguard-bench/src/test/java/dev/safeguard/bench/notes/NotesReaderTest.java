package dev.safeguard.bench.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marked notes are read in both forms, and what cannot be read is refused with line and reason. */
class NotesReaderTest {
  private static final NotesReader READER = new NotesReader(NotesReader.NEUTRAL);

  @Test
  void marksInTheTextAreTakenOutOfIt() {
    List<MarkedNote> notes = read("", "Rang [[TITLE|Mrs]] [[NAME|Quill]] [once].");
    assertEquals(
        List.of(
            new MarkedNote(
                "2",
                "Rang Mrs Quill [once].",
                List.of(new Mark(5, 8, "TITLE", true), new Mark(9, 14, "NAME", false)))),
        notes);
    assertEquals("Quill", notes.get(0).marked(notes.get(0).marks().get(1)));
  }

  @Test
  void whatIsNeutralInTextIsForTheCallerToSay() {
    NotesReader reader = new NotesReader(Set.of("NAME"));
    assertEquals(
        List.of(new Mark(0, 3, "NAME", true), new Mark(4, 7, "TIME", false)),
        reader.read("notes", List.of("[[NAME|Ada]] [[TIME|3pm]]")).get(0).marks());
  }

  @Test
  void offsetsInJsonAreCodePoints() {
    String note =
        """
        {"id": "n1", "text": "🙂 Ada at 3", "spans": [
        {"start": 9, "end": 10, "type": "TIME", "tier": "neutral"},
        {"start": 2, "end": 5, "type": "NAME", "tier": "direct", "text": "Ada"}]}\
        """
            .replace("\n", "");
    assertEquals(
        List.of(
            new MarkedNote(
                "n1",
                "🙂 Ada at 3",
                List.of(new Mark(3, 6, "NAME", false), new Mark(10, 11, "TIME", true)))),
        read(note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Rang [[NAME|Ada].#column 6: mark is not closed by ]]",
        "[[NAME|Ada) and [[NAME|Bo]]#column 1: mark is not closed by ]]",
        "Rang [[Ada]]#column 6: mark is not of the form [[TYPE|words]], TYPE in capitals",
        "Rang [[name|Ada]]#column 6: mark is not of the form [[TYPE|words]], TYPE in capitals",
        "Rang [[NAME|]]#column 6: mark is empty",
        "Rang Ada]]#column 9: ]] closes no mark"
      })
  void aMarkThatIsNotWellFormedIsRefused(String line, String reason) {
    assertRefused("notes:3: " + reason, "Fine.", "", line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{\"text\"#column 8: not JSON",
        "[]#must be a JSON object",
        "{}#note: text must be a text",
        "{'text':'Ada'}#note has no array spans",
        "{'text':'Ada','spans':[{'start':0,'end':3,'type':'NAME'}]}#span 1: tier must be a text",
        "{'text':'Ada','spans':[{'start':0,'end':3,'type':'NAME','tier':'x'}]}"
            + "#span 1: tier must be direct, quasi or neutral",
        "{'text':'Ada','spans':[{'start':0,'end':4,'type':'NAME','tier':'quasi'}]}"
            + "#span 1: end must be a number from 0 to 3",
        "{'text':'Ada','spans':[{'start':1,'end':3,'type':'NAME','tier':'quasi','text':'Ad'}]}"
            + "#span 1: its text is not what stands at its offsets",
        "{'text':'Ada','spans':[{'start':2,'end':1,'type':'NAME','tier':'quasi'}]}"
            + "#mark from 2 to 1 is empty, overlaps the one before, or reaches beyond the text"
      })
  void aLineOfJsonThatIsNoNoteIsRefused(String line, String reason) {
    assertRefused("notes:2: " + reason, "{\"text\":\"x\",\"spans\":[]}", line.replace('\'', '"'));
  }

  @Test
  void marksThatOverlapAreRefused() {
    String span = "{\"start\":%d,\"end\":3,\"type\":\"NAME\",\"tier\":\"quasi\"}";
    assertRefused(
        "notes:1: mark from 1 to 3 is empty, overlaps the one before, or reaches beyond the text",
        "{\"text\":\"Ada\",\"spans\":[" + span.formatted(0) + "," + span.formatted(1) + "]}");
  }

  @Test
  void aFileWithoutNotesOrNotInUtf8IsRefused(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("notes.txt");
    Files.writeString(file, "\n\n");
    assertEquals(file + ":1: the file has no notes", refusal(file));
    Files.write(file, new byte[] {'A', (byte) 0xE9});
    assertEquals(file + ":1: the file is not UTF-8", refusal(file));
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(InvalidNotesException.class, () -> READER.read(file)).getMessage());
  }

  private static void assertRefused(String message, String... lines) {
    assertEquals(
        message, assertThrows(InvalidNotesException.class, () -> read(lines)).getMessage());
  }

  private static List<MarkedNote> read(String... lines) {
    return READER.read("notes", List.of(lines));
  }
}
