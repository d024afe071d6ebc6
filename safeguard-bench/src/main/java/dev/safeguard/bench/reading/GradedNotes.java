package dev.safeguard.bench.reading;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.risk.RiskLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graded notes, by writer. A line is a grade, a category ({@code NONE} where the note is
 * harmless) and the note, with tabs between.
 */
public final class GradedNotes {
  private static final int CELLS = 3;
  private static final String HARMLESS = "NONE";

  /** The writers, each with a manner of their own; the file of each is named after it. */
  private static final List<String> WRITERS =
      List.of(
          "primary",
          "secondary",
          "chronology",
          "nations",
          "log-lines",
          "pairs",
          "children",
          "observed",
          "rarer",
          "ordinary",
          "short",
          "descriptions",
          "mixed",
          "plain",
          "sounding",
          "brief",
          "messages",
          "looked-into",
          "jotted",
          "everyday",
          "terse",
          "told",
          "records",
          "settled",
          "unworded",
          "alarming",
          "by-urgency",
          "cleared-or-not",
          "reassured",
          "school-life");

  /** Every writer's. */
  public static Map<String, List<GradedNote>> all() {
    Map<String, List<GradedNote>> notes = new LinkedHashMap<>();
    for (String writer : WRITERS) {
      notes.put(writer, resource(writer + ".tsv"));
    }
    return notes;
  }

  /** Those in a resource beside this class. */
  static List<GradedNote> resource(String name) {
    try (InputStream in = GradedNotes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing; restore the jar");
      }
      return parsed(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  /** Those of a file. */
  static List<GradedNote> of(Path file) throws IOException {
    return parsed(file.toString(), Files.readString(file));
  }

  private static List<GradedNote> parsed(String name, String lines) throws IOException {
    List<GradedNote> notes = new ArrayList<>();
    int number = 0;
    for (String line : lines.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", CELLS);
      try {
        ConcernCategory category =
            cells[1].equals(HARMLESS) ? ConcernCategory.OTHER : ConcernCategory.valueOf(cells[1]);
        notes.add(new GradedNote(RiskLevel.valueOf(cells[0]), category, cells[2].strip()));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(name + ", line " + number + ": not a grade, a category and a note");
      }
    }
    return List.copyOf(notes);
  }

  private GradedNotes() {}
}
