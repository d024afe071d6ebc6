package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifyCommandTest {
  private static final String TEXT = "Sarah Johnson told Mr Patel 🙂 that her stepdad hit her.";

  @TempDir Path folder;

  @Test
  void theTextIsTheInputWithItsSpansReplaced() throws IOException {
    Run run = deidentify(line("n1", TEXT));
    assertEquals(Main.OK, run.exit(), run.err());
    JsonNode note = notes().get(0);
    assertEquals("n1", note.get("id").textValue());
    StringBuilder expected = new StringBuilder();
    int from = 0;
    for (JsonNode span : note.get("spans")) {
      expected.append(TEXT, from, span.get("start").intValue());
      expected.append(span.get("token").textValue());
      from = span.get("end").intValue();
      assertEquals(span.get("kind").textValue(), span.get("token").textValue().substring(0, 3));
      assertFalse(span.has("rule"));
    }
    assertEquals(expected.append(TEXT.substring(from)).toString(), note.get("text").textValue());
    assertEquals(2, note.get("spans").size());
    assertTrue(note.get("text").textValue().endsWith("🙂 that her stepdad hit her."));
  }

  @Test
  void theRosterSaysWhoIsWho() throws IOException {
    Path roster = folder.resolve("roster.json");
    Files.writeString(
        roster,
        """
        {"people": [{"id": "STU1", "role": "pupil", "given_name": "Sarah", "family_name": "Johnson"},
                    {"id": "T1", "role": "staff", "given_name": "Anil", "family_name": "Patel"}]}
        """);
    deidentify(
        line("1", TEXT) + line("2", "sarah johnson was cold"), "--roster", roster.toString());
    JsonNode first = notes().get(0).get("spans");
    assertEquals("STU", first.get(0).get("kind").textValue());
    assertEquals("STA", first.get(1).get("kind").textValue());
    assertEquals(first.get(0).get("token"), notes().get(1).get("spans").get(0).get("token"));
  }

  @Test
  void explainAddsTheRule() throws IOException {
    deidentify(line("1", "Call 07700 900123"), "--explain");
    assertEquals("phone", notes().get(0).get("spans").get(0).get("rule").textValue());
  }

  @Test
  void aDateCountsBackFromTheAsOfDate() throws IOException {
    String note = line("1", "On 03/03/2026 he left, on 3rd March he was back.");
    deidentify(note, "--as-of", "2026-03-20");
    JsonNode spans = notes().get(0).get("spans");
    assertEquals(17, spans.get(0).get("days_before").intValue());
    assertEquals(spans.get(0).get("token"), spans.get(1).get("token"));
    deidentify(note);
    assertFalse(notes().get(0).get("spans").get(0).has("days_before"));
    assertEquals(Main.USAGE, deidentify(note, "--as-of", "soon").exit());
  }

  @Test
  void aBadNoteIsNamedByLineAndTheOthersComeOut() throws IOException {
    Run run =
        deidentify(
            line("1", "ok")
                + "not json Sarah\n"
                + "{\"id\": [], \"text\": \"x\"}\n"
                + "{\"id\": \"4\"}\n\n"
                + line("6", "fine"));
    assertEquals(Main.SOME_REFUSED, run.exit());
    assertEquals(
        List.of(
            "line 2: is not JSON",
            "line 3 /id: must be a string or a number",
            "line 4 /text: must be a string"),
        run.err().lines().toList());
    assertEquals(2, notes().size());
  }

  @Test
  void twoNotesOnALineAreNotOne() throws IOException {
    Run run = deidentify(line("1", "ok").strip() + line("2", "lost"));
    assertEquals(Main.SOME_REFUSED, run.exit());
    assertEquals("line 1: is not JSON", run.err().strip());
  }

  @Test
  void notesAreNotWrittenOver() throws IOException {
    Path notes = folder.resolve("same.jsonl");
    Files.writeString(notes, line("1", "ok"));
    Run run = Run.of("deidentify", "--input", notes.toString(), "--output", notes.toString());
    assertEquals(Main.USAGE, run.exit());
    assertEquals(line("1", "ok"), Files.readString(notes));
  }

  @Test
  void aLineThatIsNotUtf8IsNamed() throws IOException {
    Path input = folder.resolve("latin1.jsonl");
    String notes = line("1", "Zoë") + line("2", "ok");
    Files.write(input, notes.getBytes(StandardCharsets.ISO_8859_1));
    Run run =
        Run.of(
            "deidentify",
            "--input",
            input.toString(),
            "--output",
            folder.resolve("out.jsonl").toString());
    assertEquals(Main.SOME_REFUSED, run.exit());
    assertEquals("line 1: is not UTF-8", run.err().strip());
    assertEquals(1, notes().size());
  }

  private static String line(String id, String text) throws IOException {
    return new ObjectMapper()
            .writeValueAsString(
                new ObjectMapper().createObjectNode().put("id", id).put("text", text))
        + "\n";
  }

  private Run deidentify(String notes, String... options) throws IOException {
    Path input = folder.resolve("notes.jsonl");
    Files.writeString(input, notes);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "deidentify",
                "--input",
                input.toString(),
                "--output",
                folder.resolve("out.jsonl").toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(new String[0]));
  }

  private List<JsonNode> notes() throws IOException {
    List<JsonNode> notes = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out.jsonl"))) {
      notes.add(new ObjectMapper().readTree(line));
    }
    return notes;
  }
}
